import { existsSync, readFileSync } from "node:fs";
import { Editor } from "../test/protocol/editor.js";

/** What one kind of request costs the server, and how long its answer is. */
export interface RequestCost {
  readonly request: string;
  readonly milliseconds: number;
  readonly bytes: number;
}

const ROUNDS = 9;

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/**
 * The server's resident memory, in megabytes, with one article open, its tokens painted; null where the system does not
 * tell (only Linux does, in /proc).
 */
export async function serverMemory(cli: string, text: string): Promise<number | null> {
  const uri = "untitled:bench-memory";
  const editor = await Editor.start({ cli });
  try {
    await editor.open(uri, text);
    await editor.tokens(uri);
    return residentMemory(editor);
  } finally {
    await editor.stop();
  }
}

function residentMemory(editor: Editor): number | null {
  const status = `/proc/${String(editor.process.pid)}/status`;
  if (!existsSync(status)) return null;
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(status, "utf8"))?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) / 1000;
}

/** What a server costs that has many articles open; times in milliseconds. */
export interface ManyArticles {
  readonly opened: number;
  readonly median: number;
  readonly p99: number;
  readonly megabytes: number | null;
}

const PRESSES = 200;

/** Opens each of the texts as an article with its tokens painted, then types in one of them. */
export async function manyArticles(cli: string, texts: readonly string[]): Promise<ManyArticles> {
  const editor = await Editor.start({ cli });
  try {
    const from = performance.now();
    const uris = texts.map((_, i) => `untitled:bench-${String(i)}`);
    for (const [i, uri] of uris.entries()) {
      await editor.open(uri, texts[i] ?? "");
      await editor.tokens(uri);
    }
    const opened = performance.now() - from;
    const uri = uris[Math.floor(uris.length / 2)] ?? "";
    const times: number[] = [];
    for (let i = 0; i < PRESSES; i++) {
      const press = performance.now();
      await editor.edit(uri, i % 2 === 0 ? " di " : " dix ", i % 2 === 0 ? " dix " : " di ");
      await editor.tokens(uri);
      times.push(performance.now() - press);
    }
    times.sort((a, b) => a - b);
    return {
      opened,
      median: times[Math.floor(PRESSES / 2)] ?? 0,
      p99: times[Math.floor(PRESSES * 0.99)] ?? 0,
      megabytes: residentMemory(editor),
    };
  } finally {
    await editor.stop();
  }
}

/** Asks the built server for everything that an editor asks for, over one article that is analysed already. */
export async function requestCosts(cli: string, text: string): Promise<RequestCost[]> {
  const uri = "untitled:bench-requests";
  const editor = await Editor.start({ cli });
  try {
    await editor.open(uri, text);
    await editor.tokens(uri);
    const document = editor.document(uri);
    const start = { line: 0, character: 0 };
    const range = { start, end: document.positionAt(text.length) };
    const position = document.positionAt(Math.max(0, text.indexOf("Wali Kota") + 12));
    const textDocument = { uri };
    const context = { diagnostics: [] };
    const requests: readonly (readonly [string, object])[] = [
      ["textDocument/semanticTokens/full", { textDocument }],
      ["textDocument/hover", { textDocument, position }],
      ["textDocument/codeAction", { textDocument, range: { start: position, end: position }, context }],
      ["textDocument/diagnostic", { textDocument }],
      ["textDocument/documentSymbol", { textDocument }],
      ["textDocument/documentHighlight", { textDocument, position }],
      ["textDocument/foldingRange", { textDocument }],
      ["textDocument/inlayHint", { textDocument, range }],
      ["copydesk/annotations", { uri, limit: 200 }],
      ["copydesk/suggestions", { uri }],
    ];
    const costs: RequestCost[] = [];
    for (const [request, params] of requests) {
      const times: number[] = [];
      let bytes = 0;
      for (let round = 0; round < ROUNDS; round++) {
        const from = performance.now();
        const answer: unknown = await editor.connection.sendRequest(request, params);
        times.push(performance.now() - from);
        bytes = Buffer.byteLength(JSON.stringify(answer ?? null));
      }
      costs.push({ request, milliseconds: median(times), bytes });
    }
    return costs;
  } finally {
    await editor.stop();
  }
}
