import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import * as v from "valibot";
import { serialiseSidecar } from "../annotations/sidecar/sidecar.js";
import { TAGSET_PATH } from "../workspace/tagset/tagset.js";
import { type AnnotatedFile, annotatedFiles } from "./annotatedFiles.js";
import { readArticleFile } from "./articleFile.js";
import { InputError } from "./exitCode.js";
import { folderWith } from "./registryFile.js";

/** Which share of the articles goes into each part, in any unit: train 8, test 2. */
export type Splits = Readonly<Record<string, number>>;

const shape = v.object({
  kind: v.literal("copydesk-frozen"),
  version: v.literal(1),
  seed: v.string(),
  splits: v.record(v.string(), v.number()),
  tagset: v.nullable(v.object({ version: v.string(), sha256: v.string() })),
  articles: v.array(
    v.object({
      /** Relative to the manifest's folder, with slashes. */
      file: v.string(),
      id: v.string(),
      split: v.string(),
      annotations: v.number(),
      /** Of the text with LF and without a BOM, and of the sidecar as Copydesk writes it. */
      text: v.string(),
      sidecar: v.string(),
    }),
  ),
});

/** A data set as it was when it was frozen. */
export type FrozenSet = v.InferOutput<typeof shape>;
type FrozenArticle = FrozenSet["articles"][number];

/** Says what articles hold now. The same articles, seed and splits always give the same manifest. */
export async function freeze(
  files: readonly AnnotatedFile[],
  folder: string,
  { seed, splits }: { readonly seed: string; readonly splits: Splits },
): Promise<FrozenSet> {
  const articles = await Promise.all(files.map((file) => frozen(file, folder, { seed, splits })));
  articles.sort((a, b) => (a.file < b.file ? -1 : 1));
  return { kind: "copydesk-frozen", version: 1, seed, splits, tagset: await tagsetOf(files), articles };
}

async function frozen(
  { path: file, set }: AnnotatedFile,
  folder: string,
  { seed, splits }: { readonly seed: string; readonly splits: Splits },
): Promise<FrozenArticle> {
  const text = (await readArticleFile(file)).replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  return {
    file: path.relative(folder, file).replaceAll(path.sep, "/"),
    id: set.id,
    split: splitOf(set.id, seed, splits),
    annotations: set.annotations.length,
    text: sha256(text),
    sidecar: sha256(serialiseSidecar(set)),
  };
}

/**
 * The part that an article is in: by a hash of its own id, so that it stays there when others are added, renamed or taken
 * away, and nobody chooses it. Shares are met the better the more articles there are.
 */
export function splitOf(id: string, seed: string, splits: Splits): string {
  const total = Object.values(splits).reduce((sum, share) => sum + share, 0);
  const drawn = (Number.parseInt(sha256(`${seed}\n${id}`).slice(0, 12), 16) / 16 ** 12) * total;
  let reached = 0;
  for (const [name, share] of Object.entries(splits)) {
    reached += share;
    if (drawn < reached) return name;
  }
  return Object.keys(splits).at(-1) ?? "";
}

async function tagsetOf([first]: readonly AnnotatedFile[]): Promise<FrozenSet["tagset"]> {
  const folder = first && folderWith(TAGSET_PATH, path.dirname(first.path));
  if (!folder) return null;
  const text = await readFile(path.join(folder, TAGSET_PATH), "utf8");
  return { version: versionIn(text), sha256: sha256(text.replace(/\r\n/g, "\n")) };
}

function versionIn(text: string): string {
  try {
    const parsed = v.safeParse(v.object({ version: v.string() }), JSON.parse(text));
    return parsed.success ? parsed.output.version : "";
  } catch {
    return "";
  }
}

/** @throws InputError where it is none */
export async function readFrozenSet(file: string): Promise<FrozenSet> {
  const text = await readArticleFile(file);
  try {
    return v.parse(shape, JSON.parse(text));
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/\s+/g, " ") : String(error);
    throw new InputError(`${file} is no frozen data set: ${why}`);
  }
}

/** What differs from what was frozen, a line each; nothing where all is as it was. */
export async function changesSince(set: FrozenSet, folder: string): Promise<string[]> {
  const changes: string[] = [];
  const files: AnnotatedFile[] = [];
  for (const article of set.articles) {
    try {
      const [file] = await annotatedFiles([path.join(folder, article.file)]);
      if (!file) continue;
      files.push(file);
      changes.push(...differences(article, await frozen(file, folder, set)));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      changes.push(`${article.file}: ${error.message}`);
    }
  }
  const tagset = await tagsetOf(files);
  if (files.length > 0 && tagset?.sha256 !== set.tagset?.sha256)
    changes.push(`${TAGSET_PATH}: the tag set has changed`);
  return changes;
}

function differences(was: FrozenArticle, is: FrozenArticle): string[] {
  return [
    ...(was.text === is.text ? [] : [`${was.file}: the text has changed`]),
    ...(was.sidecar === is.sidecar ? [] : [`${was.file}: the annotations have changed`]),
    ...(was.split === is.split ? [] : [`${was.file}: it belongs to ${is.split}, not to ${was.split}`]),
  ];
}

/**
 * The articles of a frozen data set, or of one part of it.
 * @throws InputError where they are not as they were frozen
 */
export async function frozenFiles(manifest: string, split: string | undefined): Promise<AnnotatedFile[]> {
  const set = await readFrozenSet(manifest);
  const folder = path.dirname(path.resolve(manifest));
  const [change, ...others] = await changesSince(set, folder);
  if (change !== undefined) {
    const more = others.length > 0 ? `, and ${others.length} more` : "";
    throw new InputError(`the data set is not as it was frozen: ${change}${more}; freeze --verify lists all`);
  }
  const meant = set.articles.filter((article) => split === undefined || article.split === split);
  if (meant.length === 0) throw new InputError(`${manifest} has no article in ${split ?? "it"}`);
  return annotatedFiles(meant.map(({ file }) => path.join(folder, file)));
}

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
