import { NOTHING, gather } from "../gather.js";
import { dayNumber, isRealDay, parseIsoDay, weekdayOf } from "../../numbers/dates/calendar.js";
import type { Check } from "../check.js";
import { placedDates } from "./drafts.js";
import { findingAt } from "../finding.js";
import { type Message, dayText, tell } from "../messages.js";

const MESSAGE: Message = {
  en: "This day is after the article’s own date, {published}.",
  id: "Tanggal ini sesudah tanggal artikel, {published}.",
};

/** Days after which no announced match or meeting is dated by its weekday. */
const FAR = 300;

/**
 * `date/future`: a day with its weekday and year, as news dates its own event, that lies after the publication day
 * where nothing in the sentence looks ahead, and which cannot be meant: it has another weekday, or it is far off.
 */
export const futureDate: Check = (evidence) => {
  const { article, analysis, locale } = evidence;
  const published = parseIsoDay(analysis.date);
  if (!published) return [];
  return gather(placedDates(evidence), ({ draft, claim }) => {
    const date = draft.date;
    if (date.form !== "calendar" || draft.isFuture || date.weekday === null) return NOTHING;
    const { year, month, day } = date;
    if (year === null || month === null || day === null || !isRealDay(year, month, day)) return NOTHING;
    const ahead = dayNumber({ year, month, day }) - dayNumber(published);
    const isMeant = weekdayOf({ year, month, day }) === date.weekday && ahead < FAR;
    if (ahead <= 0 || isMeant || !claim.text.includes("(")) return NOTHING;
    const message = tell(MESSAGE, locale, { published: dayText(published, locale) });
    return [findingAt(article.text, claim, "date/future", "information", message)];
  });
};
