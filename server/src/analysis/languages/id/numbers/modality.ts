import { WordSet } from "../../../../text/wordSet.js";
import type { Modality, ModalityLexicon } from "../../../numbers/lexicon.js";

const list = (modality: Modality, phrases: string): (readonly [string, Modality])[] =>
  phrases.split("|").map((phrase) => [phrase, modality] as const);

export const modality: ModalityLexicon = {
  before: [
    ...list(
      "about",
      "sekitar|kurang lebih|lebih kurang|kira-kira|hampir|nyaris|mendekati|berkisar|rata-rata|diperkirakan|sekira|lk",
    ),
    ...list(
      "at-least",
      "setidaknya|setidak-tidaknya|sedikitnya|paling sedikit|minimal|sekurang-kurangnya|paling tidak|tidak kurang dari|tak kurang dari|mulai dari|paling rendah",
    ),
    ...list(
      "at-most",
      "maksimal|paling banyak|paling lama|paling lambat|hingga maksimal|tidak lebih dari|tak lebih dari|maksimum|sebanyak-banyaknya|selambat-lambatnya|paling tinggi",
    ),
    ...list(
      "more",
      "lebih dari|di atas|melebihi|melewati|melampaui|lebih besar dari|lebih tinggi dari|menembus",
    ),
    ...list(
      "less",
      "kurang dari|di bawah|tidak sampai|tak sampai|belum sampai|lebih kecil dari|lebih rendah dari",
    ),
    ...list("exact", "tepat|persis"),
  ],
  after: [
    ...list("about", "lebih kurang|kurang lebih|-an"),
    ...list("more", "lebih|lebih lebih"),
    ...list("at-least", "ke atas"),
    ...list("at-most", "ke bawah"),
  ],
  ranges: [
    { opening: "antara", joins: ["dan", "sampai", "hingga", "sampai dengan", "s.d."] },
    { opening: "dari", joins: ["sampai", "hingga", "sampai dengan", "s.d.", "s/d"], mayFall: true },
    { opening: "", joins: ["hingga", "sampai", "sampai dengan", "s.d.", "s/d"] },
  ],
  plusMinus: ["±", "+/-", "plus minus", "plus-minus"],
  up: new WordSet(
    "naik meningkat bertambah tumbuh melonjak melejit menguat terkerek melambung menanjak dinaikkan ditingkatkan kenaikan peningkatan pertumbuhan lonjakan mendaki".split(
      " ",
    ),
  ),
  down: new WordSet(
    "turun menurun berkurang merosot anjlok melemah menyusut terkoreksi jatuh ambles susut diturunkan dikurangi penurunan terpangkas dipangkas tergerus".split(
      " ",
    ),
  ),
  changeTo: ["menjadi", "jadi", "ke", "ke level", "ke posisi", "hingga menjadi"],
  changeFrom: [
    "dari",
    "dibandingkan",
    "dibanding",
    "dari sebelumnya",
    "dari posisi",
    "dari semula",
    "dari sekitar",
  ],
  changeBy: ["sebesar", "sebanyak", "sekitar", "hingga", "sampai"],
};
