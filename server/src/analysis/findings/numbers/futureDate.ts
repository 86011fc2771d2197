import { dayNumber, isRealDay, parseIsoDay } from "../../numbers/dates/calendar.js";
import type { Check } from "../check.js";
import { placedDates } from "./drafts.js";
import { findingAt } from "../finding.js";
import { type Message, dayText, tell } from "../messages.js";

const MESSAGE: Message = {
  en: "This day is after the article’s own date, {published}.",
  id: "Tanggal ini sesudah tanggal artikel, {published}.",
};

/**
 * `date/future`: a day with its weekday and year, as news dates its own event, that lies after the publication day
 * where nothing in the sentence looks ahead.
 */
export const futureDate: Check = (evidence) => {
  const { article, analysis, locale } = evidence;
  const published = parseIsoDay(analysis.date);
  if (!published) return [];
  return placedDates(evidence).flatMap(({ draft, claim }) => {
    const date = draft.date;
    if (date.form !== "calendar" || draft.isFuture || date.weekday === null) return [];
    const { year, month, day } = date;
    if (year === null || month === null || day === null || !isRealDay(year, month, day)) return [];
    if (dayNumber({ year, month, day }) <= dayNumber(published) || !claim.text.includes("(")) return [];
    const message = tell(MESSAGE, locale, { published: dayText(published, locale) });
    return [findingAt(article.text, claim, "date/future", "information", message)];
  });
};
