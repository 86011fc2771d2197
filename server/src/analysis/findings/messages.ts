import type { MessageLocale } from "./check.js";

/** A message in both languages, side by side; `{name}` stands for a value. */
export type Message = Readonly<Record<MessageLocale, string>>;

const WEEKDAYS: Readonly<Record<MessageLocale, readonly string[]>> = {
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  id: ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"],
};

const MONTHS: Readonly<Record<MessageLocale, readonly string[]>> = {
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
  id: [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
  ],
};

/** The name of a weekday, 0 Monday … 6 Sunday. */
export function weekdayName(weekday: number, locale: MessageLocale): string {
  return WEEKDAYS[locale][weekday] ?? "";
}

/** A day as a reader of that language writes it: "11 April 2019". */
export function dayText(day: { year: number; month: number; day: number }, locale: MessageLocale): string {
  return `${day.day} ${MONTHS[locale][day.month - 1] ?? ""} ${day.year}`;
}

/** Puts values into a message. */
export function tell(
  message: Message,
  locale: MessageLocale,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return message[locale].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
