import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ExportResult, FormatRow, ImportResult } from "../../protocol/formats.js";
import { Editor, type EditorOptions } from "./editor.js";

const ARTICLE = `Jembatan Gantung Putus

GARUT — Sebanyak 214 keluarga terisolasi, kata Lilis Maryati, Senin (9/3/2026).
`;

let folder: string;
let uri: string;
let editor: Editor;

const start = (options: EditorOptions = {}): Promise<Editor> =>
  Editor.start({ folders: [folder], settings: { author: { name: "Ratna", email: "" } }, ...options });

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "copydesk-exchange-"));
  writeFileSync(path.join(folder, "jembatan.article"), ARTICLE);
  uri = uriOf("jembatan.article");
  editor = await start();
});

afterEach(async () => {
  if (editor.process.exitCode === null) await editor.stop();
  rmSync(folder, { recursive: true, force: true });
});

const uriOf = (name: string): string => pathToFileURL(path.join(folder, name)).href;
const exported = (args: object): Promise<ExportResult> =>
  editor.run("copydesk.server.export", args) as Promise<ExportResult>;
const imported = (data: string | Buffer, args: object = {}): Promise<ImportResult> => {
  const base64 = Buffer.from(data).toString("base64");
  const given = { uri, format: "csv", name: "data.csv", base64, ...args };
  return editor.run("copydesk.server.import", given) as Promise<ImportResult>;
};
const wordsOf = async (): Promise<string[]> =>
  (await editor.annotations({ uri })).annotations.map(({ type, text }) => `${type}: ${text}`);

async function annotate(words: string, type: string): Promise<string> {
  const place = { range: editor.rangeOf(uri, words), text: words };
  const result = await editor.run("copydesk.server.annotate", { uri, ...place, type, status: "accepted" });
  if (!result.ok) throw new Error(result.message);
  return result.ids[0] ?? "";
}

/** Two people in a table, one of them with words that are not there. */
const TABLE = (() => {
  const at = ARTICLE.indexOf("Lilis Maryati");
  return `id,start,end,tag,text\n1,${at},${at + 13},person,Lilis Maryati\n2,0,4,person,Tono\n`;
})();

describe("export", () => {
  test("offers every format with a description in the reader's language", async () => {
    const rows = await editor.connection.sendRequest<FormatRow[]>("copydesk/formats");
    expect(rows.find(({ name }) => name === "html")).toMatchObject({ reads: false, writes: true });
    expect(rows.find(({ name }) => name === "claimreview")?.takes).toEqual([
      "publisher",
      "pageUrl",
      "claimSummary",
    ]);
    expect(rows.filter(({ reads, endings }) => reads && endings.length === 0)).toEqual([]);
    await editor.stop();
    editor = await start({ locale: "id" });
    const own = await editor.connection.sendRequest<FormatRow[]>("copydesk/formats");
    expect(own.find(({ name }) => name === "csv")?.description).toMatch(/satu baris per anotasi/);
  });

  test("makes the files of an open article and says what they could not hold; nothing is written", async () => {
    await editor.open(uri, ARTICLE);
    await annotate("Lilis Maryati", "person");
    await annotate("214 keluarga", "claim");
    const result = await exported({ format: "conll2003", uris: [uri] });
    if (!result.ok) throw new Error(result.message);
    expect(result.annotations).toBe(2);
    expect(result.files.map(({ name }) => name)).toEqual(["jembatan.conll"]);
    expect(result.files[0]?.text).toMatch(/^Lilis .*B-PER$/m);
    expect(result.losses.join("\n")).toMatch(/is no name, and this format holds names only/);
    expect(existsSync(path.join(folder, "jembatan.conll"))).toBe(false);
  });

  test("takes all annotated articles, open or not, as they stand now", async () => {
    await editor.open(uri, ARTICLE);
    await annotate("Lilis Maryati", "person");
    await editor.close(uri);
    const other = uriOf("kedua.article");
    writeFileSync(path.join(folder, "kedua.article"), ARTICLE);
    await editor.open(other, ARTICLE);
    const place = { range: editor.rangeOf(other, "GARUT"), text: "GARUT" };
    await editor.run("copydesk.server.annotate", { uri: other, ...place, type: "place", status: "accepted" });
    await editor.edit(other, "Jembatan", "Laporan: Jembatan");
    const result = await exported({ format: "doccano" });
    if (!result.ok) throw new Error(result.message);
    expect(result.annotations).toBe(2);
    const [first, second] = (result.files[0]?.text ?? "").trim().split("\n");
    expect(first).toContain("Lilis");
    expect(second).toContain("Laporan: Jembatan");
  });

  test("lists what a ClaimReview lacks, in the reader's language", async () => {
    await editor.stop();
    editor = await start({ locale: "id" });
    await editor.open(uri, ARTICLE);
    const result = await exported({ format: "claimreview", uris: [uri], publisher: "Koran Contoh" });
    expect(result).toMatchObject({
      ok: false,
      missing: ["alamat halaman", "bunyi klaimnya, dalam satu kalimat", expect.stringContaining("dinilai")],
    });
  });

  test("refuses a sidecar that cannot be read, and a format that there is not", async () => {
    writeFileSync(path.join(folder, "jembatan.article.annotations.json"), "{ half");
    await editor.open(uri, ARTICLE);
    expect(await exported({ format: "csv", uris: [uri] })).toMatchObject({ ok: false });
    expect(await exported({ format: "nope", uris: [uri] })).toMatchObject({
      ok: false,
      message: "There is no format nope.",
    });
    expect(await exported({ format: "csv", uris: [uriOf("tidak-ada.article")] })).toMatchObject({
      ok: false,
    });
  });

  test("works in a workspace that is not trusted, where an import is refused", async () => {
    await editor.open(uri, ARTICLE);
    await annotate("Lilis Maryati", "person");
    await editor.stop();
    editor = await start({ initializationOptions: { trusted: false } });
    await editor.open(uri, ARTICLE);
    expect(await exported({ format: "csv", uris: [uri] })).toMatchObject({ ok: true, annotations: 1 });
    expect(await imported(TABLE)).toMatchObject({
      ok: false,
      message: expect.stringContaining("not trusted") as string,
    });
  });

  test("has only one's own annotations in blind mode", async () => {
    await editor.open(uri, ARTICLE);
    await annotate("Lilis Maryati", "person");
    await editor.stop();
    editor = await start({ settings: { author: { name: "Budi", email: "" }, blind: true } });
    await editor.open(uri, ARTICLE);
    await annotate("GARUT", "place");
    const result = await exported({ format: "csv", uris: [uri] });
    expect(result).toMatchObject({ ok: true, annotations: 1 });
  });
});

describe("import", () => {
  test("is one change that can be undone, and lists what did not fit", async () => {
    await editor.open(uri, ARTICLE);
    await annotate("GARUT", "place");
    const at = ARTICLE.indexOf("GARUT");
    const result = await imported(`${TABLE}3,${at},${at + 5},place,GARUT\n`);
    expect(result).toMatchObject({ ok: true, ids: [expect.any(String)] });
    expect(result.ok && result.losses.join("\n")).toMatch(/its words are not at its place/);
    expect(await wordsOf()).toEqual(["place: GARUT", "person: Lilis Maryati"]);
    await editor.run("copydesk.server.undo", { uri });
    expect(await wordsOf()).toEqual(["place: GARUT"]);
    await editor.run("copydesk.server.redo", { uri });
    expect(await wordsOf()).toEqual(["place: GARUT", "person: Lilis Maryati"]);
  });

  test("joins what somebody else has marked alike, in the same step", async () => {
    await editor.open(uri, ARTICLE);
    await annotate("Lilis Maryati", "person");
    await editor.stop();
    editor = await start({ settings: { author: { name: "Budi", email: "" } } });
    await editor.open(uri, ARTICLE);
    const sidecar = (): string =>
      readFileSync(path.join(folder, "jembatan.article.annotations.json"), "utf8");
    await imported(`${TABLE}3,24,29,place,GARUT\n`);
    const { first } = JSON.parse(sidecar()) as { first: { items: { creator: unknown }[] } };
    const joined = first.items.filter(({ creator }) => Array.isArray(creator));
    expect(joined).toMatchObject([{ creator: [{ name: "Budi" }, { name: "Ratna" }] }]);
    expect(first.items).toHaveLength(2);
    await editor.run("copydesk.server.undo", { uri });
    expect(sidecar()).not.toContain("Budi");
    expect(await wordsOf()).toEqual(["person: Lilis Maryati"]);
  });

  test("tells unknown tags before it takes anything in, and takes them for what it is told", async () => {
    await editor.open(uri, ARTICLE);
    const table = TABLE.replace("person,Lilis", "PER,Lilis")
      .replace("2,0,4,person", "2,0,8,__proto__")
      .replace("Tono", "Jembatan");
    expect(await imported(table, { asksTags: true })).toMatchObject({
      ok: false,
      unknownTags: ["PER", "__proto__"],
    });
    expect(existsSync(path.join(folder, "jembatan.article.annotations.json"))).toBe(false);
    const told = JSON.parse('{"PER": "person", "__proto__": "facility"}') as object;
    expect(await imported(table, { tags: told })).toMatchObject({ ok: true });
    expect(await wordsOf()).toContain("person: Lilis Maryati");
    await editor.run("copydesk.server.undo", { uri });
    expect(await imported(table)).toMatchObject({ ok: true });
    expect(await wordsOf()).toContain("PER: Lilis Maryati");
  });

  test("names the place where data is broken, and writes nothing", async () => {
    await editor.open(uri, ARTICLE);
    for (const [data, message] of [
      ["id,start\n1,2\n", "data.csv cannot be read as csv: line 1: there is no column end"],
      [Buffer.from([0x50, 0x4b, 0, 4]), "data.csv is a binary file."],
      [Buffer.from([0x61, 0xff, 0x62]), "data.csv is not UTF-8 text; save it as UTF-8 and try again."],
    ] as const)
      expect(await imported(data)).toEqual({ ok: false, message });
    expect(existsSync(path.join(folder, "jembatan.article.annotations.json"))).toBe(false);
  });

  test("never writes over a sidecar that cannot be read, nor into an article that is not open", async () => {
    const sidecar = path.join(folder, "jembatan.article.annotations.json");
    expect(await imported(TABLE)).toMatchObject({ ok: false });
    writeFileSync(sidecar, "{ half");
    await editor.open(uri, ARTICLE);
    expect(await imported(TABLE)).toMatchObject({ ok: false });
    expect(readFileSync(sidecar, "utf8")).toBe("{ half");
  });
});
