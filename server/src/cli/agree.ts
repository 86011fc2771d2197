import { type Command, Option } from "commander";
import {
  type Agreement,
  agreementOf,
  type AnnotatedArticle,
  type SpanAgreement,
} from "../annotations/agreement/agreement.js";
import { tokenize } from "../text/tokens.js";
import { OffsetConverter } from "../text/offsets.js";
import { type AnnotatedFile, annotatedFiles, ownAnnotations } from "./annotatedFiles.js";
import { readArticleFile } from "./articleFile.js";
import { ExitCode, InputError } from "./exitCode.js";
import { writeOut } from "./output.js";

interface Flags {
  readonly format: "text" | "json";
  readonly all?: true;
  readonly tag?: readonly string[];
}

/** Adds `copydesk agree`. */
export function addAgree(program: Command, done: (code: ExitCode) => void): void {
  program
    .command("agree")
    .description(
      "say how well annotators agree: span F1, Cohen's kappa and Krippendorff's alpha, and where they do not",
    )
    .argument("<file...>", "articles, or folders of them")
    .addOption(new Option("--format <format>", "how to print").choices(["text", "json"]).default("text"))
    .option("--all", "also articles whose review is not finished")
    .option("--tag <tag...>", "only these tags: person, organisation …")
    .action(async (files: string[], flags: Flags) => done(await agree(files, flags)));
}

async function agree(given: readonly string[], flags: Flags): Promise<ExitCode> {
  const files = (await annotatedFiles(given)).filter(
    ({ set }) => flags.all || set.review?.state === "finished",
  );
  if (files.length === 0) {
    throw new InputError("no article's review is finished; --all counts those that are not");
  }
  const articles = await Promise.all(files.map((file) => annotatedArticle(file, flags.tag)));
  const agreement = agreementOf(articles);
  if (agreement.pairs.length === 0) {
    throw new InputError("no article was annotated by two people; each annotator needs a name of their own");
  }
  await writeOut(flags.format === "json" ? `${JSON.stringify(agreement, null, 2)}\n` : report(agreement));
  return ExitCode.Ok;
}

/** Spans as they were recorded, in UTF-16 units of the text they were recorded on as it stands; tokens of the same text. */
async function annotatedArticle(
  file: AnnotatedFile,
  tags: readonly string[] | undefined,
): Promise<AnnotatedArticle> {
  const text = (await readArticleFile(file.path)).replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const converter = new OffsetConverter(text, "codepoint");
  const layers = new Map<string, { start: number; end: number; tag: string }[]>();
  for (const { creators, tag, target } of ownAnnotations(file.set)) {
    if (tag === null || target.kind !== "text" || !target.position || (tags && !tags.includes(tag))) continue;
    const span = {
      start: converter.toUtf16(target.position.start),
      end: converter.toUtf16(target.position.end),
      tag,
    };
    for (const { name, type } of creators) {
      if (type === "Person") layers.set(name, [...(layers.get(name) ?? []), span]);
    }
  }
  const tokens = tokenize(text);
  return {
    article: file.file,
    tokens: Array.from({ length: tokens.count }, (_, i) => ({ start: tokens.start(i), end: tokens.end(i) })),
    layers: [...layers].map(([annotator, spans]) => ({ annotator, spans })),
  };
}

function report({ pairs, alpha, disagreements }: Agreement): string {
  const lines = pairs.flatMap(({ annotators, articles, spans, byTag, kappa }) => [
    `${annotators.join(" and ")}: ${articles} articles, span F1 ${figure(spans.f1)}, kappa ${figure(kappa)}`,
    ...byTag.map((tag) => `  ${tag.tag.padEnd(14)} F1 ${figure(tag.f1)}  ${counts(tag)}`),
  ]);
  const places = disagreements.map(
    ({ article, start, end, tags }) =>
      `${article} ${start}–${end}: ${tags.map(({ annotator, tag }) => `${annotator} ${tag ?? "–"}`).join(", ")}`,
  );
  return `${[...lines, `Krippendorff's alpha ${figure(alpha)}`, "", ...places].join("\n").trimEnd()}\n`;
}

function figure(value: number | null): string {
  return value === null ? "–" : value.toFixed(3);
}

function counts({ both, first, second }: SpanAgreement): string {
  return `${both} alike of ${first} and ${second}`;
}
