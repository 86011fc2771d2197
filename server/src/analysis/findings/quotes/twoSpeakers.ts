import { gather } from "../gather.js";
import type { Finding, Quote } from "../../analysis.js";
import type { Check } from "../check.js";
import { message } from "./messages.js";
import { quotedWords } from "./quotedWords.js";

/** Shorter quotations may be said by two. */
const MIN_WORDS = 6;

/** `quote/two-speakers`: the same words in quotation marks are attributed to two different people. */
export const twoSpeakers: Check = ({ analysis, locale }) => {
  const first = new Map<string, Quote>();
  return gather(analysis.quotes, (quote): Finding[] => {
    if (quote.kind !== "direct" || !quote.speaker?.resolved || quote.speaker.assumed) return [];
    const { words, joined } = quotedWords(quote);
    if (words.length < MIN_WORDS) return [];
    const other = first.get(joined);
    if (!other) {
      first.set(joined, quote);
      return [];
    }
    if (!areDifferent(quote, other)) return [];
    const { start, end, text } = quote;
    const names = { first: other.speaker?.resolved ?? "", second: quote.speaker.resolved };
    const related = [...other.content, ...(other.speaker ? [other.speaker.head] : [])];
    return [
      {
        start,
        end,
        text,
        code: "quote/two-speakers",
        severity: "warning",
        message: message("twoSpeakers", locale, names),
        related,
      },
    ];
  });
};

function areDifferent({ speaker: a }: Quote, { speaker: b }: Quote): boolean {
  if (!a?.resolved || !b?.resolved || (a.entity !== null && a.entity === b.entity)) return false;
  const isName = (form: string) => form === "name" || form === "short_name";
  if (!isName(a.form) || !isName(b.form)) return false;
  const words = new Set(a.resolved.toLowerCase().split(/\s+/));
  return !b.resolved
    .toLowerCase()
    .split(/\s+/)
    .some((word) => words.has(word));
}
