import type { MessageLocale } from "../check.js";

type Table = Readonly<Record<MessageLocale, string>>;

/** What the checks on quotes say; `{…}` is filled in. Both languages side by side. */
export const messages = {
  unclosed: {
    en: "This quotation mark is never closed.",
    id: "Tanda petik ini tidak pernah ditutup.",
  },
  unopened: {
    en: "This closing quotation mark has no opening one.",
    id: "Tanda petik penutup ini tidak punya pembuka.",
  },
  closeQuotation: {
    en: "Close the quotation",
    id: "Tutup kutipan",
  },
  noSpeaker: {
    en: "Nobody is named as the speaker of this quote.",
    id: "Tidak disebutkan siapa yang mengucapkan kutipan ini.",
  },
} as const satisfies Readonly<Record<string, Table>>;

/** The message in the reader's language, its `{name}` places filled in. */
export function message(
  key: keyof typeof messages,
  locale: MessageLocale,
  values: Readonly<Record<string, string>> = {},
): string {
  const table: Table = messages[key];
  return table[locale].replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
