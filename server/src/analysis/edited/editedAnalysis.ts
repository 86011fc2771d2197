import { blockAround } from "../../text/blocks.js";
import { paragraphRanges } from "../../text/paragraphs.js";
import type { PlacedParagraph } from "../../text/articleText.js";
import type { Range } from "../../text/range.js";
import { movedOffset, shiftOf, type TextEdit } from "../../text/textEdit.js";
import type { Analysis, Finding, Mention, NumericClaim, Quote, Section } from "../analysis.js";
import type { Article } from "../article.js";
import type { AnalysisCache } from "../cache.js";
import { type Registry, resolveEntities } from "../entities/entities.js";
import { resolveClaims } from "../numbers/numbers.js";
import { resolveQuotes } from "../quotes/quotes.js";
import { KnownEntities } from "./knownEntities.js";
import { moveBehind, moveClaimBehind, movedFinding, moveQuote } from "./moved.js";
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
  #entities: KnownEntities | null = null;

  /** @param article the article as `analysis` read it; `cache` still holds its paragraphs */
  constructor(article: Article, analysis: Analysis, cache: AnalysisCache, registry: Registry | undefined) {
    this.#article = article;
    this.#analysis = analysis;
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
    // First: a finding may refer to spans that are moved below.
    const findings = before.findings.flatMap((finding): Finding[] => {
      const moved = movedFinding(finding, text, edit);
      return moved ? [moved] : [];
    });
    const quotes = joinedQuotes(before.quotes, near.quotes, text, edit, stretch);
    const analysis: Analysis = {
      ...before,
      sections: joined(before.sections, near.sections, stretch, (section) => moveBehind(section, shift)),
      entities: this.#entities?.all ?? before.entities,
      mentions: joined(before.mentions, near.mentions, stretch, (mention) => moveBehind(mention, shift)),
      quotes: quotes.all,
      claims: joined(before.claims, near.claims, stretch, (claim) => moveClaimBehind(claim, shift)),
      findings,
    };
    placeClaims(analysis, { start: stretch.start, end: stretch.newEnd }, quotes, near.quotes);
    this.#analysis = analysis;
    return { analysis, changed: { ...quotes.reach, oldEnd: quotes.reach.newEnd - shift } };
  }
}

/** Index of the first of the items, which are in text order, that begins at `offset` or behind it. */
function firstFrom<Item>(items: readonly Item[], startOf: (item: Item) => number, offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    // Between two indices of the list.
    if (startOf(items[middle] as Item) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const offsetOf = ({ offset }: PlacedParagraph): number => offset;
const startOf = ({ start }: Range): number => start;

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

interface JoinedQuotes {
  readonly all: Quote[];
  /** Where each quote that was there before stands now; -1 for one that was read anew. */
  readonly places: Int32Array;
  /** Index of the first quote that was read anew. */
  readonly firstRead: number;
  /** The edited stretch with the quotes that reach beyond it, before and now. */
  readonly reach: { readonly start: number; readonly newEnd: number };
}

/** The quotes that do not reach into the edited stretch, moved, and among them those that do now. */
function joinedQuotes(
  before: readonly Quote[],
  near: readonly Quote[],
  text: string,
  edit: TextEdit,
  stretch: TextEdit,
): JoinedQuotes {
  const read = near.filter((quote) => quote.end > stretch.start && quote.start < stretch.newEnd);
  let { start, newEnd } = stretch;
  for (const quote of read) {
    start = Math.min(start, quote.start);
    newEnd = Math.max(newEnd, quote.end);
  }
  const all: Quote[] = [];
  const places = new Int32Array(before.length).fill(-1);
  let firstRead = -1;
  const putRead = (): void => {
    if (firstRead >= 0) return;
    firstRead = all.length;
    all.push(...read);
  };
  for (let index = 0; index < before.length; index++) {
    const quote = before[index] as Quote;
    if (quote.end > stretch.start && quote.start < stretch.oldEnd) {
      start = Math.min(start, quote.start);
      newEnd = Math.max(newEnd, movedOffset(quote.end, edit));
      continue;
    }
    if (quote.start >= stretch.start) putRead();
    moveQuote(quote, text, edit);
    places[index] = all.push(quote) - 1;
  }
  putRead();
  return { all, places, firstRead, reach: { start, newEnd } };
}

/** Says anew of each claim which quote holds it: the quotes have other numbers now. */
function placeClaims(
  { claims, quotes: all }: Analysis,
  stretch: Range,
  { places, firstRead }: JoinedQuotes,
  near: readonly Quote[],
): void {
  for (const claim of claims) {
    if (claim.inQuote === null) continue;
    const isRead = claim.start >= stretch.start && claim.start < stretch.end;
    const own = isRead ? near[claim.inQuote] : undefined;
    const place = own ? all.indexOf(own, firstRead) : (places[claim.inQuote] ?? -1);
    claim.inQuote = place >= 0 ? place : quoteAround(claim, all);
  }
}

/** Index of the quote whose content holds a claim; null where none does. */
function quoteAround(claim: Range, quotes: readonly Quote[]): number | null {
  const index = quotes.findIndex(({ content }) =>
    content.some(({ start, end }) => start <= claim.start && claim.end <= end),
  );
  return index < 0 ? null : index;
}
