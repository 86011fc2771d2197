import { type Command, Option } from "commander";
import {
  type Agreement,
  agreementOf,
  type AnnotatedArticle,
  type Disagreement,
  type Layer,
  type SpanAgreement,
} from "../annotations/agreement/agreement.js";
import type { Agent, AnnotationSet } from "../annotations/annotation.js";
import { shown } from "../formats/malformed.js";
import { tokenize } from "../text/tokens.js";
import { OffsetConverter } from "../text/offsets.js";
import { annotatedFiles, ownAnnotations } from "./annotatedFiles.js";
import { branchArticles } from "./branchLayers.js";
import { linePlaces } from "./linePlaces.js";
import { readArticleFile } from "./articleFile.js";
import { frozenFiles } from "./frozenSet.js";
import { ExitCode, InputError } from "./exitCode.js";
import { writeOut } from "./output.js";

interface Flags {
  readonly format: "text" | "json";
  readonly all?: true;
  readonly tag?: readonly string[];
  readonly branch?: readonly string[];
  readonly frozen?: string;
  readonly split?: string;
}

/** Adds `copydesk agree`. */
export function addAgree(program: Command, done: (code: ExitCode) => void): void {
  program
    .command("agree")
    .description(
      "say how well annotators agree: span F1, Cohen's kappa and Krippendorff's alpha, and where they do not",
    )
    .argument("[file...]", "articles, or folders of them; the current folder when left out")
    .option("--branch <branch...>", "annotators who work on branches of git: what each has there, finished")
    .addOption(new Option("--format <format>", "how to print").choices(["text", "json"]).default("text"))
    .option("--all", "also articles whose review is not finished")
    .option("--frozen <manifest>", "the articles of a frozen data set, which must be as they were frozen")
    .option("--split <name>", "one part of it")
    .option("--tag <tag...>", "only these tags: person, organisation …")
    .action(async (files: string[], flags: Flags) => done(await agree(files, flags)));
}

async function agree(given: readonly string[], flags: Flags): Promise<ExitCode> {
  const named = given.length > 0 ? given : ["."];
  const texts = flags.branch
    ? await textsOfBranches(flags.branch, named, flags)
    : await textsOfFiles(named, flags);
  const finished = texts.filter(({ layers }) => layers.length > 0);
  if (finished.length === 0) {
    throw new InputError("no article's review is finished; --all counts those that are not");
  }
  const agreement = agreementOf(finished.map(articleOf));
  if (agreement.pairs.length === 0) {
    throw new InputError("no article was annotated by two people; each annotator needs a name of their own");
  }
  const places = new Map(finished.map((each) => [each.file, linePlaces(each.text)]));
  const located = { ...agreement, disagreements: agreement.disagreements.map(locatedIn(finished, places)) };
  await writeOut(flags.format === "json" ? `${JSON.stringify(located, null, 2)}\n` : report(located));
  return ExitCode.Ok;
}

/** An article's text, LF and without a BOM, as the annotators had it, with what each marked there. */
interface LayeredText {
  readonly file: string;
  readonly text: string;
  readonly layers: readonly Layer[];
}

/** Who annotates in one sidecar is told apart by name. */
async function textsOfFiles(given: readonly string[], flags: Flags): Promise<LayeredText[]> {
  const { frozen, split } = flags;
  const all = frozen === undefined ? await annotatedFiles(given) : await frozenFiles(frozen, split);
  const files = all.filter(({ set }) => counts(set, flags));
  return Promise.all(
    files.map(async (file) => {
      const text = plain(await readArticleFile(file.path));
      const names = new Set(
        ownAnnotations(file.set).flatMap(({ creators }) =>
          creators.filter(({ type }) => type === "Person").map(({ name }) => name),
        ),
      );
      const layers = [...names].map((annotator) => ({
        annotator,
        spans: spansOf(file.set, text, flags, (creators) => creators.some(({ name }) => name === annotator)),
      }));
      return { file: file.file, text, layers };
    }),
  );
}

/** Who annotates on a branch of their own is told apart by that; a layer counts when it is finished there. */
async function textsOfBranches(
  branches: readonly string[],
  given: readonly string[],
  flags: Flags,
): Promise<LayeredText[]> {
  if (new Set(branches).size < 2) throw new InputError("--branch is needed for each of two branches or more");
  const texts = new Map<string, { file: string; text: string; layers: Layer[] }>();
  for (const branch of branches) {
    for (const { file, text: raw, set } of await branchArticles(branch, given)) {
      if (!counts(set, flags)) continue;
      const text = plain(raw);
      const known = texts.get(file) ?? { file, text, layers: [] };
      texts.set(file, known);
      if (known.text !== text) {
        process.stderr.write(`copydesk: ${file} left out for ${branch}: its text differs there\n`);
        continue;
      }
      known.layers.push({ annotator: branch, spans: spansOf(set, text, flags, () => true) });
    }
  }
  return [...texts.values()];
}

function counts({ review }: AnnotationSet, { all }: Flags): boolean {
  return all === true || review?.state === "finished";
}

function plain(text: string): string {
  return text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
}

/** Spans as they were recorded, in UTF-16 units of the text they were recorded on as it stands. */
function spansOf(
  set: AnnotationSet,
  text: string,
  { tag: wanted }: Flags,
  isMeant: (creators: readonly Agent[]) => boolean,
): Layer["spans"] {
  const converter = new OffsetConverter(text, "codepoint");
  return ownAnnotations(set).flatMap(({ creators, tag, target }) => {
    const isOther = tag === null || (wanted && !wanted.includes(tag)) || !isMeant(creators);
    if (isOther || target.kind !== "text" || !target.position) return [];
    const { start, end } = target.position;
    return [{ start: converter.toUtf16(start), end: converter.toUtf16(end), tag }];
  });
}

function articleOf({ file, text, layers }: LayeredText): AnnotatedArticle {
  const tokens = tokenize(text);
  return {
    article: file,
    length: text.length,
    tokens: Array.from({ length: tokens.count }, (_, i) => ({ start: tokens.start(i), end: tokens.end(i) })),
    layers,
  };
}

/** A disagreement with its place as editors open it, and its words. */
type Located = Disagreement & { readonly line: number; readonly column: number; readonly text: string };

function locatedIn(
  texts: readonly LayeredText[],
  places: ReadonlyMap<string, (offset: number) => { line: number; column: number }>,
): (disagreement: Disagreement) => Located {
  const byFile = new Map(texts.map(({ file, text }) => [file, text]));
  return (each) => {
    const { line, column } = places.get(each.article)?.(each.start) ?? { line: 1, column: 1 };
    const text = (byFile.get(each.article) ?? "").slice(each.start, each.end);
    return { ...each, line, column, text };
  };
}

function report({
  pairs,
  alpha,
  unitizing,
  disagreements,
}: Omit<Agreement, "disagreements"> & { readonly disagreements: readonly Located[] }): string {
  const lines = pairs.flatMap(({ annotators, articles, spans, byTag, kappa, unitizing: own }) => [
    `${annotators.join(" and ")}: ${articles} articles, span F1 ${figure(spans.f1)}, kappa ${figure(kappa)}, alpha for unitizing ${figure(own)}`,
    ...byTag.map((tag) => `  ${tag.tag.padEnd(14)} F1 ${figure(tag.f1)}  ${alike(tag)}`),
  ]);
  const places = disagreements.map(
    ({ article, line, column, text, tags }) =>
      `${article}:${line}:${column}: ${shown(text)}: ${tags.map(({ annotator, tag }) => `${annotator} ${tag ?? "–"}`).join(", ")}`,
  );
  const together = `Krippendorff's alpha ${figure(alpha)}, for unitizing ${figure(unitizing)}`;
  return `${[...lines, together, "", ...places].join("\n").trimEnd()}\n`;
}

function figure(value: number | null): string {
  return value === null ? "–" : value.toFixed(3);
}

function alike({ both, first, second }: SpanAgreement): string {
  return `${both} alike of ${first} and ${second}`;
}
