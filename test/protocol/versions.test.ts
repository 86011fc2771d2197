import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  ARTICLE_VERSION_REQUEST,
  type ArticleVersionParams,
  type ArticleVersionResult,
} from "../../protocol/articleVersion.js";
import { Editor, type EditorOptions } from "./editor.js";

const FIRST = `Banjir di Lamongan

LAMONGAN — “Air naik sejak subuh,” kata Camat Deket, Sulastri Ningsih. Sebanyak 214 keluarga mengungsi.
`;
const SECOND = FIRST.replace("LAMONGAN — ", "LAMONGAN — Hujan turun tiga hari. ").replace(
  "214 keluarga",
  "341 keluarga",
);

let folder: string;
let uri: string;
let editor: Editor;

function git(...args: string[]): void {
  const identity = ["-c", "user.name=Ana", "-c", "user.email=ana@example.org"];
  execFileSync("git", ["-C", folder, ...identity, ...args], { stdio: "pipe" });
}

async function start(options: EditorOptions = {}): Promise<void> {
  editor = await Editor.start({ folders: [folder], ...options });
  await editor.open(uri, readFileSync(new URL(uri), "utf8"));
}

function version(params: Partial<ArticleVersionParams>): Promise<ArticleVersionResult | null> {
  const all = { article: uri, languageId: "article", text: FIRST, ...params };
  return editor.connection.sendRequest(ARTICLE_VERSION_REQUEST, all);
}

const wordsIn = (text: string, found: ArticleVersionResult | null): string[] =>
  (found?.annotations ?? []).map(({ row: { range } }) => {
    const line = text.split("\n")[range?.start.line ?? -1] ?? "";
    return line.slice(range?.start.character, range?.end.character);
  });

/** All files with what they hold. */
const files = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes(".git"))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [file, readFileSync(file, "utf8")]),
  );

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "copydesk-versions-"));
  const file = path.join(folder, "banjir.article");
  uri = pathToFileURL(file).href;
  writeFileSync(file, FIRST);
  execFileSync("git", ["init", "-q", folder]);
  await start();
  await editor.fix(uri, "Sulastri Ningsih", /^Accept “Sulastri Ningsih”/);
  await editor.save(uri);
  git("add", "-A");
  git("commit", "-qm", "Pertama");
  await editor.change(uri, SECOND);
  writeFileSync(file, SECOND);
  await editor.save(uri);
  await editor.fix(uri, "341 keluarga", /^Accept “341 keluarga/);
});

afterEach(async () => {
  await editor.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe("another version of an article", () => {
  test("has the annotations that git has with it, where they stand in it", async () => {
    const found = await version({ revision: "HEAD" });
    expect(found?.from).toBe("revision");
    expect(wordsIn(FIRST, found)).toEqual(["Sulastri Ningsih"]);
    expect(found?.annotations[0]?.card).toContain("**Sulastri Ningsih** · person");
    expect(found?.annotations[0]?.row.anchor).toBe("intact");
  });

  test("that git knows nothing of has those of now that belong there", async () => {
    const before = SECOND.replace("Banjir di Lamongan", "Banjir besar di Lamongan");
    const found = await version({ text: before });
    expect(found?.from).toBe("now");
    expect(wordsIn(before, found)).toEqual(["Sulastri Ningsih", "341 keluarga"]);
  });

  test("is taken for what it says, whatever revision it is said to be", async () => {
    for (const revision of ["tiada", "HEAD:banjir.article", "-h"]) {
      const found = await version({ text: SECOND, revision });
      expect(found?.from).toBe("now");
      expect(wordsIn(SECOND, found)).toEqual(["Sulastri Ningsih", "341 keluarga"]);
    }
  });

  test("is only looked at: no file changes, and the article's own annotations stay where they are", async () => {
    const before = files();
    const rows = await editor.connection.sendRequest("copydesk/annotations", { uri });
    await version({ revision: "HEAD" });
    await version({ text: "Teks yang sama sekali lain.\n" });
    expect(files()).toEqual(before);
    expect(await editor.connection.sendRequest("copydesk/annotations", { uri })).toEqual(rows);
  });

  test("of what is no article has none, and git is not asked where nobody trusts the workspace", async () => {
    expect(await version({ languageId: "json" })).toBeNull();
    await editor.stop();
    await start({ initializationOptions: { trusted: false } });
    expect((await version({ revision: "HEAD" }))?.from).toBe("now");
  });
});
