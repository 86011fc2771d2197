import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { TextDocument } from "vscode-languageserver-textdocument";
import { DEFAULT_SETTINGS } from "../protocol/settings.js";
import type { Registry } from "../server/src/analysis/entities/entities.js";
import type { ArticleView } from "../server/src/features/articleView.js";
import { SemanticTokensMemory } from "../server/src/features/semanticTokensDelta.js";
import { OpenArticle } from "../server/src/workspace/openArticle.js";
import { Editor } from "../test/protocol/editor.js";

/** What one kind of editing costs, a change at a time, in milliseconds. */
export interface KeystrokeCost {
  readonly length: number;
  readonly editing: string;
  readonly median: number;
  readonly p99: number;
  readonly longest: number;
}

/** One change: `removed` units at `at` give way to `added`. */
interface Change {
  readonly at: number;
  readonly removed: number;
  readonly added: string;
}

/** What is typed: names, titles, numbers, a quotation, dates, as in any paragraph of news. */
const TYPED =
  "\n\nKepala Dinas Kesehatan Kota Semarang, Abdul Hakam, mengatakan sebanyak 1.250 warga di 12 kelurahan " +
  "sudah mendapat bantuan hingga Selasa (25/1/2022). “Kami masih mendata sisanya,” kata Hakam kepada wartawan. " +
  "Bantuan senilai Rp 2,5 miliar itu berasal dari Pemerintah Provinsi Jawa Tengah dan Palang Merah Indonesia.\n\n";

/** Compared by identity: the same for all. */
const NO_REGISTRY: Registry = [];

/** Changes before those that are measured: an editor that has been open for a moment. */
const WARM_UP = 150;
/** How often a paragraph is typed and deleted until the code that does it is compiled. */
const WARM_ROUNDS = 3;

/** Typing a paragraph into the middle of an article, deleting it key by key, pasting it whole, and undoing that. */
function editings(text: string): ReadonlyMap<string, readonly Change[]> {
  const middle = text.indexOf("\n", Math.floor(text.length / 2));
  const typed = Array.from({ length: TYPED.length }, (_, i) => ({
    at: middle + i,
    removed: 0,
    added: TYPED.charAt(i),
  }));
  const deleted = typed.map(({ at }): Change => ({ at, removed: 1, added: "" })).reverse();
  const pasting: Change = { at: middle, removed: 0, added: TYPED };
  const undoing: Change = { at: middle, removed: TYPED.length, added: "" };
  const alternating = Array.from({ length: 60 }, () => [pasting, undoing]).flat();
  return new Map([
    ["typing", typed],
    ["deleting", deleted],
    ["pasting and undoing", alternating],
  ]);
}

function costOf(length: number, editing: string, times: readonly number[]): KeystrokeCost {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { length, editing, median: at(0.5), p99: at(0.99), longest: sorted.at(-1) ?? 0 };
}

/**
 * What the server does for one change until the answer with fresh semantic tokens could be sent, in one process and
 * without the protocol. By the clock: the processor time of a process is also that of threads that compile and collect beside
 * it, for which nobody waits.
 */
export function serverWork(text: string): KeystrokeCost[] {
  const article = new OpenArticle("untitled:bench", "article", 1, text);
  const tokens = new SemanticTokensMemory();
  let version = 1;
  const paint = (resultId: string): string => {
    const view = {
      document: article.document,
      ...(article.current(DEFAULT_SETTINGS, "en", NO_REGISTRY) ?? {
        analysis: article.analysis(DEFAULT_SETTINGS, "en", NO_REGISTRY),
      }),
      annotations: [],
      settings: DEFAULT_SETTINGS,
    } as unknown as ArticleView;
    return tokens.delta("untitled:bench", resultId, view).resultId ?? "";
  };
  let resultId = paint("");
  const press = ({ at, removed, added }: Change): number => {
    const { document } = article;
    const range = { start: document.positionAt(at), end: document.positionAt(at + removed) };
    const from = performance.now();
    version++;
    article.change([{ range, text: added }], version);
    resultId = paint(resultId);
    return performance.now() - from;
  };
  const costs: KeystrokeCost[] = [];
  const all = editings(text);
  const typed = all.get("typing") ?? [];
  const deleted = all.get("deleting") ?? [];
  const first = [...typed, ...deleted].map(press);
  costs.push(costOf(text.length, `the first ${String(first.length)} keys`, first));
  for (let round = 1; round < WARM_ROUNDS; round++)
    for (const change of [...typed, ...deleted]) press(change);
  for (const [editing, changes] of all) {
    const times: number[] = [];
    for (const change of changes) times.push(press(change));
    costs.push(costOf(text.length, editing, times));
  }
  return costs;
}

/**
 * Bytes of young objects that the collector's quick look takes for alive after so many key presses in a row. What is alive is
 * but the last of the analyses: where it grows with the key presses, something in the old space holds on to each, and the
 * pauses grow with it.
 */
export function aliveAfter(text: string, presses: readonly number[]): number[] {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as (options?: { type: "minor" }) => void;
  const article = new OpenArticle("untitled:bench", "article", 1, text);
  const start = article.document.positionAt(text.length >> 1);
  const press = (): void => {
    article.change([{ range: { start, end: start }, text: "x" }], article.document.version + 1);
    article.current(DEFAULT_SETTINGS, "en", NO_REGISTRY);
  };
  for (let i = 0; i < WARM_UP; i++) press();
  return presses.map((times) => {
    collect();
    collect({ type: "minor" });
    for (let i = 0; i < times; i++) press();
    collect({ type: "minor" });
    return getHeapSpaceStatistics().find((space) => space.space_name === "new_space")?.space_used_size ?? NaN;
  });
}

/** The same from the editor's side: from sending the change to having the answer, over stdio. */
export async function roundTrips(cli: string, text: string): Promise<KeystrokeCost[]> {
  const uri = "untitled:bench-keystrokes";
  const editor = await Editor.start({ cli });
  try {
    await editor.open(uri, text);
    let { resultId } = await editor.tokens(uri);
    let document = TextDocument.create(uri, "article", 1, text);
    const press = async ({ at, removed, added }: Change): Promise<number> => {
      const range = { start: document.positionAt(at), end: document.positionAt(at + removed) };
      const contentChanges = [{ range, text: added }];
      document = TextDocument.update(document, contentChanges, document.version + 1);
      const from = performance.now();
      await editor.connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version: document.version },
        contentChanges,
      });
      const answer = await editor.connection.sendRequest<{ resultId?: string }>(
        "textDocument/semanticTokens/full/delta",
        { textDocument: { uri }, previousResultId: resultId },
      );
      const time = performance.now() - from;
      resultId = answer.resultId;
      return time;
    };
    const costs: KeystrokeCost[] = [];
    const all = editings(text);
    for (const change of (all.get("typing") ?? []).slice(0, WARM_UP)) await press(change);
    for (const change of (all.get("typing") ?? []).slice(0, WARM_UP).reverse()) {
      await press({ at: change.at, removed: 1, added: "" });
    }
    for (const [editing, changes] of all) {
      const times: number[] = [];
      for (const change of changes) times.push(await press(change));
      costs.push(costOf(text.length, editing, times));
    }
    return costs;
  } finally {
    await editor.stop();
  }
}
