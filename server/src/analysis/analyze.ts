import { readArticleInSteps } from "../text/articleText.js";
import { finished, type Steps } from "../text/steps.js";
import type { Analysis, Finding, LanguageCode } from "./analysis.js";
import { AnalysisCache } from "./cache.js";
import type { Article } from "./article.js";
import { type Registry, resolveEntitiesInSteps } from "./entities/entities.js";
import type { Evidence, MessageLocale } from "./findings/check.js";
import { findFindings } from "./findings/findings.js";
import { detectLanguage } from "./languages/detect.js";
import { ABBREVIATIONS, languageOf } from "./languages/index.js";
import { publicationDate, resolveClaimsInSteps } from "./numbers/numbers.js";
import { resolveQuotesInSteps } from "./quotes/quotes.js";
import { findSections } from "./sections/sections.js";

export interface AnalyzeOptions {
  /** The language to read the article in; detected when left out. */
  readonly lang?: LanguageCode;
  /** Publication date, ISO 8601 (YYYY-MM-DD); read from the article when left out. */
  readonly date?: string;
  /** The language of messages; English when left out. */
  readonly locale?: MessageLocale;
  /** The names the newsroom keeps; they win over everything else. Pass the same object while it is unchanged. */
  readonly registry?: Registry;
  readonly config?: AnalysisConfig;
}

/** What a newsroom decides for all of its articles. */
export interface AnalysisConfig {
  /** Codes of findings that are off by default and wanted here: `style/digits-first`. */
  readonly optionalFindings?: readonly string[];
  /** False: findings are not looked for. */
  readonly findings?: boolean;
}

/**
 * Finds the entities, quotes, numeric claims and findings of an article. Pure: the same text and options always give
 * the same result, and nothing else is read.
 *
 * @param text the article; any string, lone surrogates and all
 * @param cache what an earlier analysis of about the same text left, so that only changed paragraphs are read again;
 *   the result does not depend on it
 * @throws nothing
 */
export function analyze(text: string, options: AnalyzeOptions = {}, cache = new AnalysisCache()): Analysis {
  return finished(analyzeInSteps(text, options, cache));
}

/**
 * As `analyze`, but findings are looked for when `findings` is first read: what is painted at a key press does not wait for
 * them.
 */
export function analyzeFindingsLater(text: string, options: AnalyzeOptions, cache: AnalysisCache): Analysis {
  const { found, evidence } = finished(decideInSteps(text, options, cache));
  const late: LateFindings = { unread: evidence, options, findings: [] };
  return Object.defineProperties({ ...found }, { findings: FINDINGS, [LATE]: { value: late } }) as Analysis;
}

/** What findings are to be looked for in, until they are asked for. */
interface LateFindings {
  unread: Evidence | null;
  readonly options: AnalyzeOptions;
  findings: Finding[];
}

const LATE = Symbol("late findings");

/**
 * One getter for all analyses: with one of its own each would have a hidden class of its own, which V8 keeps in its old space
 * with all that the getter knows.
 */
const FINDINGS: PropertyDescriptor & ThisType<{ readonly [LATE]: LateFindings }> = {
  enumerable: true,
  get() {
    const late = this[LATE];
    if (late.unread) late.findings = finished(lookForFindings(late.unread, late.options));
    late.unread = null;
    return late.findings;
  },
};

/**
 * As `analyze`, with a pause after every paragraph and every stage, for work in the background that must give way to
 * what is typed. Ended early it leaves the cache as it was.
 */
export function* analyzeInSteps(
  text: string,
  options: AnalyzeOptions,
  cache: AnalysisCache,
): Steps<Analysis> {
  const { found, evidence } = yield* decideInSteps(text, options, cache);
  yield;
  return { ...found, findings: yield* lookForFindings(evidence, options) };
}

function* lookForFindings(evidence: Evidence, { config }: AnalyzeOptions): Steps<Finding[]> {
  if (config?.findings === false) return [];
  return yield* findFindings(evidence, config?.optionalFindings ?? []);
}

/** An analysis but for its findings, and what they are looked for in. */
interface Decided {
  readonly found: Evidence["analysis"];
  readonly evidence: Evidence;
}

function* decideInSteps(text: string, options: AnalyzeOptions, cache: AnalysisCache): Steps<Decided> {
  const articleText = yield* readArticleInSteps(text, ABBREVIATIONS, cache.paragraphs);
  const detected = options.lang ?? detectLanguage(articleText);
  const { sections, kinds } = findSections(articleText);
  const article: Article = {
    text,
    language: languageOf(detected === "und" ? "id" : detected),
    paragraphs: articleText.paragraphs.map((placed, i) => ({ ...placed, section: kinds[i] ?? "body" })),
  };
  yield;
  const scans = yield* cache.scanInSteps(article, options.registry);
  const { entities, mentions } = yield* resolveEntitiesInSteps(article, scans.names);
  yield;
  const quotes = yield* resolveQuotesInSteps(article, scans.quotes, { entities, mentions });
  yield;
  const date = options.date ?? publicationDate(article, scans.numbers);
  const claims = yield* resolveClaimsInSteps(article, scans.numbers, date, quotes);
  const found = {
    version: "1",
    language: detected,
    date,
    sections,
    entities,
    mentions,
    quotes,
    claims,
  } as const;
  return {
    found,
    evidence: { article, analysis: found, scans, locale: options.locale ?? "en", readings: new Map() },
  };
}
