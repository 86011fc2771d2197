import type { Article } from "../../article.js";
import type { DateDraft } from "../draft.js";
import type { ParagraphClaims } from "../scan.js";
import {
  type CalendarDay,
  candidateYears,
  dayNumber,
  dayOf,
  edtf,
  isRealDay,
  isoDay,
  weekdayOfNumber,
} from "./calendar.js";
import type { DateForm } from "./form.js";

type Calendar = Extract<DateForm, { form: "calendar" }>;

const HEAD_PARAGRAPHS = 4;
const DATELINE = 50;
/** A line of the front matter, or one that a content system prints above the text. */
const FIELD = /^(date|tanggal|published|tayang|dipublikasikan|pubdate)\s*:/i;

/**
 * The day an article was published as it tells it itself, ISO 8601, else null:
 *
 * 1. front matter or a line of the head that is a date and little else ("Senin, 25 Januari 2022 | 14:05 WIB");
 *    or the date of a dateline ("Padang, 6 Juni 2022 –");
 * 2. else the latest full date with its weekday in the running text ("Selasa (25/01/2022)"): news names the day of its
 *    own event by weekday and date. Where the article names the next day by its weekday alone ("Minggu (18/1/2026) … kata
 *    dia, Senin siang"), it tells of the day after, and was published no earlier.
 */
export function findPublicationDate(article: Article, scans: readonly ParagraphClaims[]): string | null {
  return headDate(article, scans) ?? weekdayDate(datesOf(article, scans));
}

function fullDate(draft: DateDraft | undefined): Calendar | null {
  if (draft?.date.form !== "calendar") return null;
  const { year, month, day } = draft.date;
  return year !== null && month !== null && day !== null && isRealDay(year, month, day) ? draft.date : null;
}

function headDate(article: Article, scans: readonly ParagraphClaims[]): string | null {
  let head = 0;
  for (let index = 0; head < HEAD_PARAGRAPHS && index < article.paragraphs.length; index++) {
    const placed = article.paragraphs[index];
    if (!placed) break;
    const isField = FIELD.test(placed.paragraph.text);
    if (placed.section !== "boilerplate") head++;
    else if (!isField) continue;
    for (const draft of scans[index]?.dates ?? []) {
      const date = fullDate(draft);
      const isLine = draft.end - draft.start >= placed.paragraph.text.length * 0.4;
      const rest = placed.paragraph.text.slice(draft.end, draft.end + 4);
      const isDateline = draft.start < DATELINE && /^\s?[)\]]?\s?[–—-]/.test(rest);
      if (date && (isLine || isField || isDateline)) return edtf(date.year, date.month, date.day);
    }
  }
  return null;
}

/** The dates of the running text in text order. */
function datesOf({ paragraphs }: Article, scans: readonly ParagraphClaims[]): DateDraft[] {
  const dates: DateDraft[] = [];
  for (let index = 0; index < paragraphs.length; index++) {
    const own = scans[index]?.dates;
    if (!own || paragraphs[index]?.section === "boilerplate") continue;
    for (const draft of own) dates.push(draft);
  }
  return dates;
}

function weekdayDate(dates: readonly DateDraft[]): string | null {
  let latest = Number.NEGATIVE_INFINITY;
  for (const draft of dates) {
    const date = draft.isFuture ? null : fullDate(draft);
    if (!date || date.weekday === null || date.year === null || date.month === null || date.day === null)
      continue;
    const number = dayNumber({ year: date.year, month: date.month, day: date.day });
    if (number > latest && weekdayOfNumber(number) === date.weekday) latest = number;
  }
  if (latest === Number.NEGATIVE_INFINITY) return null;
  return isoDay(dayOf(namesWeekday(dates, weekdayOfNumber(latest + 1)) ? latest + 1 : latest));
}

/** Whether the running text names a day by this weekday alone, and not as one to come. */
function namesWeekday(dates: readonly DateDraft[], weekday: number): boolean {
  return dates.some(
    ({ isFuture, date }) =>
      !isFuture && date.form === "weekday" && date.shift === null && date.weekday === weekday,
  );
}

const ANY_YEAR = 2015;

/**
 * The last day that the article names by weekday, day and month without a year, "Kamis (11/4)", in some year in which it
 * fell on that weekday: enough to count days from it. Null where there is none.
 */
export function openPublicationDay(article: Article, scans: readonly ParagraphClaims[]): CalendarDay | null {
  const dates = datesOf(article, scans);
  for (let at = dates.length - 1; at >= 0; at--) {
    const { date, isFuture } = dates[at] as DateDraft;
    if (date.form !== "calendar" || isFuture) continue;
    const { year, month, day, weekday } = date;
    if (year !== null || month === null || day === null || weekday === null) continue;
    const fitting = candidateYears(month, day, weekday, ANY_YEAR, 1)[0];
    if (fitting !== undefined) return { year: fitting, month, day };
  }
  return null;
}

/** The one year that all full dates of the article lie in; null where they differ or there is none. */
export function yearOfArticle(article: Article, scans: readonly ParagraphClaims[]): number | null {
  let year: number | null = null;
  for (const { date } of datesOf(article, scans)) {
    if (date.form !== "calendar" || date.year === null || date.month === null) continue;
    if (year !== null && year !== date.year) return null;
    year = date.year;
  }
  return year;
}
