import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { analyze } from "../server/src/analysis/analyze.js";
import { AnalysisCache } from "../server/src/analysis/cache.js";
import { Editor } from "../test/protocol/editor.js";

export interface Figure {
  readonly what: string;
  readonly figure: string;
  readonly ratio: string;
}

const ROUNDS = 5;
/** How often something is done until its code is compiled. */
const WARM_ROUNDS = 8;
const STARTS = 11;

/** What an editor takes from the server's answer to its first open document, in milliseconds; VS Code takes longer. */
const REST_BEFORE_OPEN = 150;

/** The samples over and over, each time with other names and numbers, so that no paragraph stands there twice. */
export function longText(texts: readonly string[], length: number): string {
  let text = "";
  for (let round = 0; text.length < length; round++) {
    for (const each of texts) {
      text += each
        .replace(/\d+/g, (digits) => String((Number(digits) + round) % 10 ** digits.length))
        .replace(/[a-z]\n/g, (end) => `${end.charAt(0)} ${String(round)}\n`);
    }
  }
  return text.slice(0, length);
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function timed(work: () => void): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

/** One pass over the code units: what nothing that reads the text can beat. */
function pass(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}

/** The whole analysis, afresh and after one key press, of one megabyte and of 1,000 words. */
export function throughput(texts: readonly string[]): Figure[] {
  const megabyte = longText(texts, 1_000_000);
  const thousandWords = longText(texts, 6_800);
  pass(megabyte);
  const baseline = median(Array.from({ length: ROUNDS }, () => timed(() => pass(megabyte))));
  const figures: Figure[] = [];
  for (const [name, text] of [
    ["1 MB", megabyte],
    ["1,000 words", thousandWords],
  ] as const) {
    for (let round = 0; round < WARM_ROUNDS; round++) analyze(text);
    const fresh = median(Array.from({ length: ROUNDS }, () => timed(() => analyze(text))));
    figures.push({
      what: `whole analysis of ${name}, afresh`,
      figure: `${fresh.toFixed(1)} ms`,
      ratio: `${(text.length / 1000 / fresh).toFixed(2)} MB/s, ${((fresh / text.length) * (megabyte.length / baseline)).toFixed(0)} × one pass over the code units`,
    });
    const cache = new AnalysisCache();
    analyze(text, {}, cache);
    const presses = Array.from({ length: 20 }, (_, i) => {
      const at = Math.floor((text.length * (i + 1)) / 22);
      const edited = `${text.slice(0, at)}x${text.slice(at)}`;
      return timed(() => analyze(edited, {}, cache));
    });
    figures.push({
      what: `whole analysis of ${name}, after one key press`,
      figure: `${median(presses).toFixed(1)} ms`,
      ratio: `${(median(presses) / fresh).toFixed(2)} × afresh`,
    });
  }
  return figures;
}

/** From the server's process to its first answer and to the tokens of an article that is sent at once. */
async function started(
  cli: string,
  codeCache: string,
  text: string,
): Promise<{ answer: number; tokens: number }> {
  const from = performance.now();
  const editor = await Editor.start({ cli, codeCache });
  const answer = performance.now() - from;
  await editor.open("untitled:bench-start", text);
  await editor.tokens("untitled:bench-start");
  const tokens = performance.now() - from;
  await editor.stop();
  return { answer, tokens };
}

/** The start of the server: the first one of all, and one that finds the compiled code of the one before. */
export async function startUp(cli: string, texts: readonly string[]): Promise<Figure[]> {
  const text = longText(texts, 6_800);
  const figures: Figure[] = [];
  for (const isKept of [false, true]) {
    const answers: number[] = [];
    const tokens: number[] = [];
    const folder = mkdtempSync(path.join(os.tmpdir(), "copydesk-bench-"));
    if (isKept) await started(cli, folder, text);
    for (let round = 0; round < STARTS; round++) {
      const start = await started(cli, isKept ? folder : path.join(folder, String(round)), text);
      answers.push(start.answer);
      tokens.push(start.tokens);
    }
    rmSync(folder, { recursive: true });
    const code = isKept ? "with the code kept" : "for the first time";
    figures.push(
      {
        what: `server process to its first answer, ${code}`,
        figure: `${median(answers).toFixed(1)} ms`,
        ratio: "",
      },
      {
        what: `server process to the first tokens, ${code}`,
        figure: `${median(tokens).toFixed(1)} ms`,
        ratio: "1,000 words, sent at once",
      },
    );
  }
  return figures;
}

/** The built server, spoken to over stdio. */
export async function overTheWire(cli: string, texts: readonly string[]): Promise<Figure[]> {
  const text = longText(texts, 6_800);
  const opened: number[] = [];
  const pressed: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const uri = `untitled:bench-${String(round)}`;
    const editor = await Editor.start({ cli });
    await new Promise((resolve) => setTimeout(resolve, REST_BEFORE_OPEN));
    const open = performance.now();
    await editor.open(uri, text);
    await editor.tokens(uri);
    opened.push(performance.now() - open);
    for (let i = 0; i < 40; i++) {
      const press = performance.now();
      await editor.edit(uri, i % 2 === 0 ? " di " : " dix ", i % 2 === 0 ? " dix " : " di ");
      await editor.tokens(uri);
      pressed.push(performance.now() - press);
    }
    await editor.stop();
  }
  pressed.sort((a, b) => a - b);
  const at = (share: number): string => `${(pressed[Math.floor(pressed.length * share)] ?? 0).toFixed(1)} ms`;
  return [
    {
      what: "opening the first 1,000 words to painted tokens",
      figure: `${median(opened).toFixed(1)} ms`,
      ratio: "",
    },
    { what: "one key press to fresh tokens, over stdio, median", figure: at(0.5), ratio: `p99 ${at(0.99)}` },
  ];
}
