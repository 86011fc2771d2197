// Reads corpora into what the tagger learns from: for each stretch that can hold names the features of its tokens and the
// labels each may have.
import { readFileSync } from "node:fs";
import { readArticle } from "../src/text/articleText.ts";
import { TokenKind } from "../src/text/tokens.ts";
import { ABBREVIATIONS, languageOf } from "../src/analysis/languages/index.ts";
import { Attributes } from "../src/analysis/entities/tagger/attributes.ts";
import { FEATURES, featureRow, writeFeatures } from "../src/analysis/entities/tagger/features.ts";
import { Gazetteer } from "../src/analysis/entities/tagger/gazetteer.ts";
import { LABELS, TAGGED_TYPES } from "../src/analysis/entities/tagger/labels.ts";
import { isCareless, nameWindows } from "../src/analysis/entities/tagger/windows.ts";
import { WordClasses } from "../src/analysis/entities/tagger/wordClasses.ts";
import { conllRows } from "./conll.mjs";
import { WordRoles } from "../src/analysis/entities/tagger/wordRoles.ts";

const data = (name) => new Uint8Array(readFileSync(new URL(`../data/${name}`, import.meta.url)));
const EVERY_LABEL = (1 << LABELS) - 1;

/** The tables of a language. */
export function tablesOf(language) {
  return {
    gazetteer: new Gazetteer(data("gazetteer.bin")),
    classes: new WordClasses(data(`words.${language}.bin`)),
    roles: new WordRoles(languageOf(language).entities),
  };
}

/** Rows of a corpus file, JSONL or CoNLL: `text` and `entities` with `start`, `end`, `type`. */
export function rowsOf(file) {
  if (file.endsWith(".conll")) return conllRows(readFileSync(file, "utf8"));
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

/** Rows of a file of our own sentences, one a line, names as "[P Name]"; "#" begins a remark. */
export function sentenceRowsOf(file) {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const entities = [];
      let text = "";
      for (const [, plain, type, name] of line.matchAll(/([^[]+)|\[(\w) ([^\]]+)\]/g)) {
        if (name) entities.push({ start: text.length, end: text.length + name.length, type });
        text += plain ?? name;
      }
      return { text, entities };
    });
}

const read = new WeakMap();

/** The paragraphs of a row, read once. */
export function paragraphsOf(row) {
  const paragraphs = read.get(row) ?? readArticle(row.text, ABBREVIATIONS).paragraphs;
  read.set(row, paragraphs);
  return paragraphs;
}

/**
 * @param rows see `rowsOf`
 * @param corpus an entry of CORPORA; `open` and `weight` may be left out
 * @param rowsLog logarithm of the model's rows
 * @param registerOf the register of a paragraph
 * @returns sentences: `windows` to learn from, and `gold` spans as "from to type" in tokens
 */
export function sentencesOf(rows, corpus, tables, rowsLog, registerOf) {
  const attributes = new Attributes(tables);
  const sentences = [];
  for (const row of rows) {
    for (const { offset, paragraph } of paragraphsOf(row)) {
      const { tokens } = paragraph;
      attributes.reserve(tokens.count);
      const masks = masksOf(tokens, offset, row.entities, corpus);
      paragraph.sentences.forEach((from, s) => {
        const to = paragraph.sentences[s + 1] ?? tokens.count;
        const careless = isCareless(paragraph);
        const bounds =
          corpus.cased === false || careless
            ? [from, to]
            : nameWindows(tokens, from, to, (i) => attributes.isCommon(tokens, i));
        const casing = corpus.cased === false ? "none" : careless ? "loose" : "strict";
        const windows = [];
        for (let b = 0; b < bounds.length; b += 2) {
          attributes.read(tokens, bounds[b], bounds[b + 1], from, to, casing);
          const place = { tokens, attributes, sentence: from, register: registerOf(paragraph) };
          windows.push(windowOf(place, bounds[b], bounds[b + 1], masks.allowed, corpus, rowsLog));
        }
        sentences.push({
          tokens,
          windows,
          gold: masks.gold.filter((span) => span.from >= from && span.from < to),
        });
      });
    }
  }
  return sentences;
}

function windowOf({ tokens, attributes, sentence, register }, from, to, allowed, corpus, rowsLog) {
  const features = new Int32Array((to - from) * FEATURES);
  const values = new Int32Array(FEATURES);
  for (let i = from; i < to; i++) {
    writeFeatures(tokens, attributes, i, sentence, register, values);
    for (const f of corpus.without ?? []) values[f] = 0;
    for (let f = 0; f < FEATURES; f++)
      features[(i - from) * FEATURES + f] = featureRow(values[f], f, 32 - rowsLog);
  }
  return { from, length: to - from, features, allowed: allowed.slice(from, to), weight: corpus.weight ?? 1 };
}

/** The marked spans of a paragraph that stands at `offset`, as `from`, `to` and `type` in tokens. */
export function goldOf({ tokens }, offset, entities, corpus) {
  return masksOf(tokens, offset, entities, corpus).gold;
}

/** For each token the labels it may have, as bits; and the marked spans. */
function masksOf(tokens, offset, entities, corpus) {
  let outside = 1;
  for (const type of corpus.open ?? []) outside |= bitsOf(type);
  const allowed = new Int32Array(tokens.count).fill(outside);
  const gold = [];
  for (const entity of entities) {
    const mark = corpus.marks[entity.type];
    let from = tokens.indexAt(entity.start - offset);
    let to = from;
    while (to < tokens.count && tokens.start(to) < entity.end - offset) to++;
    // A name's bounds are words: brackets and marks at its ends are left out.
    while (to > from + 1 && tokens.kind(to - 1) === TokenKind.Mark) to--;
    while (from < to - 1 && tokens.kind(from) === TokenKind.Mark) from++;
    if (entity.start - offset < 0 || to === from || entity.start - offset >= tokens.text.length) continue;
    if (mark === undefined) continue;
    const type = mark.replace("?", "");
    const first = 1 + 2 * TAGGED_TYPES.indexOf(type);
    const isSure = !corpus.unsure?.includes(type) || SURE_BEFORE.test(tokens.lower(from - 1));
    for (let i = from; i < to; i++) {
      allowed[i] = !isSure
        ? 1 | bitsOf(type)
        : mark.endsWith("?")
          ? 1 | bitsOf(type)
          : 1 << (i === from ? first : first + 1);
    }
    gold.push({ from, to, type });
  }
  return { allowed, gold };
}

const SURE_BEFORE = /^(di|ke|dari|in|at|from)$/;

function bitsOf(type) {
  return (3 << (1 + 2 * TAGGED_TYPES.indexOf(type))) & EVERY_LABEL;
}
