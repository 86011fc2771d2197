import { commonRuns } from "../annotations/diff/sequenceDiff.js";
import { essence } from "../annotations/stale.js";
import { articleTokens } from "./articleTokens.js";
import { TextView } from "../annotations/textView.js";
import { type Exported, type ExportOptions, type FormatDocument, stem } from "./document.js";
import { MissingForExport } from "./missing.js";

/** Differences looked for before the rest of the article counts as replaced. */
const MAX_DIFFERENCES = 2000;
/** A sentence of fewer characters stands in other articles by chance. */
const SHORTEST = 20;

interface CorrectionWords {
  readonly title: string;
  readonly was: string;
  readonly is: string;
  readonly added: string;
  readonly removed: string;
  readonly others: string;
}

const WORDS: Readonly<Record<"en" | "id", CorrectionWords>> = {
  en: {
    title: "Correction",
    was: "An earlier version said",
    is: "It now says",
    added: "This was added",
    removed: "This was removed",
    others: "Other articles with the same claim",
  },
  id: {
    title: "Ralat",
    was: "Sebelumnya tertulis",
    is: "Sekarang tertulis",
    added: "Kalimat ini ditambahkan",
    removed: "Kalimat ini dihapus",
    others: "Artikel lain dengan klaim yang sama",
  },
};

/** What an article said, and what it says now; either may be nothing. */
interface Change {
  readonly was: string;
  readonly is: string;
}

/**
 * Writes the correction of the first article against what it said before (`base`), sentence by sentence, with the time that
 * is given; a change of nothing but blanks and the typography of marks is none. The other articles are looked through for
 * the old sentences, and for annotated claims whose words the old version had and the new one has not.
 * @throws MissingForExport where there is no earlier version, or nothing was changed
 */
export function writeCorrection(documents: readonly FormatDocument[], options: ExportOptions = {}): Exported {
  const [document, ...others] = documents;
  const { base, when, language = "id" } = options;
  if (!document) throw new MissingForExport([{ code: "article" }]);
  if (base === undefined || when === undefined) throw new MissingForExport([{ code: "base" }]);
  const changes = changesOf(base, document.text);
  if (changes.length === 0) throw new MissingForExport([{ code: "change" }]);
  const words = WORDS[language];
  const said = changes.map(({ was, is }) => {
    if (was === "") return `${words.added}: “${is}”\n`;
    if (is === "") return `${words.removed}: “${was}”\n`;
    return `${words.was}: “${was}”\n${words.is}: “${is}”\n`;
  });
  const same = others.flatMap((other) => sameClaims(other, changes));
  const text = [`${words.title} (${when})\n`, ...said];
  if (same.length > 0) text.push(`${words.others}:\n${same.join("")}`);
  return { files: [{ name: `${stem(document.name)}.correction.txt`, text: text.join("\n") }], losses: [] };
}

function changesOf(base: string, current: string): Change[] {
  const [before, after] = [sentencesOf(base), sentencesOf(current)];
  const numbers = new Map<string, number>();
  const numbered = (sentences: readonly string[]): Int32Array =>
    Int32Array.from(sentences, (sentence) => {
      const key = essence(sentence);
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      return number;
    });
  const runs = commonRuns(numbered(before), numbered(after), {
    patience: true,
    maxDifferences: MAX_DIFFERENCES,
  });
  const changes: Change[] = [];
  let [atBefore, atAfter] = [0, 0];
  for (const { a, b, length } of [...runs, { a: before.length, b: after.length, length: 0 }]) {
    const change = { was: before.slice(atBefore, a).join(" "), is: after.slice(atAfter, b).join(" ") };
    if (essence(change.was) !== essence(change.is)) changes.push(change);
    [atBefore, atAfter] = [a + length, b + length];
  }
  return changes;
}

/** The sentences of a text, each on one line. */
function sentencesOf(text: string): string[] {
  const { lfText } = new TextView(text);
  const tokens = articleTokens(lfText);
  const sentences: string[] = [];
  let from = 0;
  tokens.forEach(({ end, sentence }, index) => {
    if (tokens[index + 1]?.sentence === sentence) return;
    sentences.push(lfText.slice(tokens[from]?.start ?? end, end).replace(/\s+/g, " "));
    from = index + 1;
  });
  return sentences;
}

/** A line for each old sentence or old claim that the article has. */
function sameClaims({ name, text, annotations }: FormatDocument, changes: readonly Change[]): string[] {
  const own = essence(text);
  const old = changes.map(({ was, is }) => ({ was, hadWords: essence(was), hasWords: essence(is) }));
  const sentences = old.filter(({ hadWords }) => hadWords.length >= SHORTEST && own.includes(hadWords));
  const claims = annotations
    .filter(({ tag }) => tag === "claim" || tag === "quote")
    .map(({ span }) => text.slice(span.start, span.end).replace(/\s+/g, " "))
    .filter((words) => {
      const key = essence(words);
      return (
        key !== "" && old.some(({ hadWords, hasWords }) => hadWords.includes(key) && !hasWords.includes(key))
      );
    });
  const found = new Set([...sentences.map(({ was }) => was), ...claims]);
  return [...found].map((words) => `- ${name}: “${words}”\n`);
}
