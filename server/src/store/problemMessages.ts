import type { LocalisedText, StoreProblem, StoreProblemCode } from "./problem.js";

/** What each problem says, and what to do. `{file}` is the file's name, `{detail}` what was found. */
const MESSAGES: Readonly<Record<StoreProblemCode, LocalisedText>> = {
  "not-json": {
    en: "{file} is not valid JSON ({detail}). It is left as it is, and annotations are not saved until it can be read.",
    id: "{file} bukan JSON yang sah ({detail}). Berkas itu dibiarkan, dan anotasi tidak disimpan sampai bisa dibaca.",
  },
  "not-a-sidecar": {
    en: "{file} holds no annotations that Copydesk can read: {detail}. It is left as it is.",
    id: "{file} tidak memuat anotasi yang bisa dibaca Copydesk: {detail}. Berkas itu dibiarkan.",
  },
  "newer-version": {
    en: "{file} was written by a newer Copydesk ({detail}). Update Copydesk to change it; it is left as it is.",
    id: "{file} ditulis oleh Copydesk yang lebih baru ({detail}). Perbarui Copydesk untuk mengubahnya; berkas itu dibiarkan.",
  },
  "conflict-markers": {
    en: "{file} holds the conflict markers of an unfinished merge. Copydesk can merge it by annotation.",
    id: "{file} memuat tanda konflik dari penggabungan yang belum selesai. Copydesk bisa menggabungkannya per anotasi.",
  },
  unmerged: {
    en: "Git has not merged {file} yet. Copydesk can merge it by annotation.",
    id: "Git belum menggabungkan {file}. Copydesk bisa menggabungkannya per anotasi.",
  },
  unreadable: {
    en: "{file} cannot be read: {detail}. It is left as it is.",
    id: "{file} tidak bisa dibaca: {detail}. Berkas itu dibiarkan.",
  },
  "too-large": {
    en: "{file} is larger than 100 MB. It is left as it is.",
    id: "{file} lebih besar dari 100 MB. Berkas itu dibiarkan.",
  },
  "read-only": {
    en: "{file} cannot be saved: the disk is read-only. The change is kept in memory.",
    id: "{file} tidak bisa disimpan: diska hanya-baca. Perubahan tetap ada di memori.",
  },
  "no-permission": {
    en: "{file} cannot be saved: there is no permission to write there. The change is kept in memory.",
    id: "{file} tidak bisa disimpan: tidak ada izin menulis di sana. Perubahan tetap ada di memori.",
  },
  "no-space": {
    en: "{file} cannot be saved: the disk is full. The change is kept in memory; free some space and try again.",
    id: "{file} tidak bisa disimpan: diska penuh. Perubahan tetap ada di memori; kosongkan ruang lalu coba lagi.",
  },
  busy: {
    en: "{file} cannot be saved: another program holds it. The change is kept in memory; try again.",
    id: "{file} tidak bisa disimpan: sedang dipakai program lain. Perubahan tetap ada di memori; coba lagi.",
  },
  "not-written": {
    en: "{file} cannot be saved: {detail}. The change is kept in memory.",
    id: "{file} tidak bisa disimpan: {detail}. Perubahan tetap ada di memori.",
  },
  "not-open": {
    en: "{file} is not open.",
    id: "{file} tidak sedang dibuka.",
  },
  "no-such-annotation": {
    en: "This annotation is no longer there: someone has removed it.",
    id: "Anotasi ini sudah tidak ada: seseorang telah menghapusnya.",
  },
  "bad-span": {
    en: "These are no words of {file}: select at least one character.",
    id: "Itu bukan kata-kata dari {file}: pilih sedikitnya satu karakter.",
  },
  "outside-workspace": {
    en: "{file} lies outside the workspace; nothing is written there.",
    id: "{file} berada di luar ruang kerja; tidak ada yang ditulis di sana.",
  },
  "nothing-to-undo": {
    en: "There is nothing to undo.",
    id: "Tidak ada yang bisa diurungkan.",
  },
  "changed-meanwhile": {
    en: "This cannot be undone: the annotation was changed elsewhere in the meantime.",
    id: "Ini tidak bisa diurungkan: anotasinya sudah diubah di tempat lain.",
  },
};

/** The problem with its message in both languages. `file`: its URI. `detail`: what was found, for the message. */
export function storeProblem(
  code: StoreProblemCode,
  file: string,
  detail: string | LocalisedText = "",
): StoreProblem {
  const name = decodeName(file.slice(file.lastIndexOf("/") + 1));
  const found = typeof detail === "string" ? { en: detail, id: detail } : detail;
  const filled = (language: "en" | "id"): string =>
    MESSAGES[code][language].replaceAll("{file}", () => name).replaceAll("{detail}", () => found[language]);
  return { code, file, message: { en: filled("en"), id: filled("id") } };
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
