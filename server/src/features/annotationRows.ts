import { attributesOf } from "../annotations/attributes.js";
import type {
  AnnotationRow,
  CheckRow,
  CheckName,
  TaskName,
  WordChange,
} from "../../../protocol/annotations.js";
import type { Range } from "../../../protocol/range.js";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Annotation, AnchorState, PlacedAnnotation } from "../annotations/annotation.js";
import { currentCheck } from "../annotations/stale.js";
import { wordDiff } from "../annotations/wordDiff.js";
import { toRange } from "./ranges.js";

/** Where an annotation stands, for a row: known exactly in an open article, from the sidecar otherwise. */
export interface RowPlace {
  readonly uri: string;
  readonly range: Range | null;
  readonly anchor: AnchorState;
  readonly text: string;
  readonly stale: boolean;
  readonly changes?: readonly WordChange[];
  readonly toAdjudicate?: boolean;
}

/** An annotation as the sidebar shows it. `byId`: the same article's annotations, for the name of a speaker. */
export function annotationRow(
  annotation: Annotation,
  place: RowPlace,
  replies: number,
  textOf: (id: string) => string | null,
): AnnotationRow {
  const speaker = annotation.links.find((link) => link.role === "speaker");
  const checks: Partial<Record<CheckName, CheckRow>> = {};
  for (const { kind, rating, by, when } of annotation.checks)
    checks[kind] = { rating, by: by.name, at: when };
  return {
    ...place,
    id: annotation.id,
    type: annotation.tag ?? "note",
    status: annotation.status ?? "accepted",
    checks,
    tasks: annotation.tasks.flatMap(({ kind, state }): TaskName[] =>
      state === "open" && kind !== "discussion" ? [kind] : [],
    ),
    entity: annotation.entity?.name ?? annotation.entity?.wikidata ?? null,
    speaker: speaker ? textOf(speaker.to) : null,
    value: annotation.quantity?.value ?? null,
    replies: replies + annotation.notes.length,
    author: annotation.creators[0]?.name ?? null,
    created: annotation.created,
    ...relationsOf(annotation, textOf),
    ...attributesIn(annotation),
  };
}

/**
 * All annotations of a text where they stand in it, but for answers.
 * @param where `document`: without it none has a place; `conflicting`: ids on which two people decided differently
 */
export function placedRows(
  placed: readonly PlacedAnnotation[],
  {
    uri,
    document,
    conflicting,
  }: { uri: string; document: TextDocument | undefined; conflicting?: ReadonlySet<string> },
): AnnotationRow[] {
  const shown = placed.filter(({ annotation: { motivation } }) => motivation !== "replying");
  const words = new Map<string, string>(shown.map((each) => [each.annotation.id, wordsOf(each)]));
  const answers = countOfAnswers(placed);
  return shown.map((each) => {
    const changes = changesOf(each);
    return annotationRow(
      each.annotation,
      {
        ...(changes ? { changes } : {}),
        ...(conflicting?.has(each.annotation.id) ? { toAdjudicate: true } : {}),
        uri,
        range: document && each.span ? toRange(document, each.span) : null,
        anchor: each.anchor,
        text: wordsOf(each),
        stale: each.stale.length > 0,
      },
      answers.get(each.annotation.id) ?? 0,
      (id) => words.get(id) ?? null,
    );
  });
}

function countOfAnswers(placed: readonly PlacedAnnotation[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { annotation } of placed) {
    if (annotation.target.kind !== "annotation") continue;
    counts.set(annotation.target.id, (counts.get(annotation.target.id) ?? 0) + 1);
  }
  return counts;
}

function attributesIn(annotation: Annotation): Pick<AnnotationRow, "attributes"> {
  const attributes = attributesOf(annotation);
  return attributes.size > 0 ? { attributes: Object.fromEntries(attributes) } : {};
}

/** Relations to other annotations that are there, but for the speaker, which has a member of its own. */
function relationsOf(
  { links }: Annotation,
  textOf: (id: string) => string | null,
): Pick<AnnotationRow, "relations"> {
  const relations = links.flatMap(({ role, to }) => {
    const text = role === "speaker" ? null : textOf(to);
    return text === null ? [] : [{ role, to, text }];
  });
  return relations.length > 0 ? { relations } : {};
}

/** The words of a placed annotation, or those it was made on where it has lost its place. */
export function wordsOf({ annotation, text }: PlacedAnnotation): string {
  return text ?? (annotation.target.kind === "text" ? annotation.target.quote.exact : "");
}

/** What changed of an annotation's words since they were recorded or, where a check is stale, since they were checked. */
export function changesOf(placed: PlacedAnnotation): readonly WordChange[] | undefined {
  const { annotation, anchor, text, stale } = placed;
  const [kind] = stale;
  const checked = kind ? currentCheck(annotation, kind)?.words : undefined;
  const recorded = annotation.target.kind === "text" ? annotation.target.quote.exact : undefined;
  const was = checked ?? (anchor === "intact" || anchor === "moved" ? undefined : recorded);
  return was === undefined || was === text ? undefined : wordDiff(was, text ?? "");
}
