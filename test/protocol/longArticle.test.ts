import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { SemanticTokens, SemanticTokensDelta } from "vscode-languageserver/node";
import type { Analysis } from "../../server/src/analysis/analysis.js";
import { Editor, painted } from "./editor.js";

const URI = "untitled:panjang";
const FILLER = Array.from(
  { length: 400 },
  (_, i) => `Warga kelurahan ${i + 1} membersihkan rumah dan menunggu bantuan tetangga sampai air surut.`,
).join("\n\n");
const ARTICLE =
  `Tanggul Kali Babon Jebol\n\nSEMARANG – Lurah Endro Martanto mengatakan 1.250 warga mengungsi, Selasa (25/1/2022).\n\n` +
  `${FILLER}\n\nDi gudang sudah siap karung.\n\n${FILLER}\n\nBantuan untuk warga Mesir tiba.\n`;

let editor: Editor;
let refreshes: number;

beforeEach(async () => {
  editor = await Editor.start({
    capabilities: { workspace: { semanticTokens: { refreshSupport: true }, configuration: true } },
    settings: { highlight: { preset: "full" } },
  });
  refreshes = 0;
  editor.connection.onRequest("workspace/semanticTokens/refresh", () => {
    refreshes++;
    return null;
  });
});
afterEach(async () => {
  if (editor.process.exitCode === null) await editor.stop();
});

/** The editor's tokens after the edits of an answer. */
function after(tokens: SemanticTokens, answer: SemanticTokens | SemanticTokensDelta): SemanticTokens {
  if ("data" in answer) return answer;
  const data = [...tokens.data];
  for (const { start, deleteCount, data: inserted = [] } of answer.edits) {
    data.splice(start, deleteCount, ...inserted);
  }
  return { data, ...(answer.resultId === undefined ? {} : { resultId: answer.resultId }) };
}

describe("a long article that is edited", () => {
  test("is painted by what was edited at once, and is as if read anew after a rest", async () => {
    await editor.open(URI, ARTICLE);
    let tokens = await editor.tokens(URI);
    const words = ["Di gudang", " milik", " Rahmat", " Hidayat", " ada 40 perahu,"];
    for (const [i, word] of words.slice(1).entries()) {
      const typed = words.slice(0, i + 1).join("");
      await editor.edit(URI, `${typed} sudah`, `${typed}${word} sudah`);
      const answer = await editor.connection.sendRequest<SemanticTokens | SemanticTokensDelta>(
        "textDocument/semanticTokens/full/delta",
        { textDocument: { uri: URI }, previousResultId: tokens.resultId },
      );
      expect("edits" in answer).toBe(true);
      tokens = after(tokens, answer);
    }
    const texts = painted(editor, URI, tokens).map(({ text }) => text);
    expect(texts).toContain("Rahmat Hidayat");
    expect(texts).toContain("40 perahu");
    const settled = await editor.analysis(URI);
    const fresh = await Editor.start({});
    await fresh.open(URI, editor.document(URI).getText());
    const whole: Analysis = await fresh.analysis(URI);
    await fresh.stop();
    expect(settled).toEqual(whole);
  });

  test.each([
    ["anew, once, where the whole article tells otherwise", "Di gudang milik Mesir", 1, 2],
    ["no more where it does not", "Di gudang milik Rahmat Hidayat", 0, 0],
  ])("is painted %s after a rest", async (_, words, times, places) => {
    await editor.open(URI, ARTICLE);
    const { resultId } = await editor.tokens(URI);
    await rest();
    const before = refreshes;
    await editor.edit(URI, "Di gudang", words);
    await editor.connection.sendRequest("textDocument/semanticTokens/full/delta", {
      textDocument: { uri: URI },
      previousResultId: resultId,
    });
    await rest();
    expect(refreshes - before).toBe(times);
    const texts = painted(editor, URI, await editor.tokens(URI)).map(({ text }) => text);
    // A country that the article names in passing is none until it comes back to it.
    expect(texts.filter((text) => text === "Mesir")).toHaveLength(places);
  });
});

/** Longer than the server waits for the next key press. */
function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1500));
}

describe("200 open articles", () => {
  test("are each painted, edited and closed by themselves", async () => {
    const uris = Array.from({ length: 200 }, (_, i) => `untitled:artikel-${String(i)}`);
    const lurah = (i: number): string => `Endro Martanto${"abcdefghij".charAt(i % 10)}`;
    await Promise.all(
      uris.map((uri, i) =>
        editor.open(
          uri,
          `Tanggul Jebol\n\nLurah ${lurah(i)} mengatakan ${String(i + 20)} warga mengungsi.\n`,
        ),
      ),
    );
    const names = async (uri: string): Promise<string[]> =>
      painted(editor, uri, await editor.tokens(uri)).map(({ text }) => text);
    const all = await Promise.all(uris.map(names));
    all.forEach((texts, i) =>
      expect(texts).toEqual(expect.arrayContaining([lurah(i), `${String(i + 20)} warga`])),
    );
    await editor.edit(uris[120] ?? "", " warga", " warga dan Kapolsek Rahmat Hidayat");
    expect(await names(uris[120] ?? "")).toContain("Rahmat Hidayat");
    expect(await names(uris[121] ?? "")).not.toContain("Rahmat Hidayat");
    for (const uri of uris)
      await editor.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
    await editor.open(URI, ARTICLE.slice(0, 200));
    expect(await names(URI)).toContain("Endro Martanto");
  });
});
