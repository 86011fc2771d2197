import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Diagnostic, MarkupContent } from "vscode-languageserver/node";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { CountedResult } from "../../protocol/workspaceArticles.js";
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

describe("the same words, quoted differently in another article", () => {
  const CODE = "quote/differs-elsewhere";
  const elsewhere = async (uri: string): Promise<Diagnostic[]> =>
    (await editor.diagnostics(uri)).filter(({ code }) => code === CODE);
  const WANTED = { settings: { findings: { enabled: true, disabled: [], optional: [CODE] } } };
  const SAID = "Kami menutup jembatan itu karena retak di tiang tengah sejak kemarin";
  const article = (said: string, who = "Arif Nugraha"): string =>
    `Jembatan Ditutup\n\nCIREBON — Jembatan ditutup. “${said},” kata ${who}, kepala dinas.\n`;

  test("are pointed out, with both wordings; ignored where the person says so", async () => {
    const files = { "a.article": article(SAID), "b.article": article(SAID.replace("tengah", "selatan")) };
    await start(files, WANTED);
    const uri = uriOf("a.article");
    await editor.open(uri, article(SAID));
    await expect.poll(() => elsewhere(uri)).toHaveLength(1);
    const [found] = await elsewhere(uri);
    expect(found?.message).toBe("b.article quotes the same words differently: “selatan” / “tengah”");
    expect(found?.relatedInformation?.[0]).toMatchObject({
      location: { uri: uriOf("b.article"), range: { start: { line: 2 } } },
      message: "kami menutup jembatan itu karena retak di tiang [-selatan-]{+tengah+} sejak kemarin",
    });
    const actions = await editor.actions(uri, editor.rangeOf(uri, SAID), found ? [found] : []);
    const ignore = actions.find(({ title }) => title === `Ignore this here (${CODE})`);
    await editor.run(ignore?.command?.command ?? "", ignore?.command?.arguments?.[0] as object);
    expect(await elsewhere(uri)).toEqual([]);
  });

  test("nothing is said unless it is asked for", async () => {
    await start({ "a.article": article(SAID), "b.article": article(SAID.replace("tengah", "selatan")) });
    const uri = uriOf("a.article");
    await editor.open(uri, article(SAID));
    await expect.poll(() => hoverText(uri, "Arif Nugraha")).toContain("In 1 other article");
    expect(await elsewhere(uri)).toEqual([]);
  });

  test("not where they are alike, a part, or of somebody else, nor where the finding is switched off", async () => {
    await start(
      {
        "same.article": article(SAID),
        "part.article": article(SAID.split(" ").slice(0, 9).join(" ")),
        "else.article": article(SAID.replace("tengah", "selatan"), "Dewi Lestari"),
        "open.article": article(SAID),
      },
      WANTED,
    );
    const uri = uriOf("open.article");
    await editor.open(uri, article(SAID));
    await expect.poll(() => hoverText(uri, "Arif Nugraha")).toContain("In 2 other articles");
    expect(await elsewhere(uri)).toEqual([]);
  });
});

describe("where we say how many", () => {
  test("of what the figure at the cursor counts, and of what is asked for", async () => {
    await start({ "a.article": BRIDGE, "b.article": MARKET });
    const uri = uriOf("a.article");
    await editor.open(uri, BRIDGE);
    const ask = (params: object): Promise<CountedResult> =>
      editor.connection.sendRequest("copydesk/counted", { uri, ...params });
    const position = editor.inside(uri, "120 kendaraan");
    await expect.poll(async () => (await ask({ position })).found).toHaveLength(2);
    const { query, found } = await ask({ position });
    expect(query).toBe("kendaraan berat");
    expect(found.map(({ text }) => text).sort()).toEqual(["120 kendaraan berat", "85 kendaraan berat"]);
    expect((await ask({ query: "Petugas" })).found).toMatchObject([
      { uri: uriOf("b.article"), text: "40 petugas", range: { start: { line: 4 } } },
    ]);
    expect((await ask({ query: "kendaraan" })).found).toHaveLength(2);
    expect((await ask({ query: "kapal" })).found).toEqual([]);
    expect((await ask({ position: { line: 0, character: 0 } })).query).toBe("");
  });
});
