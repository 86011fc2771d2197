import { NOTHING, gather } from "../gather.js";
import { spanOf } from "../../analysis.js";
import { daysInMonth, isRealDay } from "../../numbers/dates/calendar.js";
import type { DateForm } from "../../numbers/dates/form.js";
import type { Check } from "../check.js";
import { placedDates } from "./drafts.js";
import { type Message, tell } from "../messages.js";

const NO_DAY: Message = {
  en: "There is no such day: that month has {days} days.",
  id: "Tanggal ini tidak ada: bulan itu hanya {days} hari.",
};

const NO_MONTH: Message = {
  en: "There is no month {month}.",
  id: "Bulan {month} tidak ada.",
};

/** `date/impossible`: a day or month that the calendar does not have. */
export const impossibleDate: Check = (evidence) => {
  const { article, locale } = evidence;
  return gather(placedDates(evidence), ({ draft, offset }) => {
    const bad = impossiblePart(draft.date);
    if (!bad) return NOTHING;
    const message =
      bad.month > 12 || bad.month < 1
        ? tell(NO_MONTH, locale, { month: bad.month })
        : tell(NO_DAY, locale, { days: daysInMonth(bad.year ?? 2000, bad.month) });
    return [
      {
        ...spanOf(article.text, offset + draft.start, offset + draft.end),
        code: "date/impossible",
        severity: "error" as const,
        message,
        related: [],
      },
    ];
  });
};

function impossiblePart(form: DateForm): { year: number | null; month: number } | null {
  if (form.form === "interval") return impossiblePart(form.from) ?? impossiblePart(form.to);
  if (form.form !== "calendar" || form.month === null) return null;
  const { year, month, day } = form;
  return isRealDay(year, month, day ?? 1) ? null : { year, month };
}
