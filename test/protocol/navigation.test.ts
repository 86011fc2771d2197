import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { CompletionList, Location, WorkspaceEdit, WorkspaceSymbol } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Editor, type EditorOptions } from "./editor.js";

const HERE = `ARIF NUGRAHA Tutup Jembatan

CIREBON — Jembatan ditutup oleh kepala dinas, Arif Nugraha, Rabu. Nugraha turun ke sungai.

“Saya, Arif Nugraha, menutup jembatan itu sendiri,” kata Nugraha. Dewi Lestari melihatnya.
`;
const THERE = `Pasar Pindah

SEMARANG — Pasar pindah, kata Arif Nugraha. Nugraha menunggu Badan Urusan Laut.
`;

let folder: string;
let editor: Editor;
let uri: string;
const uriOf = (name: string): string => pathToFileURL(path.join(folder, name)).href;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "copydesk-navigation-"));
  writeFileSync(path.join(folder, "here.article"), HERE);
  writeFileSync(path.join(folder, "there.article"), THERE);
  uri = uriOf("here.article");
});

afterEach(async () => {
  await editor.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function start(options: EditorOptions = {}, text = HERE): Promise<void> {
  editor = await Editor.start({ folders: [folder], ...options });
  await editor.open(uri, text);
}

const at = (words: string, nth = 1): object => ({
  textDocument: { uri },
  position: editor.inside(uri, words, nth),
});
const references = (words: string): Promise<Location[]> =>
  editor.connection.sendRequest("textDocument/references", {
    ...at(words),
    context: { includeDeclaration: true },
  });

describe("references", () => {
  test("are those of the article, then those of the workspace", async () => {
    await start();
    await expect.poll(async () => (await references("Nugraha turun")).length).toBe(6);
    const texts = new Map([
      [uri, TextDocument.create(uri, "", 0, HERE)],
      [uriOf("there.article"), TextDocument.create("", "", 0, THERE)],
    ]);
    const found = (await references("Nugraha turun")).map((each) => texts.get(each.uri)?.getText(each.range));
    expect(found).toEqual(["Arif Nugraha", "Nugraha", "Arif Nugraha", "Nugraha", "Arif Nugraha", "Nugraha"]);
  });
});

describe("workspace symbols", () => {
  test("are names by any of their words, and lead to an article", async () => {
    await start();
    const ask = (query: string): Promise<WorkspaceSymbol[]> =>
      editor.connection.sendRequest("workspace/symbol", { query });
    await expect
      .poll(() => ask("laut urusan"))
      .toMatchObject([
        {
          name: "Badan Urusan Laut",
          containerName: "organisation",
          location: { uri: uriOf("there.article") },
        },
      ]);
    await expect.poll(() => ask("nugraha")).toMatchObject([{ containerName: "person, in 2 articles" }]);
    expect(await ask("tidak ada")).toEqual([]);
  });
});

describe("rename", () => {
  const rename = (newName: string): Promise<WorkspaceEdit | null> =>
    editor.connection.sendRequest("textDocument/rename", { ...at("Arif Nugraha"), newName });

  const applied = (edit: WorkspaceEdit | null): string => {
    const [change] = edit?.documentChanges ?? [];
    const edits = change && "edits" in change ? change.edits : (edit?.changes?.[uri] ?? []);
    return TextDocument.applyEdits(TextDocument.create(uri, "", 0, HERE), edits as never[]);
  };

  test("writes all forms anew, and asks the person to confirm where the editor can", async () => {
    await start({
      capabilities: {
        workspace: {
          workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } },
        },
      },
    });
    const prepared = await editor.connection.sendRequest("textDocument/prepareRename", at("Arif Nugraha"));
    expect(prepared).toMatchObject({ placeholder: "Arif Nugraha" });
    const edit = await rename("Arief Nugroho");
    expect(applied(edit)).toBe(
      HERE.replaceAll("Arif", "Arief")
        .replaceAll("Nugraha", "Nugroho")
        .replace("ARIF NUGRAHA", "ARIEF NUGROHO"),
    );
    expect(Object.values(edit?.changeAnnotations ?? {}).every((each) => each.needsConfirmation)).toBe(true);
    const [change] = edit?.documentChanges ?? [];
    expect(change && "edits" in change ? change.edits : []).toContainEqual(
      expect.objectContaining({ annotationId: "quoted" }),
    );
  });

  test("leaves what is quoted alone where nobody can be asked", async () => {
    await start();
    expect(applied(await rename("Arief Nugroho"))).toBe(
      HERE.replaceAll("Arif", "Arief")
        .replaceAll("Nugraha", "Nugroho")
        .replace("ARIF NUGRAHA", "ARIEF NUGROHO")
        .replace("Saya, Arief Nugroho", "Saya, Arif Nugraha"),
    );
  });

  test("changes the same form alone where the words do not answer each other", async () => {
    await start();
    expect(applied(await rename("Arif Setya Nugraha"))).toContain("Rabu. Nugraha turun");
    expect(applied(await rename("Arif Setya Nugraha"))).toContain("ARIF SETYA NUGRAHA Tutup");
  });

  test("refuses an empty name, and what is no name", async () => {
    await start();
    await expect(rename("  ")).rejects.toThrow("A name cannot be empty.");
    expect(await editor.connection.sendRequest("textDocument/prepareRename", at("sungai"))).toBeNull();
  });
});

describe("completion", () => {
  const complete = async (): Promise<string[]> => {
    const document = editor.document(uri);
    const end = document.positionAt(document.getText().length);
    const list = await editor.connection.sendRequest<CompletionList>("textDocument/completion", {
      textDocument: { uri },
      position: end,
      context: { triggerKind: 1 },
    });
    return list.items.map(({ label }) => label);
  };
  const typed = (words: string): Promise<void> => start({}, `${HERE.trimEnd()} ${words}`);

  test("names known here and elsewhere, by any of their words", async () => {
    await typed("Menurut Nu");
    expect(await complete()).toEqual(["Arif Nugraha"]);
    await editor.edit(uri, "Menurut Nu", "Menurut Arif Nu");
    expect(await complete()).toEqual(["Arif Nugraha"]);
    await editor.edit(uri, "Menurut Arif Nu", "Menurut Bad");
    await expect.poll(() => complete()).toEqual(["Badan Urusan Laut"]);
  });

  test("the newsroom's names, and never those that it does not tag", async () => {
    mkdirSync(path.join(folder, ".copydesk"));
    const entities = [
      { name: "Nusa Permai", type: "place", aliases: [] },
      { name: "Nusantara Palsu", never: true },
    ];
    writeFileSync(path.join(folder, ".copydesk/entities.json"), JSON.stringify({ entities }));
    await typed("ke Nu");
    await expect.poll(() => complete()).toEqual(["Arif Nugraha", "Nusa Permai"]);
  });

  test("small letters do, on request, and with nothing typed this article's names", async () => {
    await typed("ke nu");
    expect(await complete()).toEqual(["Arif Nugraha"]);
    await editor.edit(uri, "ke nu", "ke ");
    expect(await complete()).toEqual(["Arif Nugraha", "Cirebon", "Dewi Lestari"]);
  });

  test("a name that stands there in full, and the word at the cursor, are not offered", async () => {
    await typed("Menurut Wulandari");
    expect(await complete()).toEqual([]);
  });
});

describe("quotations of a person", () => {
  test("here and in other articles, from the name and from a quotation", async () => {
    await start();
    const quotes = (words: string): Promise<Location[]> =>
      editor.connection.sendRequest("textDocument/implementation", at(words));
    await expect.poll(async () => (await quotes("Arif Nugraha, Rabu")).length).toBe(2);
    expect(await quotes("menutup jembatan itu")).toEqual(await quotes("Arif Nugraha, Rabu"));
    expect((await quotes("Arif Nugraha, Rabu")).map((each) => each.uri)).toEqual([
      uri,
      uriOf("there.article"),
    ]);
    expect(await quotes("Dewi Lestari")).toEqual([]);
  });

  test("a quotation leads to where its speaker is introduced", async () => {
    await start();
    const found = await editor.connection.sendRequest("textDocument/definition", at("menutup jembatan itu"));
    expect(found).toEqual({ uri, range: editor.rangeOf(uri, "Arif Nugraha") });
  });
});
