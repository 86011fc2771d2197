import * as l10n from "@vscode/l10n";
import {
  type Annotation,
  CHECK_KINDS,
  type CheckKind,
  type PlacedAnnotation,
} from "../../annotations/annotation.js";
import { attributesOf } from "../../annotations/attributes.js";
import { compareText } from "../../annotations/json.js";
import { currentCheck } from "../../annotations/stale.js";
import { wordsOf } from "../annotationRows.js";
import type { ArticleView } from "../articleView.js";
import { escapeMarkdown, shortened } from "../markdown.js";
import { relationLabel } from "./relationLabel.js";
import { statusLabel } from "./statusLine.js";
import { tagLabel } from "./typeLabel.js";

const MOST_NOTES = 3;

/** What the cards of annotations need of an article. */
type AnnotatedView = Pick<ArticleView, "annotations" | "tagset" | "truthScale">;

/** What people have recorded on an annotation: checks with their evidence, tasks, relations, the original words, notes. */
export function annotationDetails(view: AnnotatedView, placed: PlacedAnnotation): string {
  const { annotation } = placed;
  const lines = [
    ...CHECK_KINDS.map((kind) => checkLine(view, placed, kind)),
    ...annotation.tasks.filter(({ state }) => state === "open").map(({ kind }) => taskLine(kind)),
    ...attributeLines(view, annotation),
    ...relationLines(view, annotation),
    originalLine(annotation),
    ...noteLines(view, annotation),
  ];
  return lines.filter((line) => line !== "").join("\n\n");
}

/** Attributes as the newsroom calls them; one of another tool by its own name. */
function attributeLines({ tagset }: AnnotatedView, annotation: Annotation): string[] {
  return [...attributesOf(annotation)].map(([name, value]) => {
    const known = tagset.attributes.find((each) => each.name === name);
    const label = escapeMarkdown(shortened(known?.label ?? name, 80));
    const said = known?.values.find((each) => each.value === value)?.label ?? value;
    return said === "" ? label : l10n.t("{0}: {1}", label, escapeMarkdown(shortened(said, 80)));
  });
}

/** An annotation on words that nothing was found in: its tag, who made it, and what is recorded on it. */
export function annotationCard(view: AnnotatedView, placed: PlacedAnnotation): string {
  const { annotation } = placed;
  const label = annotation.tag === null ? l10n.t("note") : escapeMarkdown(tagLabel(view, annotation.tag));
  const words = escapeMarkdown(shortened(annotation.entity?.name ?? wordsOf(placed), 80));
  const by = annotation.creators[0]?.name;
  const status = statusLabel(annotation.status ?? "accepted");
  const lines = [
    `**${words}** · ${label}`,
    by ? l10n.t("{0} by {1}", status, escapeMarkdown(by)) : status,
    guidelineLine(view, annotation.tag),
    annotationDetails(view, placed),
  ];
  return lines.filter((line) => line !== "").join("\n\n");
}

/** When the newsroom wants its own label given, with an example. */
function guidelineLine({ tagset }: AnnotatedView, tag: string | null): string {
  const { guideline = "", examples = [] } = tagset.labels.find((each) => each.tag === tag) ?? {};
  const [example] = examples;
  const said = escapeMarkdown(shortened(guideline, 300));
  if (example === undefined) return said;
  return `${said} ${l10n.t("For example: {0}", escapeMarkdown(shortened(example, 120)))}`.trim();
}

function checkLine(
  { truthScale }: AnnotatedView,
  { annotation, stale }: PlacedAnnotation,
  kind: CheckKind,
): string {
  const check = currentCheck(annotation, kind);
  if (!check) return "";
  const rating = truthScale.find(({ value }) => value === check.rating)?.label ?? ratingLabel(check.rating);
  const verdict = l10n.t(
    "{0}: {1}, {2}",
    checkLabel(kind),
    escapeMarkdown(rating),
    escapeMarkdown(check.by.name),
  );
  const evidence = check.evidence
    .map(({ url, document }) => escapeMarkdown(document ?? url ?? ""))
    .filter(Boolean);
  const sources = evidence.length === 0 ? "" : ` (${evidence.join(", ")})`;
  return stale.includes(kind) ? `${verdict}${sources} · ${l10n.t("changed since")}` : verdict + sources;
}

function checkLabel(kind: CheckKind): string {
  switch (kind) {
    case "wording":
      return l10n.t("Wording");
    case "attribution":
      return l10n.t("Speaker");
    case "truth":
      return l10n.t("Truth");
  }
}

function ratingLabel(rating: string): string {
  switch (rating) {
    case "right":
      return l10n.t("right");
    case "wrong":
      return l10n.t("wrong");
    case "unclear":
      return l10n.t("unclear");
    default:
      return rating;
  }
}

function taskLine(kind: Annotation["tasks"][number]["kind"]): string {
  switch (kind) {
    case "needs-source":
      return l10n.t("To do: find a source");
    case "ask-reporter":
      return l10n.t("To do: ask the reporter");
    case "discussion":
      return "";
  }
}

function relationLines({ annotations, tagset }: AnnotatedView, { links }: Annotation): string[] {
  return links.flatMap(({ role, to }) => {
    const other = annotations.find(({ annotation }) => annotation.id === to);
    if (role === "speaker" || !other) return [];
    const words = escapeMarkdown(shortened(wordsOf(other), 80));
    return [
      l10n.t(
        "{0}: “{1}”",
        escapeMarkdown(tagset.relations.find((each) => each.role === role)?.label ?? relationLabel(role)),
        words,
      ),
    ];
  });
}

function originalLine({ translatedFrom }: Annotation): string {
  if (!translatedFrom) return "";
  const { words, language, url } = translatedFrom;
  const original = l10n.t(
    "Original ({0}): “{1}”",
    escapeMarkdown(language),
    escapeMarkdown(shortened(words, 200)),
  );
  return url ? `${original} · ${escapeMarkdown(url)}` : original;
}

/** The annotation's own notes and the answers to it, oldest first; the last few of them. */
function noteLines({ annotations }: AnnotatedView, { id, notes }: Annotation): string[] {
  const answers = annotations.flatMap(({ annotation }) =>
    annotation.target.kind === "annotation" && annotation.target.id === id ? annotation.notes : [],
  );
  const all = [...notes, ...answers].sort((a, b) => compareText(a.when ?? "", b.when ?? ""));
  const shown = all
    .slice(-MOST_NOTES)
    .map(
      ({ text, by }) =>
        `> ${by ? `${escapeMarkdown(by.name)}: ` : ""}${escapeMarkdown(shortened(text, 200))}`,
    );
  return all.length > shown.length ? [l10n.t("… and {0} more", all.length - shown.length), ...shown] : shown;
}
