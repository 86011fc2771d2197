interface MissingWords {
  readonly en: string;
  readonly id: string;
  /** The command line's option that gives it. */
  readonly option?: string;
}

/** What an export may lack, in both languages. */
const MISSING = {
  publisher: { en: "the publisher", id: "penerbit", option: "--publisher" },
  "page-url": { en: "the address of the page", id: "alamat halaman", option: "--page-url" },
  "web-address": {
    en: "a page address with https://",
    id: "alamat halaman dengan https://",
    option: "--page-url",
  },
  claim: {
    en: "what the claim says, in a sentence",
    id: "bunyi klaimnya, dalam satu kalimat",
    option: "--claim",
  },
  article: { en: "an article", id: "sebuah artikel" },
  "one-article": { en: "one article, no more and no fewer", id: "satu artikel saja" },
  "current-check": {
    en: "a check of the words as they are now; they were changed",
    id: "pemeriksaan atas kata-katanya yang sekarang; kata-kata itu sudah diubah",
  },
  speaker: {
    en: "who said it (a link to the speaker)",
    id: "siapa yang mengatakannya (tautan ke narasumber)",
  },
  rated: {
    en: "a claim or quote whose truth was rated",
    id: "klaim atau kutipan yang kebenarannya sudah dinilai",
  },
  "rating-of": { en: "a rating of the truth of {}", id: "penilaian kebenaran atas {}" },
  which: {
    en: "which of the rated ones is meant: {}",
    id: "yang mana dari yang sudah dinilai: {}",
    option: "--annotation",
  },
  scale: {
    en: 'the ends of the scale, "end": "best" and "worst", in .copydesk/config.json',
    id: 'ujung-ujung skala, "end": "best" dan "worst", di .copydesk/config.json',
  },
  verdict: { en: "a verdict: {} is none on the scale", id: "putusan: {} bukan putusan pada skala" },
  base: { en: "the article as it was before", id: "artikel seperti sebelumnya", option: "--base" },
  change: {
    en: "a change: the article says what it said before",
    id: "perubahan: isi artikel masih sama seperti sebelumnya",
  },
} as const satisfies Readonly<Record<string, MissingWords>>;

/** One thing that an export lacks; `words` fills the gap of its sentence. */
export interface Missing {
  readonly code: keyof typeof MISSING;
  readonly words?: string;
}

/** An export that would say less than its readers rely on. The message is for the command line. */
export class MissingForExport extends Error {
  override readonly name = "MissingForExport";
  readonly missing: readonly Missing[];

  constructor(missing: readonly Missing[]) {
    super(`missing: ${missing.map((each) => withOption(each)).join("; ")}`);
    this.missing = missing;
  }
}

/** What is missing, each a few words for a person. */
export function describeMissing(missing: readonly Missing[], language: "en" | "id"): readonly string[] {
  return missing.map((each) => said(each, language));
}

function said({ code, words = "" }: Missing, language: "en" | "id"): string {
  return MISSING[code][language].replace("{}", () => words);
}

function withOption(missing: Missing): string {
  const { option, en }: MissingWords = MISSING[missing.code];
  if (option === undefined) return said(missing, "en");
  const [what = "", ...rest] = en.split(": {}");
  return `${what} (${option})${rest.length > 0 ? `: ${missing.words ?? ""}` : ""}`;
}
