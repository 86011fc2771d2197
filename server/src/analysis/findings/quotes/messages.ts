import type { MessageLocale } from "../check.js";

type Table = Readonly<Record<MessageLocale, string>>;

/** What the checks on quotes say; `{…}` is filled in. Both languages side by side. */
const MESSAGES = {
  unclosed: {
    en: "This quotation is never closed.",
    id: "Kutipan ini tidak ditutup.",
  },
  unopened: {
    en: "This closing quotation mark has no opening one.",
    id: "Tanda petik penutup ini tidak punya pembuka.",
  },
  close: {
    en: "Add the closing quotation mark",
    id: "Tambahkan tanda petik penutup",
  },
  open: {
    en: "Add the opening quotation mark",
    id: "Tambahkan tanda petik pembuka",
  },
  noSpeaker: {
    en: "Nobody is named as the speaker of this quote.",
    id: "Tidak disebutkan siapa yang mengucapkan kutipan ini.",
  },
  anonymous: {
    en: "Anonymous source: “{speaker}”.",
    id: "Sumber anonim: “{speaker}”.",
  },
  twoSpeakers: {
    en: "The same words are attributed to {first} and to {second}.",
    id: "Kata-kata yang sama dikaitkan dengan {first} dan dengan {second}.",
  },
  wordingDiffers: {
    en: "This quote is worded differently elsewhere in the article: {difference}.",
    id: "Kutipan ini berbunyi lain di bagian lain artikel: {difference}.",
  },
  neverIntroduced: {
    en: "{speaker} is quoted but never introduced with a full name or a role.",
    id: "{speaker} dikutip tanpa pernah diperkenalkan dengan nama lengkap atau jabatan.",
  },
  deathsUnsourced: {
    en: "Casualties are stated without a source.",
    id: "Jumlah korban disebutkan tanpa sumber.",
  },
  sameOutlet: {
    en: "{count} speakers are all quoted from {outlet}.",
    id: "{count} narasumber semuanya dikutip dari {outlet}.",
  },
} as const satisfies Readonly<Record<string, Table>>;

/** The message in the reader's language, its `{name}` places filled in. */
export function message(
  key: keyof typeof MESSAGES,
  locale: MessageLocale,
  values: Readonly<Record<string, string>> = {},
): string {
  const table: Table = MESSAGES[key];
  return table[locale].replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
