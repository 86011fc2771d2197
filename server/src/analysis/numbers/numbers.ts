import type { Paragraph } from "../../text/paragraphs.js";
import { finished, isStep, type Steps } from "../../text/steps.js";
import { type NumericClaim, type Quote, type Span, type Value, spanOf } from "../analysis.js";
import type { Article, SectionedParagraph } from "../article.js";
import type { Language } from "../languages/language.js";
import type { ClaimDraft, DateDraft, NumberDraft, Readings } from "./draft.js";
import { type DateContext, contextOf, resolveDate, withTime } from "./dates/resolve.js";
import { findPublicationDate, openPublicationDay, yearOfArticle } from "./dates/publication.js";
import { grammarOf } from "./grammar.js";
import { toValue } from "./numerals/decimal.js";
import { type ParagraphClaims, scanClaims } from "./scan.js";

/** What one paragraph says of numbers and dates, by itself; offsets relative to the paragraph. */
export type NumberScan = ParagraphClaims;

/** Reads one paragraph for numbers, dates and times. Depends on nothing but the paragraph and the language. */
export function scanNumbers(paragraph: Paragraph, language: Language): NumberScan {
  return scanClaims(paragraph.tokens, grammarOf(language.numbers));
}

/** The article's publication date as the article itself tells it, ISO 8601, else null. */
export function publicationDate(article: Article, scans: readonly NumberScan[]): string | null {
  return findPublicationDate(article, scans);
}

/**
 * Decides over the whole article: which decimal mark is used, what relative dates mean. `scans`: one a paragraph.
 * @param date the publication date, ISO 8601, or null: then what depends on it stays open
 * @returns the claims in text order; `inQuote` is the index of the quote whose content holds the claim
 */
export function resolveClaims(
  article: Article,
  scans: readonly NumberScan[],
  date: string | null,
  quotes: readonly Quote[],
): NumericClaim[] {
  return finished(resolveClaimsInSteps(article, scans, date, quotes));
}

/** As `resolveClaims`, in steps. */
export function* resolveClaimsInSteps(
  article: Article,
  scans: readonly NumberScan[],
  date: string | null,
  quotes: readonly Quote[],
): Steps<NumericClaim[]> {
  const useOther = isOtherConvention(scans, article.language);
  const context = contextOf(
    date,
    date === null ? yearOfArticle(article, scans) : null,
    date === null ? openPublicationDay(article, scans) : null,
  );
  const { enclitics } = article.language.numbers.counting;
  const claims: NumericClaim[] = [];
  const { text, paragraphs } = article;
  for (let index = 0; index < paragraphs.length; index++) {
    if (isStep(index)) yield;
    const drafts = scans[index]?.drafts;
    const { offset, section } = paragraphs[index] as SectionedParagraph;
    if (!drafts || section === "boilerplate") continue;
    for (let at = 0; at < drafts.length; at++) {
      const draft = drafts[at] as ClaimDraft;
      claims.push(
        draft.type === "date"
          ? dateClaim(text, draft, offset, context)
          : numberClaim(text, draft, offset, useOther, enclitics),
      );
    }
  }
  placeInQuotes(claims, quoteContents(quotes));
  return claims;
}

/** True where the article's unambiguous digits speak for the convention that is not its language's own. */
export function isOtherConvention(scans: readonly NumberScan[], language: Language): boolean {
  let dots = 0;
  let commas = 0;
  for (const scan of scans) {
    dots += scan.dotDecimals;
    commas += scan.commaDecimals;
  }
  return language.numbers.numerals.decimalMark === ","
    ? dots > commas * 2 && dots > 1
    : commas > dots * 2 && commas > 1;
}

function read(readings: Readings | null, useOther: boolean): Value | null {
  if (!readings) return null;
  return toValue(useOther && readings.other ? readings.other : readings.value);
}

/** As `dateClaim`, one literal with all members and no spread: there are thousands, and so they cost a fifth. */
function numberClaim(
  text: string,
  draft: NumberDraft,
  offset: number,
  useOther: boolean,
  enclitics: readonly string[],
): NumericClaim {
  const { number, head, change } = draft;
  const counted = draft.counted && spanOf(text, offset + draft.counted.start, offset + draft.counted.end);
  const value = read(draft.value, useOther);
  const start = offset + draft.start;
  const end = offset + draft.end;
  return {
    start,
    end,
    text: text.slice(start, end),
    kind: draft.kind,
    number: number && spanOf(text, offset + number.start, offset + number.end),
    value,
    low: draft.low === draft.value ? value : read(draft.low, useOther),
    high: draft.high === draft.value ? value : read(draft.high, useOther),
    relation: draft.relation,
    approximate: draft.approximate,
    unit: draft.unit,
    per: draft.per,
    counted,
    countedHead:
      head && withoutEnclitic(textOf(text, offset + head.start, offset + head.end, counted), enclitics),
    change: change && {
      direction: change.direction,
      from: read(change.from, useOther),
      to: read(change.to, useOther),
      by: read(change.by, useOther),
    },
    inQuote: null,
    score: draft.score,
  };
}

function dateClaim(text: string, draft: DateDraft, offset: number, context: DateContext): NumericClaim {
  const resolved = resolveDate(draft.date, context, draft.isFuture);
  const start = offset + draft.start;
  const end = offset + draft.end;
  return {
    start,
    end,
    text: text.slice(start, end),
    kind: draft.date.form === "time" ? "time" : "date",
    number: draft.number && spanOf(text, offset + draft.number.start, offset + draft.number.end),
    value: withTime(resolved, draft.time, draft.timeTo),
    low: null,
    high: null,
    relation: "=",
    approximate: draft.approximate,
    unit: null,
    per: null,
    counted: null,
    countedHead: null,
    change: null,
    inQuote: null,
    score: draft.score,
  };
}

/** `text.slice(start, end)`: that of the span where it is the same, as most counted things are all head. */
function textOf(text: string, start: number, end: number, same: Span | null): string {
  return same !== null && same.start === start && same.end === end ? same.text : text.slice(start, end);
}

/** A possessive ending is no part of a noun: "orangtuanya". */
function withoutEnclitic(head: string, enclitics: readonly string[]): string {
  for (const enclitic of enclitics)
    if (head.length > enclitic.length + 3 && head.endsWith(enclitic)) return head.slice(0, -enclitic.length);
  return head;
}

interface QuoteContent {
  readonly start: number;
  readonly end: number;
  readonly quote: number;
}

function quoteContents(quotes: readonly Quote[]): QuoteContent[] {
  const contents: QuoteContent[] = [];
  let isSorted = true;
  for (let quote = 0; quote < quotes.length; quote++) {
    for (const { start, end } of quotes[quote]?.content ?? []) {
      const last = contents[contents.length - 1];
      if (last && last.start > start) isSorted = false;
      contents.push({ start, end, quote });
    }
  }
  return isSorted ? contents : contents.sort((a, b) => a.start - b.start);
}

/** Both lists are in text order: one walk over the two. */
function placeInQuotes(claims: readonly NumericClaim[], contents: readonly QuoteContent[]): void {
  let next = 0;
  for (const claim of claims) {
    while (next < contents.length && (contents[next]?.end ?? 0) <= claim.start) next++;
    const content = contents[next];
    if (content && content.start <= claim.start && claim.end <= content.end) claim.inQuote = content.quote;
  }
}
