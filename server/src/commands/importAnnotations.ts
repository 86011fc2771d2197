import * as l10n from "@vscode/l10n";
import { fromBase64 } from "../../../protocol/base64.js";
import type { ImportArguments, ImportResult } from "../../../protocol/formats.js";
import { draftAnnotations, presentFor } from "../formats/attributes.js";
import type { FormatAnnotation, Imported, TargetArticle } from "../formats/document.js";
import { textOfFile } from "../store/fileText.js";
import { FORMATS } from "../formats/formats.js";
import { describeLosses } from "../formats/loss.js";
import { MalformedData } from "../formats/malformed.js";
import type { ArticleView } from "../features/articleView.js";
import { BUILT_IN_TAGS } from "../workspace/tagset/tagset.js";
import { answering, type CommandContext, notOpen, refused } from "./command.js";

type Refusal = Extract<ImportResult, { ok: false }>;

/** Takes another tool's annotations into the open article, as one change that can be undone. */
export async function importAnnotations(
  context: CommandContext,
  args: ImportArguments,
): Promise<ImportResult> {
  const { uri } = args;
  const { store, author, locale } = context;
  const article = await context.annotated.read(uri);
  if (!article || !store.isOpen(uri)) return notOpen() as Refusal;
  // What cannot be read must not be written over, and what it holds is not known.
  if (article.problem) return { ok: false, message: article.problem.message[locale] };
  const imported = readData(args, article);
  if ("ok" in imported) return imported;
  const { tags = {}, asksTags = false } = args;
  const unknown = asksTags ? unknownTags(imported, tags, context.view(uri)) : [];
  if (unknown.length > 0) {
    const message = l10n.t("{0} has tags that are not known here: {1}", args.name, unknown.join(", "));
    return { ok: false, message, unknownTags: unknown };
  }
  const annotations = imported.annotations.map((each) => retagged(each, tags));
  const present = presentFor(author.name, context.newsroom(uri).mode, store.annotations(uri));
  const drafted = draftAnnotations(annotations, present, 0, () => store.newId());
  if (context.isCancelled()) return { ok: false, message: l10n.t("Cancelled.") };
  const result = await answering(context, async () =>
    drafted.drafts.length + drafted.known.length === 0
      ? []
      : store.takeIn(uri, drafted.drafts, drafted.known, author),
  );
  if (!result.ok) return result;
  const losses = describeLosses([...imported.losses, ...drafted.losses], locale);
  return { ...result, reading: imported.reading, losses };
}

/** Neither built in, nor in the newsroom's tag set, nor said to be taken for another. */
function unknownTags(
  { annotations }: Imported,
  tags: Readonly<Record<string, string>>,
  view: ArticleView | undefined,
): readonly string[] {
  const own = new Set(view?.tagset.labels.map(({ tag }) => tag));
  const given = new Set(annotations.flatMap(({ tag }) => (tag === null ? [] : [tag])));
  return [...given]
    .filter((tag) => !BUILT_IN_TAGS.has(tag) && !own.has(tag) && !Object.hasOwn(tags, tag))
    .sort();
}

function retagged(annotation: FormatAnnotation, tags: Readonly<Record<string, string>>): FormatAnnotation {
  const { tag } = annotation;
  const taken = tag !== null && Object.hasOwn(tags, tag) ? tags[tag] : undefined;
  return taken === undefined ? annotation : { ...annotation, tag: taken };
}

function readData(
  { format: name, name: file, base64 }: ImportArguments,
  target: TargetArticle,
): Imported | Refusal {
  const format = FORMATS.find((each) => each.name === name);
  if (!format?.read) return refused(l10n.t("There is no format {0}.", name)) as Refusal;
  const data = textOfFile(fromBase64(base64));
  if (typeof data !== "string") {
    const why =
      data.fault === "binary"
        ? l10n.t("{0} is a binary file.", file)
        : l10n.t("{0} is not UTF-8 text; save it as UTF-8 and try again.", file);
    return { ok: false, message: why };
  }
  try {
    return format.read(data, { name: target.name, text: target.text });
  } catch (error) {
    if (!(error instanceof MalformedData)) throw error;
    const message = l10n.t("{0} cannot be read as {1}: {2}", file, format.name, error.message);
    return { ok: false, message };
  }
}
