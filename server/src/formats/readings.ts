import { TextView } from "../annotations/textView.js";
import { OffsetConverter } from "../text/offsets.js";
import type { Range } from "../text/range.js";
import { tokenize, type Tokens } from "../text/tokens.js";
import type { FormatAnnotation, Imported } from "./document.js";
import type { Loss } from "./loss.js";

/** An annotation as the data has it: offsets in a unit that is still to be found out. */
export interface FoundAnnotation extends Omit<FormatAnnotation, "span"> {
  /** Where in the data it stands, for a message. */
  readonly where: string;
  /** One stretch, or several of a discontinuous annotation. */
  readonly pieces: readonly Range[];
  /** The words it says it has (pieces joined by a blank); null where the format carries none. */
  readonly words: string | null;
}

/** How offsets are counted: the unit, the line ends, and whether a BOM counts. */
interface Reading {
  readonly unit: "codepoint" | "utf16";
  readonly lines: "LF" | "CRLF" | "the file's" | "the data's";
  readonly hasBom: boolean;
}

const BOM = "\ufeff";

/**
 * Places annotations of other tools in an article. Every way of counting (code points or UTF-16; LF, CRLF or the file's
 * own line ends; with or without the BOM) is tried on all of them: the one under which most have their words is taken for
 * all, and named in the result. Where the data has no words, those count that begin and end with a word.
 * What does not fit is listed, and left out. Of equally good ways the first is taken (the format's own unit, LF
 * first); where the other would give other spans, that is listed, too.
 * @param text the article as the file has it
 * @param specified the unit that the format asks for: it is tried first, and with it what is on no word is taken, too
 */
export function placeFound(
  text: string,
  found: readonly FoundAnnotation[],
  specified?: Reading["unit"],
): Imported {
  const article = new ArticleWords(text);
  return placeBest(article, found, readingsOf(article, specified), specified);
}

/**
 * Places annotations whose data carries the text on which it was made: offsets count in that text as it stands, in code
 * points or UTF-16.
 * @param text the article as the file has it
 * @param own the data's text
 * @param specified as for `placeFound`
 * @returns null where it is another text; line ends, a BOM and blanks at the end do not count
 */
export function placeInOwnText(
  text: string,
  own: string,
  found: readonly FoundAnnotation[],
  specified?: Reading["unit"],
): Imported | null {
  const article = new TextView(text);
  const words = new ArticleWords(own);
  if (article.lfText.trimEnd() !== words.lfText.trimEnd()) return null;
  const readings = unitsOf(own, specified).map(
    (unit): Reading => ({ unit, lines: "the data's", hasBom: words.hasBom }),
  );
  const { annotations, ...rest } = placeBest(words, found, readings, specified);
  const inArticle = annotations.map((each) => ({
    ...each,
    span: article.fromLf(words.view.toLf(each.span)),
  }));
  return { annotations: inArticle, ...rest };
}

function placeBest(
  article: ArticleWords,
  found: readonly FoundAnnotation[],
  readings: readonly Reading[],
  specified: Reading["unit"] | undefined,
): Imported {
  const tried = readings.map((reading) => {
    const trust = readings.length === 1 ? "certain" : reading.unit === specified ? "specified" : "guess";
    return tryReading(article, reading, found, trust);
  });
  const [first, ...others] = tried;
  if (!first || found.length === 0) return { annotations: [], reading: null, losses: [] };
  const best = others.reduce((a, b) => (b.fitting > a.fitting ? b : a), first);
  const annotations: FormatAnnotation[] = [];
  const losses: Loss[] = [];
  found.forEach((each, index) => {
    const placed = best.spans[index];
    if (!placed || typeof placed === "string") {
      losses.push({ code: placed ?? "words-differ", where: each.where });
      return;
    }
    const { id, tag, attributes, links, notes } = each;
    if (placed.pieces.length > 1) losses.push({ code: "pieces", where: each.where });
    annotations.push({
      id,
      span: article.view.fromLf(placed.cover),
      tag,
      attributes: withFragments(article, placed, attributes),
      links,
      notes,
    });
  });
  const rival = tried.find((each) => each !== best && isRival(each, best));
  if (rival) losses.push({ code: "several-readings", where: rival.name });
  return { annotations, reading: annotations.length === 0 ? null : best.name, losses };
}

interface Placed {
  /** UTF-16 in the LF text. */
  readonly cover: Range;
  readonly pieces: readonly Range[];
  /** False where neither its words nor their edges speak for it. */
  readonly isConfirmed: boolean;
}

/** What is taken without words: all, as there is one way to count; all, though not as a sign for this way; what is on words. */
type Trust = "certain" | "specified" | "guess";

type Attempt = Placed | "words-differ" | "not-on-words" | "empty";

interface Tried {
  readonly name: string;
  readonly fitting: number;
  readonly spans: readonly Attempt[];
}

/** The article's LF text, with what is costly made once. */
class ArticleWords {
  readonly view: TextView;
  readonly lfText: string;
  readonly hasBom: boolean;
  #tokens: Tokens | null = null;

  constructor(text: string) {
    this.view = new TextView(text);
    this.lfText = this.view.lfText;
    this.hasBom = text.startsWith(BOM);
  }

  isOnWords({ start, end }: Range): boolean {
    const tokens = (this.#tokens ??= tokenize(this.lfText));
    return tokens.start(tokens.indexAt(start)) === start && tokens.end(tokens.indexAt(end - 1)) === end;
  }
}

/** The ways of counting that differ on this text. */
function readingsOf({ view, lfText, hasBom }: ArticleWords, specified?: Reading["unit"]): Reading[] {
  const crlf = lfText.replaceAll("\n", "\r\n");
  const own = view.text.slice(hasBom ? 1 : 0);
  const lines: Reading["lines"][] = ["LF"];
  if (own !== lfText && own !== crlf) lines.push("the file's");
  if (crlf !== lfText) lines.push("CRLF");
  const units = unitsOf(lfText, specified);
  return [false, ...(hasBom ? [true] : [])].flatMap((bom) =>
    lines.flatMap((each) => units.map((unit) => ({ unit, lines: each, hasBom: bom }))),
  );
}

/** One where both count alike. */
function unitsOf(text: string, specified: Reading["unit"] = "codepoint"): Reading["unit"][] {
  if (!/[\ud800-\udbff]/.test(text)) return [specified];
  return specified === "codepoint" ? ["codepoint", "utf16"] : ["utf16", "codepoint"];
}

function nameOf({ unit, lines, hasBom }: Reading): string {
  const units = unit === "codepoint" ? "code points" : "UTF-16 code units";
  return `${units}, ${lines} line ends${hasBom ? ", the BOM counted" : ""}`;
}

function tryReading(
  article: ArticleWords,
  reading: Reading,
  found: readonly FoundAnnotation[],
  trust: Trust,
): Tried {
  const form = new TextView((reading.hasBom ? BOM : "") + textOf(article, reading.lines));
  const converter = new OffsetConverter(form.text, reading.unit);
  const length = converter.fromUtf16(form.text.length);
  const toLf = ({ start, end }: Range): Range | null =>
    start < 0 || end > length || start > end
      ? null
      : form.toLf({ start: converter.toUtf16(start), end: converter.toUtf16(end) });
  const spans = found.map((each) => attempt(article, each, toLf, trust));
  const fitting = spans.filter((span) => typeof span !== "string" && span.isConfirmed).length;
  return { name: nameOf(reading), fitting, spans };
}

function textOf({ view, lfText, hasBom }: ArticleWords, lines: Reading["lines"]): string {
  if (lines === "LF") return lfText;
  return lines === "CRLF" ? lfText.replaceAll("\n", "\r\n") : view.text.slice(hasBom ? 1 : 0);
}

function attempt(
  article: ArticleWords,
  { pieces, words }: FoundAnnotation,
  toLf: (piece: Range) => Range | null,
  trust: Trust,
): Attempt {
  if (pieces.length === 0 || pieces.some(({ start, end }) => start === end)) return "empty";
  const placed: Range[] = [];
  for (const piece of pieces) {
    const inLf = toLf(piece);
    if (!inLf || inLf.start >= inLf.end) return "words-differ";
    placed.push(inLf);
  }
  const actual = placed.map(({ start, end }) => article.lfText.slice(start, end)).join(" ");
  const joined = joinLines(article.lfText, placed);
  const first = joined[0] ?? { start: 0, end: 0 };
  const cover = { start: first.start, end: Math.max(...joined.map(({ end }) => end)) };
  if (words === null) {
    const isConfirmed = trust === "certain" || article.isOnWords(cover);
    return isConfirmed || trust === "specified" ? { cover, pieces: joined, isConfirmed } : "not-on-words";
  }
  return onOneLine(actual) === onOneLine(words)
    ? { cover, pieces: joined, isConfirmed: true }
    : "words-differ";
}

/** Pieces between which nothing but a line end stands are one: formats without line ends in a span cut there. */
function joinLines(text: string, pieces: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const piece of [...pieces].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    const gap = last === undefined ? "x" : text.slice(last.end, piece.start);
    if (last && /^\s*$/.test(gap) && (gap.includes("\n") || gap === "")) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, piece.end) };
    } else joined.push(piece);
  }
  return joined;
}

/** As a format without line ends writes words. */
function onOneLine(words: string): string {
  return words.replace(/\s+/g, " ");
}

/** Keeps the pieces of a discontinuous annotation, so that they can be written again while its words are the same. */
function withFragments(
  article: ArticleWords,
  { cover, pieces }: Placed,
  attributes: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  if (pieces.length < 2) return attributes;
  const units = new OffsetConverter(article.lfText.slice(cover.start, cover.end), "codepoint");
  const relative = pieces.map(
    ({ start, end }) => `${units.fromUtf16(start - cover.start)}-${units.fromUtf16(end - cover.start)}`,
  );
  return new Map([...attributes, [FRAGMENTS, relative.join(";")]]);
}

/** Name of the attribute that holds the pieces of a discontinuous annotation: code points from the span's start. */
export const FRAGMENTS = "fragments";

/** True when the other way of counting fits as well and puts something elsewhere. */
function isRival(other: Tried, best: Tried): boolean {
  if (other.fitting !== best.fitting) return false;
  return other.spans.some((span, index) => {
    const ours = best.spans[index];
    if (typeof span === "string" || ours === undefined || typeof ours === "string") return span !== ours;
    return span.cover.start !== ours.cover.start || span.cover.end !== ours.cover.end;
  });
}
