import { NOTHING, gather } from "../gather.js";
import type { Check } from "../check.js";
import { placedNumbers } from "./drafts.js";
import { findingAt } from "../finding.js";
import { type Message, tell } from "../messages.js";

const MESSAGE: Message = {
  en: "“M” is read as million by some and as billion (miliar) by others.",
  id: "“M” dapat dibaca juta (million) atau miliar.",
};

const FIX: Message = { en: "Write “{word}”", id: "Tulis “{word}”" };

/** `number/ambiguous-m`: "Rp 5 M". */
export const ambiguousM: Check = (evidence) => {
  const { article, locale } = evidence;
  const word = article.language.findings.numbers.millionOrMore;
  if (word === null) return [];
  return gather(placedNumbers(evidence), ({ draft, claim }) => {
    if (!draft.isAmbiguousM || !claim.number) return NOTHING;
    const sign = { start: claim.number.end - 1, end: claim.number.end };
    const blank = article.text.charAt(sign.start - 1) === " " ? "" : " ";
    const fix = { title: tell(FIX, locale, { word }), newText: blank + word };
    return [
      findingAt(
        article.text,
        sign,
        "number/ambiguous-m",
        "information",
        tell(MESSAGE, locale),
        [],
        claim.inQuote === null ? fix : undefined,
      ),
    ];
  });
};
