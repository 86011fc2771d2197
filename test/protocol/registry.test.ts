import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Editor } from "./editor.js";

const ARTICLE = `Pasar Sore Dibuka Lagi

CIREBON — Pasar Sore Kanoman dibuka lagi pada Rabu. Rukun Tirta mengirim tiga pompa ke pasar itu, kata Arif Nugraha.

“Kami mulai lagi besok,” ujar Nugraha. Tirta membantu pedagang, dan Cirebon menunggu.
`;

let folder: string;
let uri: string;
let editor: Editor;

const registry = (): string => path.join(folder, ".copydesk/entities.json");
const written = (): { entities: Record<string, unknown>[] } =>
  JSON.parse(readFileSync(registry(), "utf8")) as { entities: Record<string, unknown>[] };

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "copydesk-registry-"));
  const file = path.join(folder, "pasar.article");
  writeFileSync(file, ARTICLE);
  uri = pathToFileURL(file).href;
});

afterEach(async () => {
  await editor.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function start(entities?: unknown): Promise<void> {
  if (entities !== undefined) {
    mkdirSync(path.dirname(registry()));
    writeFileSync(registry(), typeof entities === "string" ? entities : JSON.stringify({ entities }));
  }
  editor = await Editor.start({ folders: [folder], initializationOptions: { clientCommands: false } });
  await editor.open(uri, ARTICLE);
}

const changedOnDisk = (): Promise<void> =>
  editor.connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: pathToFileURL(registry()).href, type: 2 }],
  });

async function entity(
  name: string,
): Promise<{ type: string; origin: string; aliases: string[] } | undefined> {
  return (await editor.analysis(uri)).entities.find((each) => each.name === name);
}

describe("the newsroom's names", () => {
  test("win over everything else", async () => {
    await start([{ name: "Cirebon", type: "product", notes: "A ferry here" }]);
    await expect.poll(() => entity("Cirebon")).toMatchObject({ type: "product", origin: "registry" });
    expect(JSON.stringify(await editor.hover(uri, "Cirebon", 1))).toContain("A ferry here");
  });

  test("a quick fix keeps a name, at once and on disk; another forgets it", async () => {
    await start();
    await editor.fix(uri, "Arif Nugraha", "Remember “Arif Nugraha” as person");
    expect(await entity("Arif Nugraha")).toMatchObject({ origin: "registry" });
    expect(written().entities).toEqual([{ name: "Arif Nugraha", type: "person" }]);
    await editor.fix(uri, "Arif Nugraha", "Forget “Arif Nugraha”");
    expect(await entity("Arif Nugraha")).toMatchObject({ origin: "article" });
    expect(written().entities).toEqual([]);
  });

  test("a name that is never tagged is gone, and comes back", async () => {
    await start();
    await editor.fix(uri, "Arif Nugraha", "Never tag “Arif Nugraha”");
    expect(await entity("Arif Nugraha")).toBeUndefined();
    await editor.fix(uri, "Arif Nugraha", "Tag “Arif Nugraha” again");
    expect(await entity("Arif Nugraha")).toBeDefined();
  });

  test("two names are made one", async () => {
    await start([{ name: "Rukun Tirta", type: "organisation" }]);
    await expect.poll(() => entity("Rukun Tirta")).toBeDefined();
    const args = { uri, name: "Tirta", as: "Rukun Tirta", type: "organisation" };
    expect(await editor.run("copydesk.server.sameAs", args)).toEqual({ ok: true, ids: [] });
    expect(await entity("Rukun Tirta")).toMatchObject({ aliases: ["Tirta"] });
  });

  test("a change on disk takes effect, and a broken file is told once, holds no one up and is never written over", async () => {
    await start([{ name: "Kanoman", type: "facility" }]);
    await expect.poll(() => entity("Kanoman")).toMatchObject({ origin: "registry" });
    const broken = '{\n  "entities": [\n    {"name": "Kanoman" "type": "place"}\n  ]\n}\n';
    writeFileSync(registry(), broken);
    await changedOnDisk();
    await changedOnDisk();
    await expect.poll(() => editor.messages).toHaveLength(1);
    expect(editor.messages[0]).toMatch(
      /\.copydesk\/entities\.json cannot be used.*line 3, column 24.*Correct it/,
    );
    expect(await entity("Kanoman")).toMatchObject({ type: "facility", origin: "registry" });
    const args = { uri, name: "Tirta", type: "person" };
    expect(await editor.run("copydesk.server.remember", args)).toMatchObject({ ok: false });
    expect(readFileSync(registry(), "utf8")).toBe(broken);
    writeFileSync(registry(), broken.replace('" "type', '", "type'));
    await changedOnDisk();
    await expect.poll(() => entity("Kanoman")).toMatchObject({ type: "place" });
    writeFileSync(registry(), broken);
    await changedOnDisk();
    await expect.poll(() => editor.messages).toHaveLength(2);
  });

  test("nothing is written in a workspace that is not trusted", async () => {
    editor = await Editor.start({ folders: [folder], initializationOptions: { trusted: false } });
    await editor.open(uri, ARTICLE);
    const answer = await editor.run("copydesk.server.neverTag", { uri, name: "Cirebon" });
    expect(answer).toMatchObject({ ok: false });
    expect(() => readFileSync(registry())).toThrow();
  });
});
