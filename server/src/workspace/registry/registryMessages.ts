import type { LocalisedText } from "../../store/problem.js";

/** Where the file is broken and what to do. */
export function brokenMessage(file: string, detail: LocalisedText): LocalisedText {
  return {
    en: `${file} cannot be used: ${detail.en}. Correct it there; until then the names as last read hold, and nothing is written to it.`,
    id: `${file} tidak bisa dipakai: ${detail.id}. Perbaiki di sana; sampai itu nama-nama yang terakhir terbaca tetap berlaku, dan tidak ada yang ditulis ke berkas itu.`,
  };
}

export function conflictMessage(name: string, file: string): LocalisedText {
  return {
    en: `“${name}” has an entry of its own in ${file}; join the two there.`,
    id: `“${name}” punya entri sendiri di ${file}; gabungkan keduanya di sana.`,
  };
}

export function noFolderMessage(): LocalisedText {
  return {
    en: "Open the article's folder first: the newsroom's names are kept in it.",
    id: "Buka dulu folder artikel ini: nama-nama redaksi disimpan di dalamnya.",
  };
}

export function unwritableMessage(file: string, detail: string): LocalisedText {
  return {
    en: `${file} cannot be saved: ${detail}.`,
    id: `${file} tidak bisa disimpan: ${detail}.`,
  };
}
