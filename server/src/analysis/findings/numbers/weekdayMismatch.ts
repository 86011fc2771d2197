import { NOTHING, gather } from "../gather.js";
import { spanOf } from "../../analysis.js";
import { type CalendarDay, isRealDay, parseIsoDay, weekdayOf } from "../../numbers/dates/calendar.js";
import type { DateForm } from "../../numbers/dates/form.js";
import type { Check } from "../check.js";
import { placedDates } from "./drafts.js";
import { type Message, dayText, tell, weekdayName } from "../messages.js";

const MESSAGE: Message = {
  en: "{date} is a {actual}, not a {stated}.",
  id: "{date} jatuh pada hari {actual}, bukan {stated}.",
};

const FIX: Message = { en: "Change to {actual}", id: "Ganti menjadi {actual}" };

/** `date/weekday-mismatch`: a full date whose stated weekday is another than the calendar's. */
export const weekdayMismatch: Check = (evidence) => {
  const { article, locale } = evidence;
  return gather(placedDates(evidence), ({ draft, claim, offset }) => {
    if (!draft.weekday || draft.isMisspelt) return NOTHING;
    const date = statedDay(draft.date, parseIsoDay(String(claim.value)));
    if (!date) return NOTHING;
    const { year, month, day, weekday } = date;
    const actual = weekdayOf({ year, month, day });
    if (actual === weekday) return NOTHING;
    const at = spanOf(article.text, offset + draft.weekday.start, offset + draft.weekday.end);
    const written = weekdayName(actual, article.language.code);
    return [
      {
        ...at,
        code: "date/weekday-mismatch",
        severity: "warning" as const,
        message: tell(MESSAGE, locale, {
          date: dayText({ year, month, day }, locale),
          actual: weekdayName(actual, locale),
          stated: weekdayName(weekday, locale),
        }),
        related: [spanOf(article.text, offset + draft.start, offset + draft.end)],
        ...(claim.inQuote === null
          ? { fix: { title: tell(FIX, locale, { actual: written }), newText: written } }
          : {}),
      },
    ];
  });
};

/** The day with its weekday as stated; a year that is left out is that of the resolved day. */
function statedDay(
  form: DateForm,
  resolved: CalendarDay | null,
): { year: number; month: number; day: number; weekday: number } | null {
  const date = form.form === "interval" ? form.from : form;
  if (date.form !== "calendar") return null;
  const { month, day, weekday } = date;
  const year = date.year ?? resolved?.year ?? null;
  if (year === null || month === null || day === null || weekday === null || !isRealDay(year, month, day))
    return null;
  return { year, month, day, weekday };
}
