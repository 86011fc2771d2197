import type { CheckKind, TaskKind } from "../annotations/annotation.js";

/** What the formats of the desk say, in one language. */
export interface DeskWords {
  readonly kinds: Readonly<Record<CheckKind, string>>;
  readonly tasks: Readonly<Record<TaskKind, string>>;
  readonly roles: ReadonlyMap<string, string>;
  readonly stale: string;
  readonly unsure: string;
  readonly orphan: string;
  readonly line: string;
  readonly nothingOpen: string;
  readonly archive: string;
  readonly accessed: string;
  readonly columns: readonly [string, string, string, string, string, string, string, string];
}

const WORDS_EN: DeskWords = {
  kinds: { wording: "wording", attribution: "attribution", truth: "truth" },
  tasks: {
    "needs-source": "needs a source",
    "ask-reporter": "ask the reporter",
    discussion: "to be discussed",
  },
  roles: new Map([
    ["speaker", "said by"],
    ["source", "source"],
    ["outlet", "reported by"],
    ["contradicts", "contradicts"],
    ["sameAs", "the same as"],
  ]),
  stale: "the words were changed since",
  unsure: "is this right?",
  orphan: "its words are no longer in the article",
  line: "line",
  nothingOpen: "nothing open",
  archive: "archived",
  accessed: "accessed",
  columns: ["article", "line", "words", "source", "evidence", "checks", "open", "owner"],
};

const WORDS_ID: DeskWords = {
  kinds: { wording: "kutipan", attribution: "atribusi", truth: "kebenaran" },
  tasks: {
    "needs-source": "perlu sumber",
    "ask-reporter": "tanyakan kepada reporter",
    discussion: "perlu dibahas",
  },
  roles: new Map([
    ["speaker", "dikatakan oleh"],
    ["source", "sumber"],
    ["outlet", "dilaporkan oleh"],
    ["contradicts", "bertentangan dengan"],
    ["sameAs", "sama dengan"],
  ]),
  stale: "kata-katanya sudah berubah",
  unsure: "apakah ini benar?",
  orphan: "kata-katanya tidak ada lagi dalam artikel",
  line: "baris",
  nothingOpen: "tidak ada yang terbuka",
  archive: "arsip",
  accessed: "diakses",
  columns: ["artikel", "baris", "kata-kata", "sumber", "bukti", "pemeriksaan", "terbuka", "penanggung jawab"],
};

/** Both languages, side by side. */
export const DESK_WORDS: Readonly<Record<"en" | "id", DeskWords>> = { en: WORDS_EN, id: WORDS_ID };

/** Date, time and time zone of this computer, as newspapers print them. */
export function printedTime(time: Date, language: "en" | "id"): string {
  const format = new Intl.DateTimeFormat(language === "id" ? "id-ID" : "en-GB", {
    ...{ day: "numeric", month: "long", year: "numeric" },
    ...{ hour: "2-digit", minute: "2-digit", timeZoneName: "short" },
  });
  return format.format(time);
}
