import type { Tokens } from "../../../text/tokens.js";
import type { DateDraft, NumberDraft } from "../draft.js";
import type { NumberGrammar } from "../grammar.js";
import type { DateSpan } from "../lexicon.js";
import { toNumber } from "../numerals/decimal.js";

const SPANS: ReadonlySet<string> = new Set(["day", "week", "month", "year", "decade"]);
const FARTHEST = 100_000;

/** "3 minggu yang lalu", "two days ago", "dua bulan lagi": a length of time with the word that counts it from today. */
export function readAgo(
  tokens: Tokens,
  length: NumberDraft,
  k: number,
  grammar: NumberGrammar,
): { draft: DateDraft; end: number } | null {
  const { unit, value } = length;
  if (length.kind !== "duration" || !value || unit === null || !isSpan(unit) || length.per) return null;
  if (value.value.exponent < 0 || toNumber(value.value) > FARTHEST) return null;
  const back = grammar.agoAfter.match(tokens, k);
  const match = back ?? grammar.aheadAfter.match(tokens, k);
  if (!match) return null;
  const amount = toNumber(value.value) * (back ? -1 : 1);
  const draft: DateDraft = {
    type: "date",
    start: length.start,
    end: tokens.end(match.end - 1),
    date: { form: "offset", unit, amount, isPoint: true },
    time: null,
    timeTo: null,
    number: length.number,
    weekday: null,
    isMisspelt: false,
    approximate: length.approximate,
    isFuture: !back,
    score: length.score,
  };
  return { draft, end: match.end };
}

function isSpan(unit: string): unit is DateSpan {
  return SPANS.has(unit);
}
