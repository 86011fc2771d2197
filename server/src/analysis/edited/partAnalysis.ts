import type { Range } from "../../text/range.js";
import type { Analysis } from "../analysis.js";
import { analyze, type AnalyzeOptions } from "../analyze.js";
import type { AnalysisCache } from "../cache.js";
import { moveBehind, moveClaimBehind, movedFinding, moveQuote } from "./moved.js";

/** How far around the asked part the text is read, in UTF-16 units: about ten paragraphs that tell who is who. */
const REACH = 5000;
/** The longest part that is read in one go; of a longer one the head. */
const MOST = 60_000;

/** What is found in a part of a text, and of which part all of that is. Offsets are the text's. */
export interface PartAnalysis {
  readonly part: Range;
  readonly analysis: Analysis;
}

/**
 * Reads a part of a text that is too long to be read as a whole, with what stands around it: who is named only elsewhere is
 * not known. Costs what the part does, whatever the text's length.
 * @param part UTF-16 offsets
 */
export function analyzePart(
  text: string,
  part: Range,
  options: AnalyzeOptions,
  cache: AnalysisCache,
): PartAnalysis {
  const end = Math.min(part.end, part.start + MOST);
  const from = behindLineBreak(text, Math.max(0, part.start - REACH));
  const to = Math.min(text.length, end + REACH);
  const analysis = analyze(text.slice(from, to), options, cache);
  // As if the text before it had been put in just now.
  const edit = { start: -1, oldEnd: -1, newEnd: from - 1 };
  // First: they may share spans with quotes.
  const findings = analysis.findings.map((finding) => movedFinding(finding, from));
  for (const section of analysis.sections) moveBehind(section, from);
  for (const mention of analysis.mentions) moveBehind(mention, from);
  for (const quote of analysis.quotes) moveQuote(quote, text, edit);
  for (const claim of analysis.claims) moveClaimBehind(claim, from);
  return { part: { start: Math.min(part.start, end), end }, analysis: { ...analysis, findings } };
}

/** The first offset from `at` on at which a line begins; `at` itself where none does within reach. */
function behindLineBreak(text: string, at: number): number {
  if (at === 0) return 0;
  const found = text.slice(at, at + REACH).indexOf("\n");
  return found < 0 ? at : at + found + 1;
}
