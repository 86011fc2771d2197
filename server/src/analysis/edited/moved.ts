import { movedOffset, shiftOf, type TextEdit } from "../../text/textEdit.js";
import type { Finding, NumericClaim, Quote, Span } from "../analysis.js";

/** Moves a span of the old text to where it stands in the new one, with its words read again where the edit reaches into it. */
function moveSpan(span: Span, text: string, edit: TextEdit): void {
  if (span.end <= edit.start) return;
  if (span.start >= edit.oldEnd) {
    const shift = shiftOf(edit);
    span.start += shift;
    span.end += shift;
    return;
  }
  span.start = movedOffset(span.start, edit);
  span.end = movedOffset(span.end, edit);
  span.text = text.slice(span.start, span.end);
}

/** Moves something that the edit does not reach into and that stands behind it. */
export function moveBehind(item: { start: number; end: number }, shift: number): void {
  item.start += shift;
  item.end += shift;
}

/** The same for a claim with its parts. */
export function moveClaimBehind(claim: NumericClaim, shift: number): void {
  moveBehind(claim, shift);
  if (claim.number) moveBehind(claim.number, shift);
  if (claim.counted) moveBehind(claim.counted, shift);
}

/**
 * Moves a quote of the old text with its parts. Its words were not edited, but its speaker and cue may stand in another
 * paragraph than they.
 */
export function moveQuote(quote: Quote, text: string, edit: TextEdit): void {
  const { cue, speaker, outlet } = quote;
  moveSpan(quote, text, edit);
  for (const part of quote.content) moveSpan(part, text, edit);
  if (cue) moveSpan(cue, text, edit);
  if (speaker) {
    moveSpan(speaker, text, edit);
    moveSpan(speaker.head, text, edit);
  }
  if (outlet) moveSpan(outlet, text, edit);
}

/** A finding that stands `shift` further; a copy, since it may share spans with what was found. */
export function movedFinding(finding: Finding, shift: number): Finding {
  const moved = { ...finding, related: finding.related.map((span) => ({ ...span })) };
  for (const span of [moved, ...moved.related]) moveBehind(span, shift);
  return moved;
}

/**
 * Moves a finding of the old text to where it stands in the new one. What it refers to elsewhere is left out where the edit
 * touches that.
 * @returns false, and the finding as it was, where the edit touches it: what it said of those words may hold no more
 */
export function moveFinding(finding: Finding, text: string, edit: TextEdit): boolean {
  if (isTouched(finding, edit)) return false;
  moveSpan(finding, text, edit);
  if (finding.related.some((span) => isTouched(span, edit)))
    finding.related = finding.related.filter((span) => !isTouched(span, edit));
  for (const span of finding.related) moveSpan(span, text, edit);
  return true;
}

function isTouched({ start, end }: Span, edit: TextEdit): boolean {
  return end >= edit.start && start <= edit.oldEnd;
}
