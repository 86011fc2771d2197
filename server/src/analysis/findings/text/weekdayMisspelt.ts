import { gather } from "../gather.js";
import { weekdayName, tell, type Message } from "../messages.js";
import type { Check } from "../check.js";
import { findingAt } from "../finding.js";
import { placedDates } from "../numbers/drafts.js";

const MESSAGE: Message = {
  en: "Misspelt weekday: {weekday}.",
  id: "Nama hari salah eja: {weekday}.",
};

const FIX: Message = { en: "Change to {weekday}", id: "Ganti menjadi {weekday}" };

/** `text/weekday-misspelt`: a word one letter from a weekday's name, before a date: "Selas (25/01/2022)". */
export const weekdayMisspelt: Check = (evidence) => {
  const { article, locale } = evidence;
  return gather(placedDates(evidence), ({ draft, claim, offset }) => {
    if (!draft.isMisspelt || !draft.weekday || draft.date.form !== "calendar" || draft.date.weekday === null)
      return [];
    const at = { start: offset + draft.weekday.start, end: offset + draft.weekday.end };
    const weekday = weekdayName(draft.date.weekday, article.language.code);
    const fix =
      claim.inQuote !== null ? undefined : { title: tell(FIX, locale, { weekday }), newText: weekday };
    return [
      findingAt(
        article.text,
        at,
        "text/weekday-misspelt",
        "warning",
        tell(MESSAGE, locale, { weekday }),
        [],
        fix,
      ),
    ];
  });
};
