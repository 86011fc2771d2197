import type { TextDocument } from "vscode-languageserver-textdocument";
import type { AnnotationStatus } from "../../../protocol/annotations.js";
import { TOKEN_MODIFIERS, TOKEN_TYPES, type TokenType } from "../../../protocol/tokens.js";
import type { Quote } from "../analysis/analysis.js";
import { isQuotationMark } from "../text/characters.js";
import { firstFrom, overlaps, type Range, startOf } from "../text/range.js";
import { finished, type Steps } from "../text/steps.js";
import type { ArticleView } from "./articleView.js";
import { isShown } from "./shownClaims.js";
import { paintedKinds, paintsMarksOnly } from "./highlightKinds.js";

/** A painted stretch, in offsets; `layer` 0 is the innermost and wins where two overlap. */
interface Paint extends Range {
  readonly type: TokenType;
  readonly modifiers: number;
  readonly layer: number;
}

/** Integers a token takes in the protocol's encoding: lines and characters from the token before, length, type, modifiers. */
export const WIDTH = 5;

const LAYER = { entity: 0, claim: 1, cue: 2, speaker: 3, quote: 4 } as const;

/**
 * The semantic tokens of an article, encoded as the protocol asks (five integers a token, relative positions).
 *
 * Tokens can neither overlap nor span lines in an editor: of two the inner one is painted whole and the outer one
 * around it (entity, claim, cue, speaker, quote), and each is cut at line ends.
 *
 * @param within only what touches these offsets
 */
export function semanticTokens(view: ArticleView, within?: Range): Uint32Array {
  // A long article at once would take half as much memory again as what is known of it.
  if (!within && view.document.lineCount > LINES_AT_ONCE) return finished(semanticTokensInSteps(view));
  return encode(view.document, flatten(collect(view, within)));
}

/** The tokens of some lines alone, encoded as if the article began with the first of them. */
export function semanticTokensOfLines(view: ArticleView, { first, last }: Lines): Uint32Array {
  const { document } = view;
  const start = document.offsetAt({ line: first, character: 0 });
  const end = document.offsetAt({ line: last + 1, character: 0 });
  return encode(document, flatten(collect(view, { start, end })), { first, last });
}

/** Lines that are painted in one step. */
const LINES_AT_ONCE = 300;

/** As `semanticTokens` of the whole article, in steps. */
export function* semanticTokensInSteps(view: ArticleView): Steps<Uint32Array> {
  const { lineCount } = view.document;
  const data: number[] = [];
  // The line of the last token.
  let previous = 0;
  for (let first = 0; first < lineCount; first += LINES_AT_ONCE) {
    const part = semanticTokensOfLines(view, { first, last: Math.min(first + LINES_AT_ONCE, lineCount) - 1 });
    let line = first;
    for (let i = 0; i < part.length; i++) {
      if (i % WIDTH === 0) line += part[i] as number;
      data.push(i === 0 ? line - previous : (part[i] as number));
    }
    if (part.length > 0) previous = line;
    yield;
  }
  return Uint32Array.from(data);
}

/** Lines of a document, the last one included. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

function collect({ analysis, annotations, settings }: ArticleView, within?: Range): Paint[] {
  const kinds = paintedKinds(settings.highlight);
  if (kinds.size === 0) return [];
  const statuses = new Map(
    annotations.flatMap(({ annotation: { tag, status }, span }) =>
      span && tag !== null && status !== null ? [[keyOf(tag, span), status] as const] : [],
    ),
  );
  const paints: Paint[] = [];
  const add = (type: TokenType, layer: number, { start, end }: Range, modifiers: number): void => {
    if (start >= end || !kinds.has(type)) return;
    if (!within || (start < within.end && within.start < end))
      paints.push({ start, end, type, layer, modifiers });
  };
  const suggested = bitOf("suggested");
  const modifiersOf = (tag: string, range: Range): number => {
    const status = statuses.size > 0 ? statuses.get(keyOf(tag, range)) : undefined;
    return status === undefined ? suggested : bitOf(status);
  };
  const rejected = bitOf("rejected");
  for (const mention of within ? touching(analysis.mentions, within) : analysis.mentions) {
    const modifiers = modifiersOf(mention.type, mention);
    if (mention.form === "name" && modifiers !== rejected) {
      add(mention.type, LAYER.entity + (mention.nested ? 0 : 0.5), mention, modifiers);
    }
  }
  for (const claim of within ? touching(analysis.claims, within) : analysis.claims) {
    if (!isShown(claim)) continue;
    const modifiers = modifiersOf("claim", claim);
    if (modifiers !== rejected) add("claim", LAYER.claim, claim, modifiers);
  }
  for (const quote of analysis.quotes) {
    if (within && !reaches(quote, within)) continue;
    const modifiers = modifiersOf("quote", quote);
    if (modifiers === rejected) continue;
    for (const range of paintsMarksOnly(settings.highlight) ? marksOf(quote) : quote.content) {
      add("quote", LAYER.quote, range, modifiers);
    }
    if (quote.cue) add("cue", LAYER.cue, quote.cue, modifiers);
    if (quote.speaker) add("speaker", LAYER.speaker, quote.speaker, modifiers);
  }
  return paints;
}

/** More names do not stand in one another. */
const DEEPEST = 32;

/** Those of the items that share something with `within`, without looking at all: they are in text order, and hardly nested. */
function touching<Item extends Range>(items: readonly Item[], within: Range): Item[] {
  const first = Math.max(0, firstFrom(items, startOf, within.start) - DEEPEST);
  const behind = firstFrom(items, startOf, within.end);
  return items.slice(first, behind).filter((item) => overlaps(item, within));
}

/** Whether a quote, its cue or its speaker, which may stand in another paragraph, lies within. */
function reaches(quote: Quote, within: Range): boolean {
  const { cue, speaker } = quote;
  return (
    overlaps(quote, within) ||
    (cue !== null && overlaps(cue, within)) ||
    (speaker !== null && overlaps(speaker, within))
  );
}

function keyOf(tag: string, { start, end }: Range): string {
  return `${tag} ${start} ${end}`;
}

function bitOf(status: AnnotationStatus): number {
  const index = TOKEN_MODIFIERS.indexOf(status === "unsure" ? "suggested" : status);
  return 1 << index;
}

/** The opening and the closing mark of each part of a direct quote; an indirect one has none. */
function marksOf(quote: Quote): Range[] {
  return quote.content.flatMap((part) => {
    const marks: Range[] = [];
    if (isQuotationMark(part.text.charAt(0))) marks.push({ start: part.start, end: part.start + 1 });
    if (part.text.length > 1 && isQuotationMark(part.text.charAt(part.text.length - 1))) {
      marks.push({ start: part.end - 1, end: part.end });
    }
    return marks;
  });
}

/** A stretch that is seen as one paint. */
interface Piece {
  readonly start: number;
  end: number;
  readonly paint: Paint;
}

/** Makes overlapping paints disjoint: at each place the lowest layer is seen, of one layer the shorter paint. In text order. */
function flatten(paints: readonly Paint[]): Piece[] {
  const opening = paints.toSorted((a, b) => a.start - b.start);
  const closing = paints.toSorted((a, b) => a.end - b.end);
  // Few overlap at one place: a list is faster than a set.
  const open: Paint[] = [];
  const pieces: Piece[] = [];
  let from = 0;
  let opened = 0;
  for (const closed of closing) {
    for (let next = opening[opened]; next && next.start < closed.end; next = opening[++opened]) {
      see(pieces, open, from, next.start);
      from = next.start;
      open.push(next);
    }
    see(pieces, open, from, closed.end);
    from = closed.end;
    open.splice(open.indexOf(closed), 1);
  }
  return pieces;
}

/** Adds what is seen of the open paints from `from` to `to`. */
function see(pieces: Piece[], open: readonly Paint[], from: number, to: number): void {
  if (to <= from || open.length === 0) return;
  let top = open[0] as Paint;
  for (const paint of open) {
    if (paint.layer < top.layer || (paint.layer === top.layer && length(paint) < length(top))) top = paint;
  }
  const last = pieces[pieces.length - 1];
  if (last?.end === from && last.paint === top) last.end = to;
  else pieces.push({ start: from, end: to, paint: top });
}

function length({ start, end }: Range): number {
  return end - start;
}

function encode(document: TextDocument, pieces: readonly Piece[], only?: Lines): Uint32Array {
  const data: number[] = [];
  let previousLine = only?.first ?? 0;
  let previousCharacter = 0;
  const push = (line: number, character: number, size: number, paint: Paint): void => {
    if (only && (line < only.first || line > only.last)) return;
    const sameLine = line === previousLine;
    data.push(
      line - previousLine,
      sameLine ? character - previousCharacter : character,
      size,
      TYPE_NUMBERS.get(paint.type) ?? 0,
      paint.modifiers,
    );
    previousLine = line;
    previousCharacter = character;
  };
  // The line that the last piece stands on: pieces come in text order, and are mostly short.
  let line = 0;
  let lineStart = 0;
  let nextStart = 0;
  for (const { start, end, paint } of pieces) {
    if (start >= nextStart) {
      line = document.positionAt(start).line;
      lineStart = document.offsetAt({ line, character: 0 });
      nextStart = document.offsetAt({ line: line + 1, character: 0 });
    }
    // Not up to the line's end, where its break may be one unit or two.
    if (end < nextStart - 1) push(line, start - lineStart, end - start, paint);
    else pushLines(document, start, end, (at, from, to) => push(at, from, to - from, paint));
  }
  return Uint32Array.from(data);
}

const TYPE_NUMBERS: ReadonlyMap<TokenType, number> = new Map(TOKEN_TYPES.map((type, i) => [type, i]));

/** Cuts a stretch at the ends of lines. */
function pushLines(
  document: TextDocument,
  from: number,
  to: number,
  push: (line: number, from: number, to: number) => void,
): void {
  const start = document.positionAt(from);
  const end = document.positionAt(to);
  for (let line = start.line; line <= end.line; line++) {
    const first = line === start.line ? start.character : 0;
    const last = line === end.line ? end.character : lineLength(document, line);
    if (last > first) push(line, first, last);
  }
}

function lineLength(document: TextDocument, line: number): number {
  const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
  return text.replace(/[\r\n]+$/, "").length;
}
