import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { TYPES } from "../../../client/src/labels.js";
import { INDONESIAN } from "./articles.js";
import {
  api,
  bytes,
  closeAll,
  eventually,
  exists,
  fix,
  openArticle,
  quickFixes,
  rows,
  sidecarOf,
} from "./workbench.js";

/** What the oldest editor's typings do not have yet. */
interface ToolInformation {
  readonly name: string;
  readonly inputSchema: { readonly properties: { readonly type?: { readonly enum: readonly string[] } } };
}
interface LanguageModels {
  readonly tools: readonly ToolInformation[];
  invokeTool(
    name: string,
    options: { readonly input: object; readonly toolInvocationToken: undefined },
  ): Thenable<{ readonly content: readonly { readonly value: string }[] }>;
}

const models = (vscode as unknown as { readonly lm: LanguageModels }).lm;

/** What a tool answers to an agent, read as the JSON that it is. In a suite the editor says yes to its own question. */
async function ask(name: string, input: object = {}): Promise<unknown> {
  const { content } = await models.invokeTool(name, { input, toolInvocationToken: undefined });
  return JSON.parse(content.map(({ value }) => value).join(""));
}

let count = 0;
const fresh = (text = INDONESIAN): Promise<vscode.TextEditor> =>
  openArticle(`alat-${String(++count)}.article`, text);

const decided = async (uri: vscode.Uri): Promise<object[]> =>
  (await rows(uri)).map(({ type, text, status }) => ({ type, text, status }));

suite("what an agent may do", () => {
  suiteSetup(api);
  teardown(closeAll);

  test("the three tools of the manifest are there, and propose every type there is", () => {
    const own = models.tools.filter(({ name }) => name.startsWith("copydesk"));
    assert.deepEqual(own.map(({ name }) => name).sort(), [
      "copydesk_listAnnotations",
      "copydesk_listFindings",
      "copydesk_proposeAnnotation",
    ]);
    const propose = own.find(({ name }) => name === "copydesk_proposeAnnotation");
    assert.deepEqual(
      propose?.inputSchema.properties.type?.enum,
      TYPES.map(({ type }) => type),
    );
  });

  test("it reads the findings of the article in front, or of another open one", async () => {
    const broken = await fresh(INDONESIAN.replace("memadamkannya.”", "memadamkannya."));
    await fresh();
    assert.deepEqual(await ask("copydesk_listFindings"), [], "there is nothing to say of the one in front");
    const uri = broken.document.uri.toString();
    const found = await eventually(
      () => ask("copydesk_listFindings", { uri }) as Promise<{ code: string; line: number; words: string }[]>,
      (list) => list.length > 0,
    );
    assert.deepEqual(
      found.map(({ code, line, words }) => [code, line, words]),
      [["quote/unclosed", 5, "“Kami butuh empat jam untuk memadamkannya."]],
    );
  });

  test("it reads the annotations, with what has been decided of them", async () => {
    const { document } = await fresh();
    assert.deepEqual(await ask("copydesk_listAnnotations"), []);
    await fix(document, "Rp 1,4 miliar", /^Accept/);
    await fix(document, "Rp 1,4 miliar", /it is true/);
    const list = (await ask("copydesk_listAnnotations")) as Record<string, unknown>[];
    assert.deepEqual(
      list.map(({ type, words, status, anchor, line }) => ({ type, words, status, anchor, line })),
      [{ type: "claim", words: "Rp 1,4 miliar", status: "accepted", anchor: "intact", line: 11 }],
    );
    assert.match(JSON.stringify(list[0]?.checks), /"truth":\{"rating":"true"/);
  });

  test("what it proposes is a suggestion with its reason, until a person accepts it", async () => {
    const { document } = await fresh();
    const words = "gudang beras";
    const proposal = { words, type: "facility", reason: "Gudang itu disebut dua kali." };
    assert.deepEqual(await ask("copydesk_proposeAnnotation", proposal), {
      proposed: words,
      type: "facility",
    });
    const [row] = await rows(document.uri);
    assert.deepEqual([row?.type, row?.text, row?.status, row?.replies], ["facility", words, "suggested", 1]);
    assert.ok(await exists(sidecarOf(document.uri)));
    assert.equal(document.getText(), INDONESIAN);
    assert.equal(document.isDirty, false);
    const { server } = await api();
    await server.run("copydesk.server.setStatus", { uri: row?.uri, ids: [row?.id], status: "accepted" });
    assert.deepEqual(await decided(document.uri), [{ type: "facility", text: words, status: "accepted" }]);
  });

  test("it cannot undo what a person has decided: neither a yes nor a no", async () => {
    const { document } = await fresh();
    await fix(document, "Arif Nugraha", /^Accept “Arif Nugraha” as person$/);
    await fix(document, "BPPD", /^Reject “BPPD/, 2);
    const before = await rows(document.uri);
    const yes = await ask("copydesk_proposeAnnotation", { words: "Arif Nugraha", type: "person" });
    assert.deepEqual(yes, { error: "a person has decided on this already: accepted" });
    const no = await ask("copydesk_proposeAnnotation", {
      words: "BPPD",
      type: "organisation",
      occurrence: 2,
    });
    assert.deepEqual(no, { error: "a person has decided on this already: rejected" });
    assert.deepEqual(await rows(document.uri), before);
  });

  test("words that are not there, an occurrence too many, a type that does not exist: it is told, and nothing is saved", async () => {
    const { document } = await fresh();
    const missing = { error: "these words are not in the article" };
    assert.deepEqual(
      await ask("copydesk_proposeAnnotation", { words: "Arif Purwanto", type: "person" }),
      missing,
    );
    const third = { words: "BPPD", type: "organisation", occurrence: 3 };
    assert.deepEqual(await ask("copydesk_proposeAnnotation", third), missing);
    assert.deepEqual(await ask("copydesk_proposeAnnotation", { words: "", type: "person" }), missing);
    const type = (await ask("copydesk_proposeAnnotation", { words: "BPPD", type: "cue" })) as object;
    assert.match(JSON.stringify(type), /type must be one of person, organisation/);
    assert.deepEqual(await rows(document.uri), []);
  });

  test("the n-th passage is the one that is proposed", async () => {
    const { document } = await fresh();
    await ask("copydesk_proposeAnnotation", { words: "Nugraha", type: "person", occurrence: 2 });
    const [row] = await rows(document.uri);
    assert.equal(row?.range?.start.line, 10);
    const actions = await quickFixes(document, "Nugraha", 2);
    assert.ok(actions.some(({ title }) => title.startsWith("Accept")));
  });

  test("where no article is open, it is told so", async () => {
    await closeAll();
    await assert.rejects(Promise.resolve(ask("copydesk_listAnnotations")), /There is no open article/);
    const uri = "file:///there/is/no/such.article";
    await assert.rejects(Promise.resolve(ask("copydesk_listFindings", { uri })), /There is no open article/);
  });

  test("in a place that may not be written to, it is told that nothing was saved, and why", async () => {
    const readOnly = vscode.workspace.registerFileSystemProvider("memfs", new OneArticle(), {
      isReadonly: true,
    });
    try {
      const uri = vscode.Uri.parse("memfs:/baca-saja.article");
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      const answer = (await ask("copydesk_proposeAnnotation", { words: "Arif Nugraha", type: "person" })) as {
        error?: string;
      };
      assert.match(answer.error ?? "", /nothing is written there/);
      const kept = await rows(uri);
      assert.deepEqual(
        kept.map(({ status }) => status),
        ["suggested"],
        "for as long as it is open, like everything that could not be saved",
      );
    } finally {
      await closeAll();
      readOnly.dispose();
    }
  });
});

/** A read-only file system that holds one article, whatever it is called. */
class OneArticle implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    if (!uri.path.endsWith(".article")) throw vscode.FileSystemError.FileNotFound(uri);
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: bytes(INDONESIAN).length };
  }

  readFile(uri: vscode.Uri): Uint8Array {
    this.stat(uri);
    return bytes(INDONESIAN);
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  createDirectory(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
}
