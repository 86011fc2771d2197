import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { MarkupContent } from "vscode-languageserver/node";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Editor, type EditorOptions } from "./editor.js";

const BRIDGE = `Jembatan Mawar Ditutup

CIREBON — Jembatan Mawar di Cirebon ditutup sejak Rabu. “Kami menutup jembatan itu karena retak di tiang tengah,” kata Arif Nugraha, kepala Dinas Perhubungan.

Sebanyak 120 kendaraan berat dialihkan dari Cirebon.
`;
const MARKET = `Pasar Pindah

CIREBON — Pasar pindah minggu ini, kata Arif Nugraha. “Pedagang pindah ke lapangan yang lebih luas mulai besok pagi,” ujar Nugraha.

Sebanyak 85 kendaraan berat dialihkan dari Cirebon karena pasar itu. Arif Nugraha menyiapkan 40 petugas.
`;
const TRICK = `Judul [tipu](command:copydesk.undo)

Jakarta — Kata Arif Nugraha, semua aman.
`;

let folder: string;
let editor: Editor;
const uriOf = (name: string): string => pathToFileURL(path.join(folder, name)).href;
const hoverText = async (uri: string, words: string): Promise<string> =>
  ((await editor.hover(uri, words))?.contents as MarkupContent | undefined)?.value ?? "";

async function start(files: Record<string, string>, options: EditorOptions = {}): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  editor = await Editor.start({ folders: [folder], ...options });
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "copydesk-workspace-"));
});

afterEach(async () => {
  await editor.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe("a hover card knows the other articles", () => {
  test("in how many a name occurs, with links, what is said there, and what is counted", async () => {
    await start({ "jembatan.article": BRIDGE, "kota/pasar (2).article": MARKET, "c.txt": TRICK });
    const uri = uriOf("jembatan.article");
    await editor.open(uri, BRIDGE);
    await expect.poll(() => hoverText(uri, "Arif Nugraha")).toContain("In 2 other articles");
    const card = await hoverText(uri, "Arif Nugraha");
    expect(card).toMatch(
      /\[pasar \\\(2\\\)\\\.article\]\(<file:\/\/[^>]*kota\/pasar%20%282%29\.article#L3>\)/,
    );
    expect(card).toContain("Pedagang pindah ke lapangan");
    expect(card).toContain("Counted with it: 40 petugas");
    expect(card).not.toContain("command:");
  });

  test("the same counted thing, with its values", async () => {
    await start({ "a.article": BRIDGE, "b.article": MARKET });
    const uri = uriOf("a.article");
    await editor.open(uri, BRIDGE);
    await expect
      .poll(() => hoverText(uri, "120 kendaraan"))
      .toMatch(/In other articles: 85 kendaraan berat \(\[b/);
  });

  test("an open article counts as it is in the editor, and a file as it is on the disk", async () => {
    await start({ "a.article": BRIDGE, "b.article": MARKET });
    const [a, b] = [uriOf("a.article"), uriOf("b.article")];
    await editor.open(a, BRIDGE);
    await expect.poll(() => hoverText(a, "Arif Nugraha")).toContain("In 1 other article");
    await editor.open(b, MARKET.replaceAll("Arif Nugraha", "Dewi Lestari"));
    await expect.poll(() => hoverText(a, "Arif Nugraha")).not.toContain("other article");
    await editor.close(b);
    await expect.poll(() => hoverText(a, "Arif Nugraha")).toContain("In 1 other article");
    rmSync(path.join(folder, "b.article"));
    await editor.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: b, type: 3 }],
    });
    await expect.poll(() => hoverText(a, "Arif Nugraha")).not.toContain("other article");
  });

  test.each<[string, EditorOptions]>([
    ["the workspace is not trusted", { initializationOptions: { trusted: false } }],
    ["it is switched off", { settings: { workspace: { index: false } } }],
  ])("files are not looked through where %s", async (_, options) => {
    await start({ "a.article": BRIDGE, "b.article": MARKET }, options);
    const a = uriOf("a.article");
    await editor.open(a, BRIDGE);
    await editor.open(uriOf("open.article"), MARKET);
    await expect.poll(() => hoverText(a, "Arif Nugraha")).toContain("In 1 other article");
    expect(await hoverText(a, "Arif Nugraha")).toContain("open");
  });
});
