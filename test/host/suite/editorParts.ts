import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { toProtocolRange } from "../../../client/src/positions.js";
import { INDONESIAN } from "./articles.js";
import { api, closeAll, eventually, fix, openArticle, rangeOf, rows, tokens } from "./workbench.js";

let count = 0;
const fresh = (): Promise<vscode.TextEditor> => openArticle(`bagian-${String(++count)}.article`, INDONESIAN);

async function withSetting(
  name: string,
  value: unknown,
  work: () => Promise<void>,
  target = vscode.ConfigurationTarget.Workspace,
): Promise<void> {
  const settings = vscode.workspace.getConfiguration("copydesk");
  const before =
    target === vscode.ConfigurationTarget.Global ? settings.inspect(name)?.globalValue : undefined;
  await settings.update(name, value, target);
  try {
    await work();
  } finally {
    await settings.update(name, before, target);
  }
}

suite("around the text", () => {
  suiteSetup(api);
  teardown(closeAll);

  test("the status bar knows the language, the day, and what is left to do", async () => {
    const { document } = await fresh();
    const { server } = await api();
    const status = await eventually(
      () => server.status(document.uri),
      (found) => (found?.suggestions ?? 0) > 5,
    );
    assert.deepEqual([status?.language, status?.annotations, status?.isTooLarge], ["id", 0, false]);
    assert.match(status?.date ?? "", /^2026-02-0\d$/);
    await fix(document, "Arif Nugraha", /^Accept “Arif Nugraha”/);
    const after = await server.status(document.uri);
    assert.deepEqual([after?.annotations, after?.suggestions], [1, (status?.suggestions ?? 0) - 1]);
  });

  test("the sources of the article are its speakers, with what they say and the figures in it", async () => {
    const { document } = await fresh();
    const { server } = await api();
    const sources = await eventually(
      () => server.sources(document.uri),
      (found) => found.length > 1,
    );
    const nugraha = sources.find(({ name }) => name === "Arif Nugraha");
    assert.equal(nugraha?.kind, "person");
    assert.match(nugraha.roles.join(), /juru bicara/);
    assert.ok(nugraha.quotes.length >= 2);
    assert.ok(
      sources.some(({ name, kind }) => /Badan Pengawas Pangan|BPPD/.test(name) && kind === "organisation"),
    );
  });

  test("a lens above the headline leads to the review, where it is wanted", async () => {
    const { document } = await fresh();
    const lenses = (): Thenable<vscode.CodeLens[]> =>
      vscode.commands.executeCommand("vscode.executeCodeLensProvider", document.uri, 5);
    assert.deepEqual(await lenses(), []);
    await withSetting("codeLens", true, async () => {
      const shown = await eventually(lenses, (found) => found.length > 0);
      assert.deepEqual(
        shown.map(({ command }) => command?.command),
        ["copydesk.startReview", "copydesk.acceptSure"],
      );
    });
  });

  test("blind: nothing is suggested, and of the annotations only one's own are there", async () => {
    const { document } = await fresh();
    await fix(document, "Arif Nugraha", /^Accept “Arif Nugraha”/);
    const asAnother = async (): Promise<void> => {
      await eventually(
        () => rows(document.uri),
        (list) => list.length === 0,
      );
      assert.deepEqual(await tokens(document), []);
      const { server } = await api();
      assert.deepEqual(await server.suggestions(document.uri), []);
    };
    await withSetting(
      "author.name",
      "Orang Lain",
      () => withSetting("blind", true, asAnother),
      vscode.ConfigurationTarget.Global,
    );
    await eventually(
      () => rows(document.uri),
      (list) => list.length === 1,
    );
  });

  test("a note on an annotation is a thread where its words are, and can be settled", async () => {
    const editor = await fresh();
    const { document } = editor;
    await fix(document, "Arif Nugraha", /^Accept “Arif Nugraha”/);
    const { server } = await api();
    const [row] = await rows(document.uri);
    assert.ok(row);
    await server.run("copydesk.server.comment", { uri: row.uri, id: row.id, text: "Ejaan sudah dicek?" });
    // Times are told to the second, and tell which note came first.
    await new Promise((resolve) => setTimeout(resolve, 1100));
    await server.run("copydesk.server.comment", { uri: row.uri, id: row.id, text: "Sudah." });
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "Berita: "));
    const [thread] = await server.notes(document.uri);
    const words = rangeOf(document, "Arif Nugraha").start;
    assert.deepEqual(thread?.range.start, { line: words.line, character: words.character });
    assert.deepEqual(
      thread.notes.map(({ text, author }) => `${author}: ${text}`),
      ["Ratna Dewi: Ejaan sudah dicek?", "Ratna Dewi: Sudah."],
    );
    assert.equal(thread.isResolved, false);
    await server.run("copydesk.server.resolveNotes", { uri: row.uri, id: row.id, resolved: true });
    assert.equal((await server.notes(document.uri))[0]?.isResolved, true);
    await vscode.commands.executeCommand("workbench.action.files.revert");
  });

  test("a note of its own stands on words that are nothing else", async () => {
    const { document } = await fresh();
    const { server } = await api();
    const range = rangeOf(document, "melanda gudang beras");
    const place = { range: toProtocolRange(range), text: document.getText(range) };
    const uri = server.uriOf(document.uri);
    const isDone = await server.run("copydesk.server.annotate", {
      uri,
      ...place,
      type: "note",
      status: "accepted",
      note: "Gudang siapa?",
    });
    assert.ok(isDone);
    assert.deepEqual(
      (await rows(document.uri)).map(({ type, text, replies }) => ({ type, text, replies })),
      [{ type: "note", text: "melanda gudang beras", replies: 1 }],
    );
    assert.equal((await server.notes(document.uri))[0]?.notes[0]?.text, "Gudang siapa?");
  });

  test("the sample article opens as a document of its own", async () => {
    await vscode.commands.executeCommand("copydesk.openSample");
    const document = vscode.window.activeTextEditor?.document;
    assert.deepEqual([document?.isUntitled, document?.languageId], [true, "article"]);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  });
});
