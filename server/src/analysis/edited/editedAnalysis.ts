import { blockAround } from "../../text/blocks.js";
import { paragraphRanges } from "../../text/paragraphs.js";
import type { PlacedParagraph } from "../../text/articleText.js";
import { firstFrom, type Range, startOf } from "../../text/range.js";
import { movedOffset, shiftOf, type TextEdit } from "../../text/textEdit.js";
import type { Analysis, Finding, Mention, NumericClaim, Quote, Section } from "../analysis.js";
import type { Article } from "../article.js";
import type { AnalysisCache } from "../cache.js";
import { type Registry, resolveEntities } from "../entities/entities.js";
import { resolveClaims } from "../numbers/numbers.js";
import { resolveQuotes } from "../quotes/quotes.js";
import { KnownEntities } from "./knownEntities.js";
import { moveBehind, moveClaimBehind, movedFinding, moveFinding, moveQuote } from "./moved.js";
import { type Neighbourhood, neighbourhoodOf } from "./neighbourhood.js";

/** The longest edited stretch that is read by itself, in UTF-16 units. */
const MOST_EDITED = 20_000;

/** What an article says right after an edit, and where that may differ from what it said before, apart from having moved. */
export interface AfterEdit {
  readonly analysis: Analysis;
  readonly changed: TextEdit;
}

/** A paragraph whose place in the article changes. */
interface MovingParagraph extends PlacedParagraph {
  offset: number;
}

/** What is found in a neighbourhood. */
interface Near {
  readonly sections: readonly Section[];
  readonly mentions: readonly Mention[];
  readonly quotes: readonly Quote[];
  readonly claims: readonly NumericClaim[];
}

/**
 * The analysis of a long article while it is edited, until it is decided anew over the whole: the edited paragraphs are read
 * in their neighbourhood, everything else is taken along from before. What it costs does not grow with the article but for
 * the moving of offsets. Who speaks, which name is whose, and what contradicts what may change far away by an edit: that
 * waits for the next whole analysis, and so do new findings.
 *
 * It owns the analysis it was given and changes its lists and the offsets in them in place: after an edit, earlier results
 * are no longer true.
 */
export class EditedAnalysis {
  readonly #cache: AnalysisCache;
  readonly #registry: Registry | undefined;
  readonly #article: Article;
  #analysis: Analysis;
  readonly #paragraphs: MovingParagraph[];
  /** How far the parts of any quote reach beyond its beginning, at most: the speaker may stand in a later paragraph. */
  #reach: number;
  #entities: KnownEntities | null = null;

  /** @param article the article as `analysis` read it; `cache` still holds its paragraphs */
  constructor(article: Article, analysis: Analysis, cache: AnalysisCache, registry: Registry | undefined) {
    this.#article = article;
    // A finding may share the spans it refers to with what was found: each is moved once.
    this.#analysis = { ...analysis, findings: analysis.findings.map((finding) => movedFinding(finding, 0)) };
    this.#reach = reachOf(analysis.quotes);
    this.#paragraphs = article.paragraphs.map(({ offset, paragraph }) => ({ offset, paragraph }));
    this.#cache = cache;
    this.#registry = registry;
  }

  /**
   * @param text the article after the edit
   * @param edit what became of the text since the last one, or since the whole analysis
   * @returns null where so much was edited that the article must be analysed as a whole
   */
  apply(text: string, edit: TextEdit): AfterEdit | null {
    const block = blockAround(text, { start: edit.start, end: edit.newEnd }, MOST_EDITED);
    if (!block) return null;
    const stretch = { start: block.start, oldEnd: block.end - shiftOf(edit), newEnd: block.end };
    const near = this.#readAround(text, stretch);
    return this.#joined(text, edit, stretch, near);
  }

  /** Cuts the edited stretch into paragraphs anew and reads them in their neighbourhood. */
  #readAround(text: string, stretch: TextEdit): Near {
    const first = firstFrom(this.#paragraphs, offsetOf, stretch.start);
    const behind = firstFrom(this.#paragraphs, offsetOf, stretch.oldEnd);
    const shift = shiftOf(stretch);
    const edited = paragraphRanges(text.slice(stretch.start, stretch.newEnd)).map((range) => ({
      offset: stretch.start + range.start,
      paragraph: this.#cache.read(text.slice(stretch.start + range.start, stretch.start + range.end)),
    }));
    // In place: thousands of objects for a key press would keep the collector at work.
    for (let i = behind; i < this.#paragraphs.length; i++) {
      const placed = this.#paragraphs[i];
      if (placed) placed.offset += shift;
    }
    this.#paragraphs.splice(first, behind - first, ...edited);
    const { language } = this.#article;
    return this.#resolve(neighbourhoodOf(text, language, this.#paragraphs, first, first + edited.length));
  }

  #resolve({ article, sections }: Neighbourhood): Near {
    const scans = article.paragraphs.map(({ paragraph }) =>
      this.#cache.scanOf(paragraph, article.language, this.#registry),
    );
    const names = resolveEntities(
      article,
      scans.map((scan) => scan.names),
    );
    const quotes = resolveQuotes(
      article,
      scans.map((scan) => scan.quotes),
      names,
    );
    const numbers = scans.map((scan) => scan.numbers);
    const claims = resolveClaims(article, numbers, this.#analysis.date, quotes);
    this.#entities ??= new KnownEntities(this.#analysis.entities);
    const adopted = this.#entities.adopt(names.entities);
    for (const mention of names.mentions) mention.entity = adopted.get(mention.entity)?.id ?? mention.entity;
    const named = new Map(names.entities.map((entity) => [entity.id, entity.name]));
    for (const { speaker } of quotes) {
      if (!speaker || speaker.entity === null) continue;
      const entity = adopted.get(speaker.entity);
      if (entity && speaker.resolved === named.get(speaker.entity)) speaker.resolved = entity.name;
      if (entity) speaker.entity = entity.id;
    }
    return { sections, mentions: names.mentions, quotes, claims };
  }

  /** What was found before, moved, with what is found now in the edited stretch. */
  #joined(text: string, edit: TextEdit, stretch: TextEdit, near: Near): AfterEdit {
    const before = this.#analysis;
    const shift = shiftOf(edit);
    moveFindings(before.findings, text, edit);
    const quotes = joinedQuotes(before.quotes, near.quotes, { text, edit, stretch, reach: this.#reach });
    // The edit may stand between a quote and its speaker.
    this.#reach = Math.max(this.#reach + Math.max(0, shift), reachOf(quotes.read));
    const analysis: Analysis = {
      ...before,
      sections: joined(before.sections, near.sections, stretch, (section) => moveBehind(section, shift)),
      entities: this.#entities?.all ?? before.entities,
      mentions: joined(before.mentions, near.mentions, stretch, (mention) => moveBehind(mention, shift)),
      claims: joined(before.claims, near.claims, stretch, (claim) => moveClaimBehind(claim, shift)),
    };
    placeClaims(analysis, { start: stretch.start, end: stretch.newEnd }, quotes, near.quotes);
    this.#analysis = analysis;
    return { analysis, changed: { ...quotes.touched, oldEnd: quotes.touched.newEnd - shift } };
  }
}

const offsetOf = ({ offset }: PlacedParagraph): number => offset;

/**
 * What stands before the edited stretch, what is found in it, and, moved, what stands behind. All in text order.
 * @param before is changed, and returned: a copy for each key press would keep the collector at work
 */
function joined<Item extends Range>(
  before: Item[],
  near: readonly Item[],
  stretch: TextEdit,
  moveItem: (item: Item) => void,
): Item[] {
  const first = firstFrom(before, startOf, stretch.start);
  const behind = firstFrom(before, startOf, stretch.oldEnd);
  for (let i = behind; i < before.length; i++) moveItem(before[i] as Item);
  const found = near.slice(firstFrom(near, startOf, stretch.start), firstFrom(near, startOf, stretch.newEnd));
  before.splice(first, behind - first, ...found);
  return before;
}

/** How far the parts of any of the quotes reach beyond its beginning. */
function reachOf(quotes: readonly Quote[]): number {
  let reach = 0;
  for (const { start, end, cue, speaker, outlet } of quotes)
    reach = Math.max(
      reach,
      end - start,
      ...[cue, speaker, outlet].map((part) => (part ? part.end - start : 0)),
    );
  return reach;
}

interface JoinedQuotes {
  /** Those that were read anew. */
  readonly read: readonly Quote[];
  /** Index of the first of them. */
  readonly firstRead: number;
  /** Indices that those had, in order, which were read anew or are no more. */
  readonly dropped: readonly number[];
  /** The edited stretch with the quotes that reach beyond it, before and now. */
  readonly touched: { readonly start: number; readonly newEnd: number };
}

interface QuotesEdit {
  readonly text: string;
  readonly edit: TextEdit;
  readonly stretch: TextEdit;
  /** How far the parts of a quote may reach beyond its beginning. */
  readonly reach: number;
}

/**
 * Puts those quotes that reach into the edited stretch now in the place of those that did, and moves the others.
 * @param all is changed
 */
function joinedQuotes(
  all: Quote[],
  near: readonly Quote[],
  { text, edit, stretch, reach }: QuotesEdit,
): JoinedQuotes {
  const read = near.filter((quote) => quote.end > stretch.start && quote.start < stretch.newEnd);
  let { start, newEnd } = stretch;
  for (const quote of read) {
    start = Math.min(start, quote.start);
    newEnd = Math.max(newEnd, quote.end);
  }
  const dropped: number[] = [];
  let firstRead = firstFrom(all, startOf, stretch.start);
  for (let index = firstFrom(all, startOf, stretch.start - reach); index < all.length; index++) {
    const quote = all[index] as Quote;
    if (quote.end > stretch.start && quote.start < stretch.oldEnd) {
      start = Math.min(start, quote.start);
      newEnd = Math.max(newEnd, movedOffset(quote.end, edit));
      dropped.push(index);
    } else moveQuote(quote, text, edit);
  }
  for (const index of dropped.toReversed()) {
    if (index < firstRead) firstRead--;
    all.splice(index, 1);
  }
  all.splice(firstRead, 0, ...read);
  return { read, firstRead, dropped, touched: { start, newEnd } };
}

/** Says anew of each claim which quote holds it, where the quotes have other numbers now. */
function placeClaims(
  { claims, quotes: all }: Analysis,
  stretch: Range,
  quotes: JoinedQuotes,
  near: readonly Quote[],
): void {
  const { read, firstRead, dropped } = quotes;
  if (read.length === 0 && dropped.length === 0) return;
  const placeNow = (place: number): number => {
    let gone = 0;
    for (const index of dropped) {
      if (index === place) return -1;
      if (index < place) gone++;
    }
    return place - gone < firstRead ? place - gone : place - gone + read.length;
  };
  for (const claim of claims) {
    if (claim.inQuote === null) continue;
    const isRead = claim.start >= stretch.start && claim.start < stretch.end;
    const own = isRead ? near[claim.inQuote] : undefined;
    const place = own ? all.indexOf(own, firstRead) : placeNow(claim.inQuote);
    claim.inQuote = place >= 0 ? place : quoteAround(claim, all);
  }
}

/** Moves the findings, and takes those away that the edit touches. */
function moveFindings(findings: Finding[], text: string, edit: TextEdit): void {
  let kept = 0;
  for (const finding of findings) {
    if (moveFinding(finding, text, edit)) findings[kept++] = finding;
  }
  findings.length = kept;
}

/** Index of the quote whose content holds a claim; null where none does. */
function quoteAround(claim: Range, quotes: readonly Quote[]): number | null {
  const index = quotes.findIndex(({ content }) =>
    content.some(({ start, end }) => start <= claim.start && claim.end <= end),
  );
  return index < 0 ? null : index;
}
