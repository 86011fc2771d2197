import type { SectionLexicon } from "../../sections/lexicon.js";

/** Seen in print: Kompas, detik, Antara, Hidayatullah. */
export const sections: SectionLexicon = {
  boilerplateOpenings: [
    "baca juga",
    "baca :",
    "baca:",
    "baca selengkapnya",
    "baca lainnya",
    "lihat juga",
    "simak juga",
    "simak video",
    "tonton juga",
    "artikel terkait",
    "berita terkait",
    "halaman selanjutnya",
    "halaman berikutnya",
    "ikuti berita",
    "ikuti kami",
    "dapatkan update berita",
    "dapatkan berita",
    "cek berita",
    "gabung di",
    "bergabung di",
    "advertisement",
    "iklan",
    "scroll to",
    "copyright ©",
    "hak cipta",
  ],
  boilerplateLines: ["lanjutkan dengan konten", "(adsbygoogle)", "komentar", "bagikan", "topik terkait"],
  bylineOpenings: ["oleh", "penulis", "reporter", "editor", "laporan", "pewarta"],
};
