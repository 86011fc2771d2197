import type { Paragraph } from "../../text/paragraphs.js";
import { finished, type Steps } from "../../text/steps.js";
import type { Entity, Mention, Quote } from "../analysis.js";
import type { Article } from "../article.js";
import type { Language } from "../languages/language.js";
import type { Range } from "../../text/range.js";
import type { Attribution } from "./attribution.js";
import { type BackReference, backReference } from "./backReference.js";
import { headlineAttribution } from "./headline.js";
import { type Lead, paragraphLead } from "./lead.js";
import { type IndexedLexicon, indexedLexicon } from "./indexedLexicon.js";
import type { QuoteLexicon } from "./lexicon.js";
import { holdsQuotationMark, type Marks, NO_MARKS, readMarks } from "./marks.js";
import { type NameRun, nameRuns } from "./nameRuns.js";
import type { QuotedStretch } from "./foldedUnits.js";
import { Outline } from "./outline.js";
import { paragraphAttributions, sentenceRange } from "./paragraphAttributions.js";
import { resolveAttributions } from "./resolveAttributions.js";
import { tokenWords, type WordTables } from "./tokenWords.js";
import { recoveredEnd } from "./unclosedStretch.js";

/** What one paragraph says of quotation, by itself; offsets relative to the paragraph. */
export interface QuoteScan {
  readonly marks: Marks;
  /** The last unclosed mark's quotation ends at a speech tag within the paragraph: it goes on in no other one. */
  readonly endsAtTag: boolean;
  readonly attributions: readonly Attribution[];
  /** The same read as if the first closing mark without an opening one ended a quotation that began before it. */
  readonly tail: readonly Attribution[] | null;
  /** Who is announced to speak in the next paragraph: `X mengatakan:` at the end. */
  readonly lead: Lead | null;
  /** Who is said to have said what the paragraph before ends with. */
  readonly back: BackReference | null;
  /** The last sentence, without its stop. */
  readonly closing: Range;
  /** What it says if it is a headline: `Polisi: Tidak Ada Korban`. */
  readonly headline: Attribution | null;
  readonly runs: readonly NameRun[];
}

/** Reads one paragraph for marks, cues and attributions. Depends on nothing but the paragraph and the language. */
export function scanQuotes(paragraph: Paragraph, language: Language): QuoteScan {
  const lexicon = language.quotes;
  const { tokens } = paragraph;
  const words = indexedLexicon(lexicon);
  const marks = holdsQuotationMark(tokens) ? marksOf(paragraph, words) : NO_MARKS;
  const stretches = stretchesOf(paragraph, marks, lexicon);
  const read = tokenWords(tokens, words);
  const outline = new Outline(paragraph, read, stretches);
  const attributions = paragraphAttributions(outline, words);
  const lead = paragraphLead(outline, words);
  const back = backReference(outline, words, 0, outline.sentenceStart(1));
  const closing = sentenceRange(outline, words, Math.max(0, outline.sentences - 1));
  const headline = headlineAttribution(outline, words);
  const runs = nameRuns(paragraph, read, words);
  const last = stretches.at(-1);
  const endsAtTag = last?.open === true && last.last < tokens.count - 1;
  // Another outline of the same tables: the first one is done with.
  const tail = readTail(paragraph, read, marks, words);
  return { marks, endsAtTag, attributions, tail, lead, back, closing, headline, runs };
}

function marksOf(paragraph: Paragraph, lexicon: IndexedLexicon): Marks {
  const { tokens } = paragraph;
  const { encliticTags, index } = lexicon;
  const isTagAt = (token: number) =>
    token < tokens.count && encliticTags.members[index.of(tokens, token)] === 1;
  return readMarks(paragraph, isTagAt, reopening(paragraph, lexicon.source));
}

/** Whether a quotation goes on at a later mark: no speech tag ends it before. Asked in text order. */
function reopening(
  paragraph: Paragraph,
  lexicon: QuoteLexicon,
): (open: number, token: number, row: number) => boolean {
  let from = Infinity;
  let end = -1;
  return (open, token, row) => {
    if (row < lexicon.reopeningMarks) return false;
    if (open < from || open + 2 > end) end = recoveredEnd(paragraph, open, lexicon);
    from = open;
    return end >= token;
  };
}

function stretchesOf(
  paragraph: Paragraph,
  { pairs, unclosed }: Marks,
  lexicon: QuoteLexicon,
): readonly QuotedStretch[] {
  const last = unclosed.at(-1);
  if (last === undefined || last < (pairs.at(-1)?.end ?? 0)) return pairs;
  const first = paragraph.tokens.indexAt(last);
  const end = recoveredEnd(paragraph, first, lexicon);
  return [...pairs, { first, last: end, start: last, end: paragraph.tokens.end(end), open: true }];
}

function readTail(
  paragraph: Paragraph,
  read: WordTables,
  marks: Marks,
  lexicon: IndexedLexicon,
): readonly Attribution[] | null {
  const stray = marks.strays[0];
  if (stray === undefined) return null;
  if (stray >= Math.min(marks.pairs[0]?.start ?? Infinity, marks.unclosed[0] ?? Infinity)) return null;
  const last = paragraph.tokens.indexAt(stray);
  const head: QuotedStretch = { first: 0, last, start: 0, end: paragraph.tokens.end(last), open: true };
  return paragraphAttributions(
    new Outline(paragraph, read, [head, ...stretchesOf(paragraph, marks, lexicon.source)]),
    lexicon,
  );
}

/** What a quote's speaker can be resolved to. */
export interface Names {
  readonly entities: readonly Entity[];
  /** In text order. */
  readonly mentions: readonly Mention[];
}

/** Decides over the whole article: pairs marks across paragraphs, resolves speakers. `scans`: one a paragraph. */
export function resolveQuotes(article: Article, scans: readonly QuoteScan[], names: Names): Quote[] {
  return finished(resolveAttributions(article, scans, names));
}

/** As `resolveQuotes`, in steps. */
export function resolveQuotesInSteps(
  article: Article,
  scans: readonly QuoteScan[],
  names: Names,
): Steps<Quote[]> {
  return resolveAttributions(article, scans, names);
}
