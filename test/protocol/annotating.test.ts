import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { AnnotationRow } from "../../protocol/annotations.js";
import { Editor } from "./editor.js";

const ARTICLE = `Jembatan Gantung Putus, Dua Desa Terisolasi

GARUT — Jembatan gantung di Desa Sukalaksana putus pada Senin (9/3/2026). Sebanyak 214 keluarga terisolasi.

“The cables were forty years old,” kata Kepala Dinas Bina Marga, Lilis Maryati, Selasa (10/3/2026).

Lilis menyebutkan perbaikan menelan biaya Rp 2,1 miliar. Warga menyebut 241 keluarga terisolasi.
`;

let folder: string;
let file: string;
let uri: string;
let editor: Editor;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "copydesk-annotating-"));
  file = path.join(folder, "jembatan.article");
  writeFileSync(file, ARTICLE);
  uri = pathToFileURL(file).href;
  editor = await Editor.start({ folders: [folder], settings: { author: { name: "Ratna", email: "" } } });
});

afterEach(async () => {
  if (editor.process.exitCode === null && editor.process.signalCode === null) await editor.stop();
  rmSync(folder, { recursive: true, force: true });
});

const sidecarOf = (article: string): string => `${article}.annotations.json`;
const saved = (article = file): string => readFileSync(sidecarOf(article), "utf8");
const uriOf = (name: string): string => pathToFileURL(path.join(folder, name)).href;
const hoverText = async (words: string, nth = 1): Promise<string> =>
  JSON.stringify((await editor.hover(uri, words, nth))?.contents ?? "").replaceAll("\\\\", "");

async function annotate(words: string, type: string, nth = 1): Promise<string> {
  const place = { range: editor.rangeOf(uri, words, nth), text: words };
  const result = await editor.run("copydesk.server.annotate", { uri, ...place, type, status: "accepted" });
  if (!result.ok) throw new Error(result.message);
  return result.ids[0] ?? "";
}

async function rows(of = uri): Promise<readonly AnnotationRow[]> {
  return (await editor.annotations({ uri: of })).annotations;
}

async function until<T>(look: () => Promise<T> | T, isRight: (value: T) => boolean): Promise<T> {
  for (let tries = 0; ; tries++) {
    const value = await look();
    if (isRight(value)) return value;
    if (tries > 100) throw new Error(`still ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe("relations between annotations", () => {
  test("are kept by annotation id, shown in the hover, and can be taken back", async () => {
    await editor.open(uri, ARTICLE);
    const official = await annotate("214 keluarga", "claim");
    const villagers = await annotate("241 keluarga", "claim");
    const link = { uri, id: villagers, role: "contradicts", to: official };
    expect(await editor.run("copydesk.server.link", link)).toMatchObject({ ok: true });
    const row = (await rows()).find(({ id }) => id === villagers);
    expect(row?.relations).toEqual([{ role: "contradicts", to: official, text: "214 keluarga" }]);
    expect(await hoverText("241 keluarga")).toContain("Contradicts: “214 keluarga”");
    expect(saved()).toContain(official);
    expect(await editor.run("copydesk.server.unlink", link)).toMatchObject({ ok: true });
    expect((await rows()).every(({ relations }) => relations === undefined)).toBe(true);
  });

  test("to itself, to nothing and of an unknown kind are refused, and nothing is written", async () => {
    await editor.open(uri, ARTICLE);
    const id = await annotate("214 keluarga", "claim");
    const before = saved();
    for (const link of [
      { uri, id, role: "sameAs", to: id },
      { uri, id, role: "sameAs", to: "urn:uuid:00000000-0000-4000-8000-000000000000" },
      { uri, id, role: "owns", to: id },
    ]) {
      expect(await editor.run("copydesk.server.link", link)).toMatchObject({ ok: false });
    }
    expect(saved()).toBe(before);
  });
});

describe("evidence", () => {
  test("belongs to a check, with the day of access", async () => {
    await editor.open(uri, ARTICLE);
    const id = await annotate("214 keluarga", "claim");
    const evidence = { uri, id, check: "truth", url: "https://data.example.id/garut", stance: "supports" };
    expect(await editor.run("copydesk.server.addEvidence", evidence)).toMatchObject({
      ok: false,
      message: "There is no such check yet; rate it first.",
    });
    await editor.run("copydesk.server.setCheck", { uri, id, check: "truth", rating: "true" });
    expect(await editor.run("copydesk.server.addEvidence", evidence)).toMatchObject({ ok: true });
    const report = { uri, id, check: "truth", document: "Laporan BPBD Garut", stance: "context" };
    expect(await editor.run("copydesk.server.addEvidence", report)).toMatchObject({ ok: true });
    expect(saved()).toContain("https://data.example.id/garut");
    expect(saved()).toContain("Laporan BPBD Garut");
    expect(saved()).toMatch(/\d{4}-\d\d-\d\d"/);
    expect(await hoverText("214 keluarga")).toMatch(/Truth: true, Ratna \(.*Laporan BPBD Garut\)/);
    const links = await editor.connection.sendRequest("textDocument/documentLink", { textDocument: { uri } });
    expect(links).toEqual([
      {
        range: editor.rangeOf(uri, "214 keluarga"),
        target: "https://data.example.id/garut",
        tooltip: "Open what the check rests on",
      },
    ]);
  });

  test("of a sidecar that was tampered with is no link", async () => {
    await editor.open(uri, ARTICLE);
    const id = await annotate("214 keluarga", "claim");
    await editor.run("copydesk.server.setCheck", { uri, id, check: "truth", rating: "true" });
    const evidence = { uri, id, check: "truth", url: "https://data.example.id/garut" };
    await editor.run("copydesk.server.addEvidence", evidence);
    await editor.close(uri);
    writeFileSync(sidecarOf(file), saved().replace("https://data.example.id/garut", "javascript:alert(1)"));
    await editor.open(uri, ARTICLE);
    expect((await rows()).length).toBe(1);
    const links = editor.connection.sendRequest("textDocument/documentLink", { textDocument: { uri } });
    expect(await links).toEqual([]);
  });

  test("is not added to a check whose words have changed: that would confirm it by the way", async () => {
    await editor.open(uri, ARTICLE);
    const id = await annotate("214 keluarga", "claim");
    await editor.run("copydesk.server.setCheck", { uri, id, check: "truth", rating: "true" });
    await editor.edit(uri, "214 keluarga", "412 keluarga");
    const evidence = { uri, id, check: "truth", document: "Laporan BPBD Garut" };
    expect(await editor.run("copydesk.server.addEvidence", evidence)).toMatchObject({ ok: false });
    expect((await rows()).find((row) => row.id === id)?.stale).toBe(true);
  });

  test.each(["javascript:alert(1)", "file:///etc/passwd", "command:workbench.action.quit", "not an address"])(
    "%s is no address",
    async (url) => {
      await editor.open(uri, ARTICLE);
      const id = await annotate("214 keluarga", "claim");
      await editor.run("copydesk.server.setCheck", { uri, id, check: "truth", rating: "true" });
      const result = await editor.run("copydesk.server.addEvidence", { uri, id, check: "truth", url });
      expect(result.ok).toBe(false);
      expect(saved()).not.toContain(url);
    },
  );
});

describe("a translated quote", () => {
  test("holds the original words, their language and where they stand", async () => {
    await editor.open(uri, ARTICLE);
    const id = await annotate("The cables were forty years old", "quote");
    const original = {
      words: "Kabelnya sudah empat puluh tahun",
      language: "id",
      url: "https://tv.example/9",
    };
    const args = { uri, id, original };
    expect(await editor.run("copydesk.server.setOriginal", args)).toMatchObject({ ok: true });
    expect(await hoverText("cables")).toMatch(/Original \(id\): “Kabelnya sudah empat puluh tahun,?”/);
    expect(saved()).toContain("https://tv.example/9");
    expect(await editor.run("copydesk.server.setOriginal", { ...args, original: null })).toMatchObject({
      ok: true,
    });
    expect(saved()).not.toContain('https://tv.example/9"\n          }');
    expect(await hoverText("cables")).not.toContain("Original");
  });
});

describe("the review of an article", () => {
  test("has a state of its own, told with the annotations", async () => {
    await editor.open(uri, ARTICLE);
    expect((await editor.annotations({ uri, limit: 0 })).review).toBeUndefined();
    const result = await editor.run("copydesk.server.setReview", { uri, state: "in-progress" });
    expect(result).toMatchObject({ ok: true });
    expect((await editor.annotations({ uri, limit: 0 })).review).toBe("in-progress");
    expect(saved()).toContain("in-progress");
    expect(await editor.run("copydesk.server.setReview", { uri, state: "perhaps" })).toMatchObject({
      ok: false,
    });
  });
});

describe("a copy of an article", () => {
  const COPY = "salinan.article";

  test("made by Save As gets annotations of its own, on the words as they were being written", async () => {
    await editor.open(uri, ARTICLE);
    const id = await annotate("Lilis Maryati", "person");
    // Not saved: the editor writes what it has to the new file, and takes the old one back to what is on the disk.
    await editor.edit(uri, "Jembatan gantung di", "Sebuah jembatan gantung di");
    const text = editor.document(uri).getText();
    const copy = path.join(folder, COPY);
    writeFileSync(copy, "");
    await editor.connection.sendNotification("workspace/didCreateFiles", { files: [{ uri: uriOf(COPY) }] });
    await editor.open(uriOf(COPY), "");
    await editor.change(uriOf(COPY), text);
    writeFileSync(copy, text);
    await editor.save(uriOf(COPY));
    await editor.change(uri, ARTICLE);
    const copied = await until(
      () => rows(uriOf(COPY)),
      (found) => found.length > 0,
    );
    expect(copied.map(({ text: words, anchor }) => ({ words, anchor }))).toEqual([
      { words: "Lilis Maryati", anchor: "moved" },
    ]);
    expect(copied[0]?.id).not.toBe(id);
    expect((await rows()).map((row) => row.id)).toEqual([id]);
    await until(() => existsSync(sidecarOf(copy)), Boolean);
    expect(saved(copy)).not.toContain(id);
    expect(saved()).toContain(id);
  });

  test("pasted in the explorer gets them, too, while neither is open", async () => {
    await editor.open(uri, ARTICLE);
    const id = await annotate("Lilis Maryati", "person");
    await editor.save(uri);
    await editor.close(uri);
    const copy = path.join(folder, COPY);
    cpSync(file, copy);
    await editor.connection.sendNotification("workspace/didCreateFiles", { files: [{ uri: uriOf(COPY) }] });
    await until(() => existsSync(sidecarOf(copy)), Boolean);
    expect(saved(copy)).toContain("Lilis Maryati");
    expect(saved(copy)).not.toContain(id);
    expect(saved()).toContain(id);
  });

  test("a new file with other words gets nothing", async () => {
    await editor.open(uri, ARTICLE);
    await annotate("Lilis Maryati", "person");
    const other = path.join(folder, "lain.article");
    writeFileSync(other, "Lilis Maryati datang.\n");
    const at = uriOf("lain.article");
    await editor.connection.sendNotification("workspace/didCreateFiles", { files: [{ uri: at }] });
    await editor.open(at, "Lilis Maryati datang.\n");
    await editor.save(at);
    expect(await rows(at)).toEqual([]);
    expect(existsSync(sidecarOf(other))).toBe(false);
  });
});

describe("a deleted article", () => {
  async function annotatedAndDeleted(): Promise<void> {
    await editor.open(uri, ARTICLE);
    await annotate("Lilis Maryati", "person");
    await editor.save(uri);
    await editor.close(uri);
    await until(
      async () => (await editor.annotations({})).total,
      (total) => total === 1,
    );
    rmSync(file);
    await editor.connection.sendNotification("workspace/didDeleteFiles", { files: [{ uri }] });
  }

  test("leaves its annotations where they are, unless the person says otherwise", async () => {
    editor.willChoose = "Keep them";
    await annotatedAndDeleted();
    await until(
      () => editor.messages,
      (messages) => messages.length > 0,
    );
    expect(editor.messages).toEqual(["jembatan.article is deleted; its 1 annotations are still there."]);
    expect(saved()).toContain("Lilis Maryati");
  });

  test("takes them along when the person says so, and brings them back when the deletion is undone", async () => {
    editor.willChoose = "Delete the annotations, too";
    await annotatedAndDeleted();
    await until(
      () => existsSync(sidecarOf(file)),
      (isThere) => !isThere,
    );
    writeFileSync(file, ARTICLE);
    await editor.connection.sendNotification("workspace/didCreateFiles", { files: [{ uri }] });
    await until(() => existsSync(sidecarOf(file)), Boolean);
    await editor.open(uri, ARTICLE);
    expect((await rows()).map(({ text, anchor }) => ({ text, anchor }))).toEqual([
      { text: "Lilis Maryati", anchor: "intact" },
    ]);
  });

  test("does not bring them back for another article of that name", async () => {
    editor.willChoose = "Delete the annotations, too";
    await annotatedAndDeleted();
    await until(
      () => existsSync(sidecarOf(file)),
      (isThere) => !isThere,
    );
    writeFileSync(file, "Artikel lain.\n");
    await editor.connection.sendNotification("workspace/didCreateFiles", { files: [{ uri }] });
    await editor.open(uri, "Artikel lain.\n");
    expect(await rows()).toEqual([]);
    expect(existsSync(sidecarOf(file))).toBe(false);
  });

  test("without annotations is no reason to ask", async () => {
    rmSync(file);
    await editor.connection.sendNotification("workspace/didDeleteFiles", { files: [{ uri }] });
    await editor.annotations({});
    expect(editor.messages).toEqual([]);
  });
});

describe("the author", () => {
  const NO_GIT = { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" };

  async function annotateIn(options: Parameters<typeof Editor.start>[0]): Promise<string | null> {
    await editor.stop();
    editor = await Editor.start({ folders: [folder], env: NO_GIT, ...options });
    await editor.open(uri, ARTICLE);
    await annotate("214 keluarga", "claim");
    await annotate("Lilis Maryati", "person");
    return (await rows())[0]?.author ?? null;
  }

  test("is asked for once, where neither the setting nor git knows", async () => {
    const options = { author: "Ratna Dewi", initializationOptions: { clientCommands: true } };
    expect(await annotateIn(options)).toBe("Ratna Dewi");
    expect(editor.askedForAuthor).toBe(1);
  });

  test("is not asked for where a setting says so", async () => {
    const settings = { author: { name: "Bagas", email: "" } };
    const options = { author: "Ratna", settings, initializationOptions: { clientCommands: true } };
    expect(await annotateIn(options)).toBe("Bagas");
    expect(editor.askedForAuthor).toBe(0);
  });

  test("is git's of that very repository, and not asked for then", async () => {
    mkdirSync(path.join(folder, ".git"));
    writeFileSync(path.join(folder, ".git", "HEAD"), "ref: refs/heads/main\n");
    mkdirSync(path.join(folder, ".git", "objects"));
    mkdirSync(path.join(folder, ".git", "refs"));
    writeFileSync(path.join(folder, ".git", "config"), "[user]\n\tname = Sari di Meja Kota\n");
    const options = { author: "Ratna", initializationOptions: { clientCommands: true } };
    expect(await annotateIn(options)).toBe("Sari di Meja Kota");
    expect(editor.askedForAuthor).toBe(0);
  });

  test("is the system's user in an editor that cannot ask", async () => {
    expect(await annotateIn({})).not.toBe("");
  });
});
