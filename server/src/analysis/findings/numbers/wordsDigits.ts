import { NOTHING, gather } from "../gather.js";
import { spanOf } from "../../analysis.js";
import { compare, toText } from "../../numbers/numerals/decimal.js";
import type { Check } from "../check.js";
import { placedNumbers } from "./drafts.js";
import { findingAt } from "../finding.js";
import { type Message, tell } from "../messages.js";

const MESSAGE: Message = {
  en: "The number in brackets is {again}, not {value}.",
  id: "Angka di dalam kurung adalah {again}, bukan {value}.",
};

/** `number/words-digits`: "5 (enam) desa": the number and its repetition in brackets differ. */
export const wordsDigits: Check = (evidence) => {
  const { article, locale } = evidence;
  return gather(placedNumbers(evidence), ({ draft, claim, offset }) => {
    const { restated, value } = draft;
    if (!restated || !value || compare(restated.value, value.value) === 0) return NOTHING;
    // "More than half (55%)" says the same less closely.
    if (claim.relation !== "=" || claim.approximate) return NOTHING;
    if (value.other && compare(restated.value, value.other) === 0) return NOTHING;
    const at = { start: offset + restated.range.start, end: offset + restated.range.end };
    const message = tell(MESSAGE, locale, { again: toText(restated.value), value: toText(value.value) });
    const related = claim.number ? [spanOf(article.text, claim.number.start, claim.number.end)] : [];
    return [findingAt(article.text, at, "number/words-digits", "warning", message, related)];
  });
};
