import * as l10n from "@vscode/l10n";
import type { ExportArguments, ExportResult } from "../../../protocol/formats.js";
import { type Described, describeAnnotations, lossesIn } from "../formats/attributes.js";
import { printedTime } from "../formats/deskWords.js";
import type { Exported, ExportOptions } from "../formats/document.js";
import { type Format, FORMATS } from "../formats/formats.js";
import { describeLosses } from "../formats/loss.js";
import { describeMissing, MissingForExport } from "../formats/missing.js";
import type { CommandContext } from "./command.js";

type Refusal = Extract<ExportResult, { ok: false }>;

/** Articles in the shape that formats know, and a sentence for each that could not be read. */
interface Read {
  readonly described: readonly Described[];
  readonly unread: readonly string[];
}

/** Says articles' annotations in another tool's format. Nothing is written: the client does, where the person says. */
export async function exportAnnotations(
  context: CommandContext,
  { format: name, uris: named, ...given }: ExportArguments,
): Promise<ExportResult> {
  const format = FORMATS.find((each) => each.name === name);
  if (!format?.write) return { ok: false, message: l10n.t("There is no format {0}.", name) };
  const uris = named ?? context.annotated.uris();
  const read = await readAll(context, uris);
  if (context.isCancelled()) return { ok: false, message: l10n.t("Cancelled.") };
  const { described, unread } = read;
  // An article that was named must be in what comes out; of all there are, those that can be read.
  const [problem] = unread;
  if (problem !== undefined && (named || described.length === 0)) return { ok: false, message: problem };
  if (described.length === 0) return { ok: false, message: l10n.t("There are no annotations to export.") };
  const others = format.asksOthers && named?.length === 1 ? await readOthers(context, named) : [];
  const options = optionsOf(context, uris, given);
  const exported = exportAll(format, [...described, ...others], options, context.locale);
  if ("ok" in exported) return exported;
  const own = lossesIn(
    described.flatMap(({ losses }) => losses),
    format,
  );
  const annotations = described.reduce((count, { document }) => count + document.annotations.length, 0);
  const losses = [...unread, ...describeLosses([...own, ...exported.losses], context.locale)];
  return { ok: true, ids: [], files: exported.files, annotations, losses };
}

/** The workspace's other annotated articles, those that can be read. */
async function readOthers(context: CommandContext, named: readonly string[]): Promise<readonly Described[]> {
  const others = context.annotated.uris().filter((uri) => !named.includes(uri));
  return (await readAll(context, others)).described;
}

async function readAll(context: CommandContext, uris: readonly string[]): Promise<Read> {
  const { annotated, locale } = context;
  const described: Described[] = [];
  const unread: string[] = [];
  for (const uri of uris) {
    if (context.isCancelled()) break;
    const article = await annotated.read(uri);
    if (!article) unread.push(l10n.t("{0} cannot be read.", uri));
    else if (article.problem) unread.push(article.problem.message[locale]);
    else described.push(describeAnnotations(article.name, article.text, article.annotations, 0));
  }
  return { described, unread };
}

function optionsOf(
  context: CommandContext,
  [first]: readonly string[],
  given: Omit<ExportArguments, "format" | "uris">,
): ExportOptions {
  const { locale } = context;
  return {
    ...given,
    when: given.when ?? printedTime(new Date(), locale),
    language: locale,
    ratings: first === undefined ? [] : context.newsroom(first).truth,
  };
}

function exportAll(
  { name, write }: Format,
  described: readonly Described[],
  options: ExportOptions,
  locale: "en" | "id",
): Exported | Refusal {
  try {
    return (
      write?.(
        described.map(({ document }) => document),
        options,
      ) ?? { files: [], losses: [] }
    );
  } catch (error) {
    if (!(error instanceof MissingForExport)) throw error;
    const missing = describeMissing(error.missing, locale);
    return { ok: false, message: l10n.t("{0} needs: {1}.", name, missing.join("; ")), missing };
  }
}
