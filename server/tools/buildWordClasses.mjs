// Builds server/data/words.LANGUAGE.bin: clusters and the writing of words, from plain text.
// Run: node --import ./server/tools/typescript.mjs server/tools/buildWordClasses.mjs LANGUAGE FILE…   (.txt: plain; .jsonl: the "text" of each line)
import { readFileSync, writeFileSync } from "node:fs";
import { TokenKind, tokenize } from "../src/text/tokens.ts";
import { finish } from "../src/analysis/entities/tagger/hashing.ts";
import { hashOfWord } from "../src/text/wordGate.ts";
import { exchangeClusters } from "./clusters.mjs";
import { fingerprintTable } from "./fingerprintWriter.mjs";

const MINIMUM = 3;
const FINE = 255;
const COARSE = 60;
const [language, ...files] = process.argv.slice(2);
if (!language || files.length === 0) {
  process.stderr.write("usage: buildWordClasses.mjs LANGUAGE FILE…\n");
  process.exit(2);
}

const lines = new Set(files.flatMap(readLines));
const sentences = [];
const small = new Map();
const capital = new Map();
for (const line of lines) {
  const tokens = tokenize(line);
  let words = [];
  // A corpus all in small letters tells nothing of how words are written.
  const isCased = /\p{Lu}/u.test(line);
  for (let i = 0; i < tokens.count; i++) {
    const mark = tokens.at(i);
    if (tokens.kind(i) === TokenKind.Number) words.push("0");
    else words.push(tokens.lower(i).replaceAll("’", "'"));
    const inside = isCased && i > 0 && tokens.kind(i - 1) === TokenKind.Word;
    if (inside && tokens.kind(i) === TokenKind.Word) {
      const counts = tokens.isCapitalised(i) ? capital : small;
      counts.set(words.at(-1), (counts.get(words.at(-1)) ?? 0) + 1);
    }
    if (/^[.?!]$/.test(mark) || i === tokens.count - 1) {
      if (words.length > 1) sentences.push(words);
      words = [];
    }
  }
}
const fine = exchangeClusters(sentences, { classes: FINE, minimum: MINIMUM, rounds: 12 });
const coarse = exchangeClusters(sentences, { classes: COARSE, minimum: MINIMUM, rounds: 12 });
const entries = new Map();
for (const word of new Set([...fine.keys(), ...small.keys()])) {
  const key = finish(hashOfWord(word));
  const writing = writingOf(small.get(word) ?? 0, capital.get(word) ?? 0);
  if (fine.has(word) || writing === 1)
    entries.set(key, [(coarse.get(word) ?? 0) | (writing << 6), fine.get(word) ?? 0]);
}
const bytes = fingerprintTable(entries, 2);
writeFileSync(new URL(`../data/words.${language}.bin`, import.meta.url), bytes);
process.stdout.write(
  `${JSON.stringify({ lines: lines.size, sentences: sentences.length, words: entries.size, bytes: bytes.length })}\n`,
);

function writingOf(lower, upper) {
  if (lower + upper === 0) return 0;
  if (upper * 10 < lower) return 1;
  return lower * 10 < upper ? 3 : 2;
}

function readLines(file) {
  const text = readFileSync(file, "utf8");
  if (!file.endsWith(".jsonl")) return text.split("\n");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .flatMap((line) => {
      const row = JSON.parse(line);
      return (row.text ?? row.a ?? "").split("\n");
    });
}
