import type {
  AnchorState,
  Annotation,
  AnnotationId,
  BaseTextId,
  PlacedAnnotation,
  TextTarget,
} from "../annotations/annotation.js";
import { Anchorer, anchorByQuote, type Anchored } from "../annotations/anchoring/anchor.js";
import type { LiveSpans } from "../annotations/live/liveSpans.js";
import { staleChecks } from "../annotations/stale.js";
import { TextView } from "../annotations/textView.js";
import type { Range } from "../text/range.js";
import { compareText } from "../annotations/json.js";

/** The base texts of annotations (LF, no BOM) by id; null where nobody has the text. */
export type KnownBases = ReadonlyMap<BaseTextId, string | null>;

/**
 * Anchors annotations in a text.
 * @returns for each that has words its place, in UTF-16 offsets of the text as the editor has it
 */
export function anchorAll(
  annotations: readonly Annotation[],
  view: TextView,
  bases: KnownBases,
): Map<AnnotationId, Anchored> {
  const anchorers = new Map<string, { anchorer: Anchorer; base: TextView }>();
  const result = new Map<AnnotationId, Anchored>();
  for (const { id, target } of annotations) {
    if (target.kind !== "text") continue;
    const { span, isCertain } = anchorOne(target, view, bases, anchorers);
    result.set(id, { span: span && view.fromLf(span), isCertain });
  }
  return result;
}

function anchorOne(
  target: TextTarget,
  view: TextView,
  bases: KnownBases,
  anchorers: Map<string, { anchorer: Anchorer; base: TextView }>,
): Anchored {
  const { position, base, quote } = target;
  if (position && base !== null && view.hasId(base)) {
    const span = view.codePointsToLf(position);
    if (view.lfText.slice(span.start, span.end) === quote.exact) return { span, isCertain: true };
  }
  const text = base === null ? null : (bases.get(base) ?? null);
  if (!position || base === null || text === null) return anchorByQuote(view.lfText, quote);
  let known = anchorers.get(base);
  if (!known) {
    known = { anchorer: new Anchorer(text, view.lfText), base: new TextView(text) };
    anchorers.set(base, known);
  }
  const span = known.base.codePointsToLf(position);
  // A position that does not hold the words it was recorded with (another tool's, or damaged) is no position.
  if (text.slice(span.start, span.end) !== quote.exact) return anchorByQuote(view.lfText, quote);
  return known.anchorer.anchor(span, quote);
}

/** The annotations where they stand now: in text order (longer first at one start), then what has no place, by id. */
export function placedAnnotations(
  annotations: readonly Annotation[],
  live: LiveSpans,
  view: TextView,
): readonly PlacedAnnotation[] {
  const words = (id: AnnotationId): string | null => {
    const span = live.get(id)?.span;
    return span ? lfWords(view, span) : null;
  };
  const placed = annotations.map((annotation): PlacedAnnotation => {
    const span = live.get(annotation.id)?.span ?? null;
    const text = span && view.text.slice(span.start, span.end);
    const speaker = annotation.links.find(({ role }) => role === "speaker");
    const hasWords = annotation.target.kind === "text";
    return {
      annotation,
      anchor: anchorState(annotation, live, view),
      span,
      text,
      stale: hasWords
        ? staleChecks(annotation, words(annotation.id), speaker ? words(speaker.to) : null)
        : [],
    };
  });
  return placed.sort(inTextOrder);
}

/** The words with LF line ends, as the sidecar has them. */
export function lfWords(view: TextView, span: Range): string {
  return view.text.slice(span.start, span.end).replace(/\r\n?/g, "\n");
}

function anchorState({ id, target }: Annotation, live: LiveSpans, view: TextView): AnchorState {
  if (target.kind !== "text") return target.kind === "other" ? "orphan" : "intact";
  const place = live.get(id);
  if (!place?.span) return "orphan";
  if (!place.isCertain) return "uncertain";
  if (lfWords(view, place.span) !== target.quote.exact) return "edited";
  const start = view.lfToCodePoints(view.toLf(place.span)).start;
  return start === target.position?.start ? "intact" : "moved";
}

function inTextOrder(a: PlacedAnnotation, b: PlacedAnnotation): number {
  if (a.span && b.span) {
    return (
      a.span.start - b.span.start || b.span.end - a.span.end || compareText(a.annotation.id, b.annotation.id)
    );
  }
  if (a.span || b.span) return a.span ? -1 : 1;
  return compareText(a.annotation.id, b.annotation.id);
}
