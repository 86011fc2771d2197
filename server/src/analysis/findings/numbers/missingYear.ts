import { NOTHING, gather } from "../gather.js";
import { candidateYears } from "../../numbers/dates/calendar.js";
import type { Check } from "../check.js";
import { placedDates } from "./drafts.js";
import { findingAt } from "../finding.js";
import { type Message, tell } from "../messages.js";

const MESSAGE: Message = {
  en: "Nothing in the article tells the year of this date. It was a {weekday} in {years}.",
  id: "Tahun tanggal ini tidak tertera di artikel. Tanggal ini jatuh pada hari {weekday} pada {years}.",
};

const NAMES = {
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  id: ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"],
} as const;

/** Candidates are listed from the years that digital archives hold; never from today's date. */
const AROUND = 2015;
const CANDIDATES = 4;

/**
 * `date/year-missing`: a weekday with day and month whose year neither the article nor its publication date tells. An
 * article that names any year at all lets its reader infer which one is meant.
 */
export const missingYear: Check = (evidence) => {
  const { article, locale } = evidence;
  if (/(?<!\d)(19|20)\d\d(?!\d)/.test(article.text)) return [];
  const found = gather(placedDates(evidence), ({ draft, claim }) => {
    const { date } = draft;
    if (date.form !== "calendar" || date.weekday === null || date.month === null || date.day === null)
      return NOTHING;
    if (!String(claim.value).startsWith("XXXX-")) return NOTHING;
    const years = candidateYears(date.month, date.day, date.weekday, AROUND, CANDIDATES);
    const message = tell(MESSAGE, locale, {
      weekday: NAMES[locale][date.weekday] ?? "",
      years: years.join(", "),
    });
    return [findingAt(article.text, claim, "date/year-missing", "information", message)];
  });
  // Once an article: the year that is missing is the same one.
  return found.slice(0, 1);
};
