/** Why something did not come along, or not as it was. */
export type LossCode = keyof typeof MESSAGES;

/** One thing that did not come along. */
export interface Loss {
  readonly code: LossCode;
  /** The annotation or the place in the data: an id, "line 3", the words. */
  readonly where: string;
}

/** A sentence for each code, in both languages. */
const MESSAGES = {
  "no-place": {
    en: "has no place in the text",
    id: "tidak punya tempat di dalam teks",
  },
  record: {
    en: "who made it, when, its history and evidence are not held by this format",
    id: "pembuat, waktu, riwayat, dan buktinya tidak dimuat format ini",
  },
  overlap: {
    en: "overlaps another annotation, which was kept",
    id: "bertumpang tindih dengan anotasi lain yang dipertahankan",
  },
  "not-a-name": {
    en: "is no name, and this format holds names only",
    id: "bukan nama, sedangkan format ini hanya memuat nama",
  },
  "no-words": {
    en: "covers no word",
    id: "tidak mencakup satu kata pun",
  },
  widened: {
    en: "was widened to whole words",
    id: "dilebarkan menjadi kata utuh",
  },
  narrowed: {
    en: "was narrowed to its words; blanks at its edges were left out",
    id: "dipersempit menjadi kata-katanya; spasi di tepinya tidak diikutkan",
  },
  tag: {
    en: "its tag was written as another one, since the format cannot hold it",
    id: "tagnya ditulis dengan tag lain karena format tidak dapat memuatnya",
  },
  attributes: {
    en: "has attributes that this format does not hold",
    id: "memiliki atribut yang tidak dimuat format ini",
  },
  links: {
    en: "has links that this format does not hold",
    id: "memiliki tautan yang tidak dimuat format ini",
  },
  notes: {
    en: "has notes that this format does not hold",
    id: "memiliki catatan yang tidak dimuat format ini",
  },
  respelt: {
    en: "blanks or line ends in a value were replaced, since the format cannot hold them",
    id: "spasi atau pergantian baris dalam nilai diganti karena format tidak dapat memuatnya",
  },
  "words-differ": {
    en: "left out: its words are not at its place in the article",
    id: "tidak diikutkan: kata-katanya tidak ada di tempatnya dalam artikel",
  },
  "not-on-words": {
    en: "left out: it does not begin and end with a word of the article",
    id: "tidak diikutkan: tidak diawali dan diakhiri kata dalam artikel",
  },
  empty: {
    en: "left out: it covers no characters",
    id: "tidak diikutkan: tidak mencakup satu karakter pun",
  },
  ambiguous: {
    en: "left out: its words stand at several places",
    id: "tidak diikutkan: kata-katanya ada di beberapa tempat",
  },
  "by-words": {
    en: "was placed by its words; its offsets do not fit",
    id: "ditempatkan menurut kata-katanya; posisinya tidak cocok",
  },
  pieces: {
    en: "stands in several pieces; the span from the first to the last was taken",
    id: "terdiri dari beberapa potongan; diambil dari potongan pertama sampai terakhir",
  },
  dangling: {
    en: "left out: it refers to something that is not in the data",
    id: "tidak diikutkan: merujuk ke sesuatu yang tidak ada dalam data",
  },
  event: {
    en: "Copydesk has no events: its words were taken, with its arguments as links",
    id: "Copydesk tidak memiliki peristiwa: kata-katanya diambil, dengan argumennya sebagai tautan",
  },
  "several-readings": {
    en: "fits this way of counting as well, with other words; the one named above was taken",
    id: "cara menghitung ini juga cocok, dengan kata lain; yang disebut di atas yang dipakai",
  },
  body: {
    en: "has a body that Copydesk has no place for, which was left out",
    id: "memiliki isi yang tidak punya tempat di Copydesk, dan tidak diikutkan",
  },
  values: {
    en: "has a feature with several values, of which the first was taken",
    id: "memiliki fitur dengan beberapa nilai; diambil nilai pertama",
  },
  check: {
    en: "its checks were left out: a check is its checker's own",
    id: "pemeriksaannya tidak diikutkan: pemeriksaan adalah milik pemeriksanya",
  },
  known: {
    en: "left out: the article has it already",
    id: "tidak diikutkan: sudah ada pada artikel",
  },
  "other-article": {
    en: "left out: it is about another article",
    id: "tidak diikutkan: tentang artikel lain",
  },
} as const;

/** How many places are named in one line. */
const NAMED = 5;

/** The losses as lines for a person: one a code, with how many and the first places. */
export function describeLosses(losses: readonly Loss[], language: "en" | "id"): readonly string[] {
  const summary = new LossSummary();
  summary.add(losses);
  return summary.lines(language);
}

/** Losses counted, however many there are: of the places only those are kept that are named. */
export class LossSummary {
  readonly #byCode = new Map<LossCode, { count: number; readonly places: string[] }>();

  add(losses: readonly Loss[]): void {
    for (const { code, where } of losses) {
      const known = this.#byCode.get(code) ?? { count: 0, places: [] };
      this.#byCode.set(code, known);
      known.count++;
      if (known.places.length < NAMED) known.places.push(where);
    }
  }

  lines(language: "en" | "id"): readonly string[] {
    return [...this.#byCode].map(([code, { count, places }]) => {
      const named = places.join(", ");
      return `${count} × ${MESSAGES[code][language]} (${named}${count > NAMED ? ", …" : ""})`;
    });
  }
}
