import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { MemoryFileSystem } from "../../server/src/store/memoryFileSystem.js";
import { Editor, painted } from "./editor.js";

const FOLDER = "vscode-vfs://github/redaksi/berita";
const URI = `${FOLDER}/kota/pasar.article`;
const SIDECAR = `${URI}.annotations.json`;
const ARTICLE = `Pasar Induk Ditutup Sepekan

BANDUNG — Kepala Dinas Perdagangan, Lilis Handayani, mengatakan pasar ditutup mulai Senin (9/2/2026).
`;

let files: MemoryFileSystem;
let editor: Editor;

beforeEach(async () => {
  files = new MemoryFileSystem();
  files.put(URI, ARTICLE);
  editor = await Editor.start({ folders: [FOLDER], files });
});

afterEach(() => editor.stop());

describe("a workspace that is not on the disk", () => {
  test("has its sidecars written and found through the client", async () => {
    await editor.open(URI, ARTICLE);
    const tokens = painted(editor, URI, await editor.tokens(URI)).map(({ type, text }) => `${type} ${text}`);
    expect(tokens).toContain("person Lilis Handayani");
    expect(files.files.has(SIDECAR)).toBe(false);
    const accepted = await editor.fix(URI, "Lilis Handayani", /^Accept “Lilis Handayani” as person/);
    expect(accepted.ok).toBe(true);
    expect(files.text(SIDECAR)).toContain("Lilis Handayani");
    await editor.stop();
    editor = await Editor.start({ folders: [FOLDER], files });
    await expect
      .poll(async () => (await editor.annotations({})).annotations)
      .toMatchObject([{ uri: URI, type: "person", text: "Lilis Handayani", status: "accepted" }]);
  });

  test("that can only be read says so, and keeps what was made", async () => {
    await editor.open(URI, ARTICLE);
    files.failWith((operation) => (operation === "write" ? "read-only" : null));
    const refused = await editor.fix(URI, "Lilis Handayani", /^Accept “Lilis Handayani” as person/);
    expect(refused.ok).toBe(false);
    expect(files.files.has(SIDECAR)).toBe(false);
    const { annotations } = await editor.annotations({ uri: URI });
    expect(annotations).toHaveLength(1);
  });
});
