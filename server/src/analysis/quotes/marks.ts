import type { Paragraph } from "../../text/paragraphs.js";
import { TokenKind, type Tokens } from "../../text/tokens.js";
import {
  AFTER_CLOSING,
  BEFORE_OPENING,
  DOUBLE,
  FINAL,
  INNER,
  isOneOf,
  OPENING_GLYPH,
  SINGLE,
  STOP,
} from "./markGlyphs.js";

/** Two marks that belong together, as token indices of both. */
export interface MarkPair {
  readonly first: number;
  readonly last: number;
  /** Offsets in the paragraph, marks included. */
  readonly start: number;
  readonly end: number;
}

/** The quotation marks of one paragraph. */
export interface Marks {
  /** Outermost pairs in text order. */
  readonly pairs: readonly MarkPair[];
  /** Offsets of opening marks without a partner, in order. */
  readonly unclosed: readonly number[];
  /** Offsets of closing marks without a partner, in order. */
  readonly strays: readonly number[];
}

type Reopens = (open: number, token: number, row: number) => boolean;

/** Of a paragraph in which nothing is a quotation mark by its glyph. */
export const NO_MARKS: Marks = { pairs: [], unclosed: [], strays: [] };

type Shape = "opens" | "closes" | "either" | "neither";

/**
 * Pairs the quotation marks of one paragraph, by where they stand and not by their glyph: a mark opens after a blank
 * and before a character, and closes after a character and before a blank or punctuation. Where the position leaves it
 * open, a mark closes what is open, else opens. Marks inside words and those after a number that nothing opened
 * (inches) are none. Linear: each mark is pushed and popped once.
 *
 * @param isTagAt whether a speech tag begins at a token: then a mark before it closes, however it is set (`, "katanya`)
 * @param reopens whether a mark after a sentence's end (second token) may open the quotation of the first token anew, as
 *   where paragraphs that each opened it were run together, `row` marks opening in a row; asked where the marks do not
 *   pair otherwise
 */
export function readMarks(
  paragraph: Paragraph,
  isTagAt: (token: number) => boolean,
  reopens: Reopens,
): Marks {
  const { tokens } = paragraph;
  const marks = quotationMarks(tokens);
  // What is left of a page's mark-up has marks that quote nothing.
  if (marks.length === 0 || paragraph.text.includes('="')) return NO_MARKS;
  const doubles = pairDoubles(tokens, marks, isTagAt, reopens);
  if (!marks.some((token) => isOneOf(tokens, token, SINGLE))) return withPairs(doubles, doubles.pairs);
  const inside = insideTest(doubles.pairs);
  const open = doubles.unclosed.at(-1) ?? Infinity;
  // What follows the last mark that stays open is inside that quotation: it may go on in the next paragraph.
  const from = open >= (doubles.pairs.at(-1)?.end ?? 0) ? open : Infinity;
  const isHidden = (token: number) => tokens.start(token) > from || inside(token);
  const singles = pairMarks(tokens, placedMarks(tokens, marks, SINGLE, isHidden), SINGLE, isTagAt);
  const pairs = inOrder([...doubles.pairs, ...singles.pairs]);
  return withPairs(doubles, pairs);
}

function withPairs(marks: Marks, all: readonly MarkPair[]): Marks {
  const pairs = outermost(all);
  return pairs === marks.pairs ? marks : { pairs, unclosed: marks.unclosed, strays: marks.strays };
}

const NO_TOKENS: readonly number[] = [];

const isNever = (): boolean => false;

/** Whether a token may be a quotation mark by its glyph. */
export function holdsQuotationMark(tokens: Tokens): boolean {
  return nextMark(tokens, 0) < tokens.count;
}

/** The tokens that may be quotation marks by their glyph. */
function quotationMarks(tokens: Tokens): readonly number[] {
  const marks: number[] = [];
  for (let i = nextMark(tokens, 0); i < tokens.count; i = nextMark(tokens, i + 1)) marks.push(i);
  return marks;
}

function nextMark(tokens: Tokens, from: number): number {
  const { kinds, count } = tokens;
  for (let i = from; i < count; i++)
    if (kinds[i] === TokenKind.Mark && isOneOf(tokens, i, DOUBLE | SINGLE)) return i;
  return count;
}

function pairDoubles(
  tokens: Tokens,
  marks: readonly number[],
  isTagAt: (token: number) => boolean,
  reopens: Reopens,
): Marks {
  const placed = placedMarks(tokens, marks, DOUBLE, isNever);
  const plain = pairMarks(tokens, placed, DOUBLE, isTagAt);
  if (plain.unclosed.length === 0) return plain;
  const rows = openingRows(placed);
  const joined = pairMarks(
    tokens,
    placed,
    DOUBLE,
    isTagAt,
    (open, index, token) => followsSentence(tokens, token) && reopens(open, token, rows[index] ?? 0),
  );
  const isWorse = joined.unclosed.length + joined.strays.length > plain.unclosed.length + plain.strays.length;
  return joined.unclosed.length < plain.unclosed.length && !isWorse ? joined : plain;
}

/** Whether a sentence ends before the token, with a quotation of its own or without: `…time.' "But …`. */
function followsSentence(tokens: Tokens, i: number): boolean {
  const last = isOneOf(tokens, i - 1, SINGLE) ? i - 2 : i - 1;
  return isOneOf(tokens, last, STOP);
}

interface PlacedMark {
  /** First and last token: a mark typed as two single ones (`''`) has two. */
  readonly token: number;
  readonly last: number;
  readonly shape: Shape;
}

/** The marks of one family among those of a paragraph; two single ones typed in a row are a double one. */
function placedMarks(
  tokens: Tokens,
  marks: readonly number[],
  family: typeof DOUBLE | typeof SINGLE,
  isHidden: (token: number) => boolean,
): PlacedMark[] {
  const placed: PlacedMark[] = [];
  let last = -1;
  for (const token of marks) {
    if (token <= last || isHidden(token) || isBroken(tokens, token)) continue;
    const doubled = isDoubled(tokens, token);
    last = doubled ? token + 1 : token;
    if (doubled ? family === DOUBLE : isOneOf(tokens, token, family))
      placed.push({ token, last, shape: shapeAt(tokens, token, last) });
  }
  return placed;
}

/** `''` and two backticks, as typewriters and LaTeX have them, and a slip at the opening: `""Kami`. */
function isDoubled(tokens: Tokens, i: number): boolean {
  const mark = tokens.at(i);
  if (tokens.at(i + 1) !== mark || !tokens.isTight(i + 1)) return false;
  return mark === "'" || mark === "`" || (mark === '"' && (i === 0 || !tokens.isTight(i)));
}

/** A mark right after `â€` is the rest of a dash or mark of a broken encoding. */
function isBroken(tokens: Tokens, i: number): boolean {
  return tokens.isMark(i - 1, "€") && tokens.isTight(i) && tokens.text.startsWith("â€", tokens.start(i) - 2);
}

/** @param reopens as of `readMarks`, of the mark of that index */
function pairMarks(
  tokens: Tokens,
  placed: readonly PlacedMark[],
  family: typeof DOUBLE | typeof SINGLE,
  isTagAt: (token: number) => boolean,
  reopens: (open: number, index: number, token: number) => boolean = isNever,
): Marks {
  const stack: number[] = [];
  const pairs: MarkPair[] = [];
  let strays: number[] | null = null;
  for (let index = 0; index < placed.length; index++) {
    const { token, last, shape } = placed[index] as PlacedMark;
    const opened = stack.length > 0;
    const next = index + 1 < placed.length ? placed[index + 1]?.shape : undefined;
    const isInner = isOneOf(tokens, token, INNER);
    // A guillemet inside a word is a letter gone wrong, as in text of a broken encoding.
    if (shape === "either" && !opened && isInner) continue;
    if (
      family === SINGLE ? !isSingleQuote(tokens, token, shape, opened) : isInches(tokens, token, opened, next)
    )
      continue;
    if (!closes(tokens, token, shape, opened, isTagAt)) {
      const outer = stack.at(-1);
      if (outer === undefined || shape !== "opens" || !reopens(outer, index, token)) stack.push(token);
      continue;
    }
    const open = stack.pop();
    if (open !== undefined)
      pairs.push({ first: open, last, start: tokens.start(open), end: tokens.end(last) });
    else if (next === "closes" && opensTooFarLeft(tokens, token)) stack.push(token);
    else if (!isInner) (strays ??= []).push(tokens.start(token));
  }
  const unclosed = stack.length > 0 ? stack.map((token) => tokens.start(token)) : NO_TOKENS;
  return { pairs: inOrder(pairs), unclosed, strays: strays ?? NO_TOKENS };
}

/** The pairs by where they open; most have closed in that order. */
function inOrder(pairs: MarkPair[]): MarkPair[] {
  for (let i = 1; i < pairs.length; i++)
    if ((pairs[i]?.first ?? 0) < (pairs[i - 1]?.first ?? 0)) return pairs.sort((a, b) => a.first - b.first);
  return pairs;
}

/** For each mark how many open in the row that it stands in, with none that closes between them. */
function openingRows(placed: readonly PlacedMark[]): Uint32Array {
  const rows = new Uint32Array(placed.length);
  let first = 0;
  placed.forEach(({ shape }, index) => {
    if (shape !== "opens") first = index + 1;
    else if (placed[index + 1]?.shape !== "opens") rows.fill(index + 1 - first, first, index + 1);
  });
  return rows;
}

function closes(
  tokens: Tokens,
  i: number,
  shape: Shape,
  opened: boolean,
  isTagAt: (token: number) => boolean,
): boolean {
  if (shape === "closes") return true;
  if (!opened) return false;
  if (shape === "either") return true;
  if (shape === "neither") return !isOneOf(tokens, i, OPENING_GLYPH);
  return isTagAt(i + 1) && followsStop(tokens, i);
}

function shapeAt(tokens: Tokens, i: number, last: number): Shape {
  const tightLeft = tokens.isTight(i);
  const tightRight = tokens.isTight(last + 1);
  const joinsLeft =
    tightLeft && !isOneOf(tokens, i - 1, BEFORE_OPENING) && !isQuoteToken(tokens, i - 1, "opens");
  const joinsRight =
    tightRight && !isOneOf(tokens, last + 1, AFTER_CLOSING) && !isQuoteToken(tokens, last + 1, "closes");
  if (joinsLeft && joinsRight) return "either";
  if (joinsLeft) return "closes";
  if (joinsRight) return "opens";
  if (tightLeft && !isOneOf(tokens, i - 1, BEFORE_OPENING)) return "closes";
  if (last === tokens.count - 1) return "closes";
  if (i === 0 || (tightRight && opensOnPunctuation(tokens, last))) return "opens";
  return "neither";
}

/** A mark after a blank and before punctuation that can begin a quotation: `"... and so on"`, `";"`. */
function opensOnPunctuation(tokens: Tokens, i: number): boolean {
  const next = tokens.at(i + 1);
  if (next === "…" || (next === "." && tokens.isMark(i + 2, "."))) return true;
  return tokens.at(i + 2) === tokens.at(i) && tokens.isTight(i + 2);
}

/** A neighbouring quotation mark counts as a blank on the side from which it opens or closes. */
function isQuoteToken(tokens: Tokens, i: number, side: "opens" | "closes"): boolean {
  if (!isOneOf(tokens, i, DOUBLE | SINGLE)) return false;
  return side === "opens"
    ? i === 0 || !tokens.isTight(i)
    : i === tokens.count - 1 || !tokens.isTight(i + 1) || isOneOf(tokens, i + 1, AFTER_CLOSING);
}

/** `bertuliskan," Kami menang."`: after a comma or colon and before a blank, with nothing open, for want of one blank. */
function opensTooFarLeft(tokens: Tokens, i: number): boolean {
  return (
    (tokens.isMark(i - 1, ",") || tokens.isMark(i - 1, ":")) &&
    tokens.kind(i + 1) === TokenKind.Word &&
    tokens.isCapitalised(i + 1)
  );
}

function followsStop(tokens: Tokens, i: number): boolean {
  return isOneOf(tokens, i - 1, FINAL);
}

/** `24"`: after a digit where nothing is open, or where the mark that comes next closes as well. */
function isInches(tokens: Tokens, i: number, opened: boolean, next: Shape | undefined): boolean {
  if (!tokens.isTight(i) || tokens.kind(i - 1) !== TokenKind.Number || !tokens.isMark(i, '"')) return false;
  return !opened || (next === "closes" && !isOneOf(tokens, i + 1, FINAL));
}

/** An apostrophe at the edge of a word is no quotation mark: `workers'`, `'em`, `'90s`. */
function isSingleQuote(tokens: Tokens, i: number, shape: Shape, opened: boolean): boolean {
  if (shape === "opens") return tokens.kind(i + 1) !== TokenKind.Number && !opened;
  if (!opened) return false;
  const followed = isOneOf(tokens, i + 1, AFTER_CLOSING) && tokens.isTight(i + 1);
  const finished = isOneOf(tokens, i - 1, FINAL);
  return followed || finished || i === tokens.count - 1 || !/s$/i.test(tokens.at(i - 1));
}

function insideTest(pairs: readonly MarkPair[]): (token: number) => boolean {
  let next = 0;
  let end = -1;
  return (token) => {
    while (next < pairs.length && (pairs[next]?.first ?? Infinity) <= token) {
      end = Math.max(end, pairs[next]?.last ?? -1);
      next++;
    }
    return token <= end;
  };
}

function outermost(pairs: readonly MarkPair[]): readonly MarkPair[] {
  let kept: MarkPair[] | null = null;
  let end = -1;
  for (let i = 0; i < pairs.length; i++) {
    const pair = pairs[i] as MarkPair;
    if (pair.first <= end) kept ??= pairs.slice(0, i);
    else {
      kept?.push(pair);
      end = pair.last;
    }
  }
  return kept ?? pairs;
}
