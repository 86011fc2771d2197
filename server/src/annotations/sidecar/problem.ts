import type { JsonFault, JsonSyntaxError } from "./jsonText.js";

/** The same in English and in Indonesian. */
export interface Wording {
  readonly en: string;
  readonly id: string;
}

/** Why a text is no sidecar that we can read. `detail`: what was found, as part of a sentence. */
export interface SidecarProblem {
  readonly code: "not-json" | "not-a-sidecar" | "newer-version" | "conflict-markers";
  readonly detail: Wording;
}

export const DETAILS = {
  conflictMarkers: {
    en: "it holds the conflict markers of a merge that was not finished",
    id: "ada tanda konflik dari penggabungan yang belum selesai",
  },
  noObject: { en: "it is no JSON object", id: "isinya bukan objek JSON" },
  noVersion: { en: "it has no formatVersion", id: "tidak ada formatVersion" },
  noCollection: {
    en: "it is no AnnotationCollection with an embedded first page",
    id: "isinya bukan AnnotationCollection dengan halaman pertama di dalamnya",
  },
  noItems: { en: "its page has no id or no items", id: "halamannya tidak punya id atau items" },
} as const satisfies Readonly<Record<string, Wording>>;

const FAULTS: Readonly<Record<JsonFault, string>> = {
  "unexpected text after the end": "ada teks sesudah akhir",
  "nested too deeply": "bersarang terlalu dalam",
  "unexpected end": "berakhir terlalu cepat",
  "unexpected character": "karakter yang tidak diharapkan",
  "unclosed string": "string yang tidak ditutup",
  "bad escape in the string": "urutan escape yang salah di dalam string",
  "expected a member's name": "nama anggota tidak ada",
  'expected ":"': 'kurang ":"',
  'expected "," or "}"': 'kurang "," atau "}"',
  'expected "," or "]"': 'kurang "," atau "]"',
};

/** Where the JSON is broken, and how. */
export function syntaxDetail({ message, fault, line, column }: JsonSyntaxError): Wording {
  return { en: message, id: `${FAULTS[fault]} di baris ${line}, kolom ${column}` };
}

export function versionDetail(version: string): Wording {
  return {
    en: `its format is ${version}, and we know 1.x`,
    id: `formatnya ${version}, dan kami mengenal 1.x`,
  };
}
