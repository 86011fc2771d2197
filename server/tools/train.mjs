// Trains the tagger of one language and writes server/data/tagger.LANGUAGE.bin. The same data, seed and Node give the same
// bytes.
// Run: node --import ./server/tools/typescript.mjs server/tools/train.mjs LANGUAGE FOLDER [--seed N] [--epochs N] [--without ID,…]
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { parseArgs } from "node:util";
import { featureRow, REGISTER_FEATURE, registerValue } from "../src/analysis/entities/tagger/features.ts";
import { begins, LABELS, TAGGED_TYPES, typeOfLabel } from "../src/analysis/entities/tagger/labels.ts";
import { Crf, randomFrom } from "./crf.mjs";
import { CORPORA, DEVELOPMENT, OWN } from "./corpora.mjs";
import { calibrationOf, reliabilityOf } from "./calibration.mjs";
import { goldOf, paragraphsOf, rowsOf, sentenceRowsOf, sentencesOf, tablesOf } from "./examples.mjs";
import { crossRegisters, learnRegisters } from "./registers.mjs";
import { Registers } from "../src/analysis/entities/tagger/registers.ts";
import { readModel } from "../src/analysis/entities/tagger/model.ts";
import { Tagger } from "../src/analysis/entities/tagger/tagger.ts";
import { packModel, setCalibration } from "./packModel.mjs";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: "string", default: "1" },
    runs: { type: "string", default: "5" },
    epochs: { type: "string", default: "14" },
    rate: { type: "string", default: "0.03" },
    decay: { type: "string", default: "0.0001" },
    dropout: { type: "string", default: "0.4" },
    rows: { type: "string", default: "18" },
    steps: { type: "string", default: "14" },
    keep: { type: "string", default: "230000" },
    errors: { type: "boolean", default: false },
    without: { type: "string", default: "" },
    bias: { type: "string" },
    sweep: { type: "string", default: "" },
    skip: { type: "string", default: "" },
    weight: { type: "string", default: "" },
    // Defaults are what the shipped models were trained with; see server/data/tagger.md.
    dry: { type: "boolean", default: false },
  },
});
const [language, ...folders] = positionals;
if (!language || folders.length === 0) {
  process.stderr.write("usage: train.mjs LANGUAGE FOLDER… [--seed N] [--epochs N]\n");
  process.exit(2);
}
const say = (line) => process.stderr.write(`${line}\n`);
const rowsLog = Number(options.rows);
const tables = tablesOf(language);
const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .sort()
    .map((name) => ({ name, path: join(folder, name) })),
);
const skipped = options.skip.split(",").filter(Boolean);
const weights = Object.fromEntries(
  options.weight
    .split(",")
    .filter(Boolean)
    .map((w) => w.split("=")),
);

const corpora = files.flatMap(({ name, path }) => {
  const corpus = CORPORA.find((c) => c.language === language && c.file.test(name));
  if (!corpus || skipped.some((s) => name.startsWith(s))) return [];
  const own = Object.entries(weights).find(([start]) => name.startsWith(start));
  return [{ name, corpus: own ? { ...corpus, weight: Number(own[1]) } : corpus, rows: rowsOf(path) }];
});
const seed = Number(options.seed);
if (!skipped.includes("own")) {
  const rows = sentenceRowsOf(new URL(`sentences/${language}.txt`, import.meta.url));
  corpora.push({
    name: "own",
    corpus: { ...OWN, weight: Number(weights.own ?? OWN.weight), language },
    rows,
  });
}
const texts = corpora.flatMap(({ corpus, rows }) =>
  corpus.register === undefined
    ? []
    : rows
        .flatMap(paragraphsOf)
        .map(({ paragraph }) => ({ paragraph, tokens: paragraph.tokens, register: corpus.register })),
);
const learned = crossRegisters(texts, seed);
const right = learned.filter((register, i) => register >= 2 === (texts[i].register === 1)).length;
say(`registers: ${right} of ${texts.length} paragraphs told right`);
/** The register that a corpus is of, as `Registers` gives it to what it is sure of. */
const SURE_REGISTERS = [0, 3];
const registerWeights = learnRegisters(texts, seed);
const registers = new Registers(registerWeights);

/** Places in the list of features by what they look at; "--without" leaves some out, to see what they give. */
const INGREDIENTS = {
  clusters: [9, 10, 16, 18, 19, 23, 24, 35, 36, 37, 38, 45, 52, 53, 60],
  gazetteer: [11, 39, 40, 41, 42, 43, 44, 45, 58, 59],
  lexicon: [12, 13, 20, 25, 46, 47, 50, 51, 55, 59, 61],
  affixes: [4, 5, 6, 7, 8],
  shapes: [2, 3, 13, 30, 31, 32, 33, 34, 38, 40, 46, 54, 60],
  context: [17, 22, 26, 27, 28, 29, 33, 34, 48, 49, 56, 57],
  registers: [14, 15, 16, 21, 58, 59, 60, 61],
};
const without = options.without.split(",").flatMap((ingredient) => INGREDIENTS[ingredient] ?? []);

const windows = [];
for (const { name, corpus, rows } of corpora) {
  const registerOf = ({ tokens }) => SURE_REGISTERS[corpus.register] ?? registers.of(tokens);
  const sentences = sentencesOf(rows, { ...corpus, without }, tables, rowsLog, registerOf);
  for (const sentence of sentences) windows.push(...sentence.windows);
  say(`${name}: ${sentences.length} sentences`);
}
const development = files.flatMap(({ name, path }) => {
  const corpus = DEVELOPMENT.find((c) => c.language === language && c.file.test(name));
  const registerOf = ({ tokens }) => registers.of(tokens);
  return corpus
    ? [
        {
          name,
          path,
          corpus,
          sentences: sentencesOf(rowsOf(path), { ...corpus, without }, tables, rowsLog, registerOf),
        },
      ]
    : [];
});

// The average of several runs errs less than one: what is left out at random differs.
const epochs = Number(options.epochs);
const dropout = Number(options.dropout);
const model = new Crf(rowsLog);
const sum = new Float64Array(model.weights.length);
const edges = new Float64Array(model.transitions.length);
let summed = 0;
for (let run = 0; run < Number(options.runs); run++) {
  const random = randomFrom(seed + run);
  const learner = new Crf(rowsLog);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(windows, random);
    let loss = 0;
    for (const window of windows) {
      loss += learner.learn(window, {
        rate: Number(options.rate),
        decay: Number(options.decay),
        dropout,
        random,
      });
    }
    if (epoch >= epochs / 2) {
      for (let i = 0; i < sum.length; i++) sum[i] += learner.weights[i];
      for (let i = 0; i < edges.length; i++) edges[i] += learner.transitions[i];
      summed++;
    }
    say(`run ${run + 1}, epoch ${epoch + 1}: loss ${(loss / windows.length).toFixed(4)}`);
  }
}
for (let i = 0; i < sum.length; i++) model.weights[i] = sum[i] / summed;
for (let i = 0; i < edges.length; i++) model.transitions[i] = edges[i] / summed;
/**
 * Taken from the score of "no name" in running and in reference text, so that as many names are found too much as too
 * little; chosen on the development sets.
 */
const BIAS = { id: "0.1,0.8", en: "0.3,1.2" };
const [running, reference] = (options.bias ?? BIAS[language]).split(",").map(Number);
[running, running, reference, reference].forEach((bias, register) => {
  const row = featureRow(registerValue(register), REGISTER_FEATURE, 32 - rowsLog);
  model.weights[row * LABELS] -= bias;
});
say(`averaged, bias ${running} and ${reference}: ${figures(model)}`);
for (const bias of options.sweep.split(",").filter(Boolean).map(Number)) {
  const row = featureRow(0, 0, 32 - rowsLog) * LABELS;
  model.weights[row] -= bias;
  say(`bias ${bias} more: ${figures(model)}`);
  model.weights[row] += bias;
}
const packed = packModel(model, registerWeights, rowsLog, Number(options.keep), Number(options.steps));
say(
  `packed: ${packed.kept} rows, ${packed.bytes.length} bytes, ${deflateSync(packed.bytes, { level: 9 }).length} compressed: ${figures(packed.model)}`,
);
const calibration = calibrationOf(foundNames().flat());
setCalibration(packed.bytes, calibration);
say(`calibrated: slope ${calibration.slope.toFixed(3)}, offset ${calibration.offset.toFixed(3)}`);
foundNames().forEach((names, i) => {
  say([development[i].name, ...reliabilityOf(names)].join("\n  "));
});
if (options.errors) showErrors();
if (!options.dry) writeFileSync(new URL(`../data/tagger.${language}.bin`, import.meta.url), packed.bytes);

function shuffle(list, random) {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
}

function figures(tagger) {
  return development
    .map(({ name, sentences }) => {
      const counts = Object.fromEntries(TAGGED_TYPES.map((type) => [type, { right: 0, found: 0, gold: 0 }]));
      for (const { windows: parts, gold } of sentences) {
        const wanted = new Set(gold.map(({ from, to, type }) => `${from} ${to} ${type}`));
        for (const { type } of gold) counts[type].gold++;
        for (const window of parts) {
          for (const { from, to, type } of spansOf(tagger.decode(window), window.from)) {
            counts[type].found++;
            if (wanted.has(`${from} ${to} ${type}`)) counts[type].right++;
          }
        }
      }
      const own = Object.values(counts).filter(({ gold }) => gold > 0);
      const total = own.reduce((a, c) => ({
        right: a.right + c.right,
        found: a.found + c.found,
        gold: a.gold + c.gold,
      }));
      const each = TAGGED_TYPES.filter((type) => counts[type].gold > 0).map(
        (type) => `${type.slice(0, 3)} ${f1(counts[type])}`,
      );
      return `${name.split(".")[0]} ${f1(total)} (${each.join(" ")})`;
    })
    .join(" | ");
}

/** What the packed model finds in each development set, and whether it is right. */
function foundNames() {
  const tagger = new Tagger(readModel(packed.bytes), tables);
  return development.map(({ path, corpus }) =>
    rowsOf(path).flatMap((row) =>
      paragraphsOf(row).flatMap(({ offset, paragraph }) => {
        const gold = goldOf(paragraph, offset, row.entities, corpus);
        return tagger.tag(paragraph).map(({ from, to, type, score }) => ({
          type,
          score,
          isRight: gold.some((name) => name.from === from && name.to === to && name.type === type),
        }));
      }),
    ),
  );
}

/** Every tenth sentence that was read wrong, as marked and as found. */
function showErrors() {
  for (const { name, sentences } of development) {
    for (const { tokens, windows: parts, gold } of sentences) {
      const found = parts.flatMap((window) => [...spansOf(packed.model.decode(window), window.from)]);
      const text = ({ from, to, type }) =>
        `${type.slice(0, 3)} ${tokens.text.slice(tokens.start(Math.max(0, from - 1)), tokens.start(from))}[${tokens.text.slice(tokens.start(from), tokens.end(to - 1))}]`;
      const right = gold.map(text);
      const ours = found.map(text);
      const missed = right.filter((span) => !ours.includes(span));
      const wrong = ours.filter((span) => !right.includes(span));
      if (missed.length + wrong.length > 0)
        say(`${name.slice(0, 8)} missed ${missed.join(" ; ")} || wrong ${wrong.join(" ; ")}`);
    }
  }
}

function f1({ right, found, gold }) {
  return ((200 * right) / (found + gold || 1)).toFixed(1);
}

function* spansOf(labels, offset) {
  for (let i = 0; i < labels.length; i++) {
    if (!begins(labels[i])) continue;
    let to = i + 1;
    while (to < labels.length && labels[to] === labels[i] + 1) to++;
    yield { from: offset + i, to: offset + to, type: typeOfLabel(labels[i]) };
  }
}
