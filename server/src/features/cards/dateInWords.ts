import * as l10n from "@vscode/l10n";
import type { Value } from "../../analysis/analysis.js";

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * A date value (the EDTF profile) in words: a full day with its weekday, an interval as two of them; what is not
 * known stays open and is said so.
 */
export function dateInWords(value: Value | null, language: "id" | "en" | "und"): string {
  if (value === null) return l10n.t("a date that the text leaves open");
  const text = String(value);
  const [from, to] = text.split("/");
  if (from !== undefined && to !== undefined)
    return l10n.t("{0} to {1}", one(from, language), one(to, language));
  return one(text, language);
}

function one(text: string, language: "id" | "en" | "und"): string {
  const [day = "", time] = text.replace(/[?~]$/, "").split("T");
  const words = dayInWords(day, language);
  return time === undefined ? words : [words, time].filter((part) => part !== "").join(" ");
}

function dayInWords(day: string, language: "id" | "en" | "und"): string {
  const locale = language === "en" ? "en-GB" : "id-ID";
  const full = DAY.exec(day);
  if (full) {
    const date = new Date(`${day}T12:00:00Z`);
    if (Number.isNaN(date.getTime())) return day;
    return new Intl.DateTimeFormat(locale, { dateStyle: "full", timeZone: "UTC" }).format(date);
  }
  const open = /^XXXX-(\d{2})-(\d{2})$/.exec(day);
  if (open) {
    const date = new Date(`2000-${open[1]}-${open[2]}T12:00:00Z`);
    const words = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", timeZone: "UTC" }).format(
      date,
    );
    return l10n.t("{0}, year not given", words);
  }
  return day;
}
