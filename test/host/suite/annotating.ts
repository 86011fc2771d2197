import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { INDONESIAN } from "./articles.js";
import {
  api,
  closeAll,
  eventually,
  exists,
  fix,
  inFolder,
  openArticle,
  quickFixes,
  readJson,
  rows,
  select,
  show,
  sidecarOf,
} from "./workbench.js";

let count = 0;
/** Each test has an article of its own, so that none sees another's annotations. */
const fresh = (): Promise<vscode.TextEditor> => openArticle(`anotasi-${String(++count)}.article`, INDONESIAN);

suite("annotating", () => {
  suiteSetup(api);
  teardown(closeAll);

  test("a quick fix accepts a name, writes the sidecar, and the sidebar's list has it", async () => {
    const { document } = await fresh();
    await fix(document, "Arif Nugraha", /^Accept “Arif Nugraha” as person$/);
    assert.ok(await exists(sidecarOf(document.uri)), "the sidecar is on disk when the command has answered");
    const list = await rows(document.uri);
    assert.deepEqual(
      list.map(({ type, text, status, anchor }) => ({ type, text, status, anchor })),
      [{ type: "person", text: "Arif Nugraha", status: "accepted", anchor: "intact" }],
    );
    const sidecar = (await readJson(sidecarOf(document.uri))) as { type: string; label: string };
    assert.equal(sidecar.type, "AnnotationCollection");
    assert.equal(sidecar.label, "anotasi-1.article");
  });

  test("accept is the first quick fix and the preferred one", async () => {
    const { document } = await fresh();
    const actions = await eventually(
      () => quickFixes(document, "Arif Nugraha"),
      (found) => found.length > 0,
    );
    assert.match(actions[0]?.title ?? "", /^Accept/);
    assert.equal(actions[0]?.isPreferred, true);
    assert.equal(actions.filter((action) => action.isPreferred).length, 1);
  });

  test("the article's text is never changed by annotating it", async () => {
    const { document } = await fresh();
    await fix(document, "Arif Nugraha", /^Accept “Arif/);
    await fix(document, "Rp 1,4 miliar", /needing a source/);
    assert.equal(document.getText(), INDONESIAN);
    assert.equal(document.isDirty, false);
  });

  test("all mentions of a name are accepted at once, and one undo takes them all back", async () => {
    const { document } = await fresh();
    await fix(document, "BPPD", /^Accept all \d+ mentions/, 2);
    const before = await rows(document.uri);
    assert.ok(before.length >= 3, `${String(before.length)} mentions`);
    await vscode.commands.executeCommand("copydesk.undo");
    await eventually(
      () => rows(document.uri),
      (list) => list.length === 0,
    );
    await vscode.commands.executeCommand("copydesk.redo");
    await eventually(
      () => rows(document.uri),
      (list) => list.length === before.length,
    );
  });

  test("a rejection persists, and holds after the words around it were changed", async () => {
    const editor = await fresh();
    const { document } = editor;
    await fix(document, "Arif Nugraha", /^Reject “Arif/);
    await editor.edit((edit) => edit.replace(new vscode.Range(4, 0, 4, 0), "Sesudah api padam: "));
    await document.save();
    await closeAll();
    const again = await show(document.uri);
    const actions = await quickFixes(again.document, "Arif Nugraha");
    assert.ok(!actions.some((action) => action.title.startsWith("Accept “Arif Nugraha” as person")));
    assert.deepEqual(
      (await rows(document.uri)).map((row) => row.status),
      ["rejected"],
    );
  });

  test("a quote is accepted with its speaker in one step", async () => {
    const { document } = await fresh();
    await fix(document, "panel listrik", /^Accept “.*as quote by Arif Nugraha$/);
    const list = await rows(document.uri);
    assert.deepEqual(
      list.map(({ type, speaker }) => ({ type, speaker })),
      [
        { type: "quote", speaker: "Arif Nugraha" },
        { type: "person", speaker: null },
      ],
    );
  });

  test("a figure is marked as needing a source, and the mark comes off again", async () => {
    const { document } = await fresh();
    await fix(document, "Rp 1,4 miliar", /needing a source/);
    assert.deepEqual((await rows(document.uri))[0]?.tasks, ["needs-source"]);
    await fix(document, "Rp 1,4 miliar", /take the task off/);
    assert.deepEqual((await rows(document.uri))[0]?.tasks, []);
  });

  test("a check is rated, and goes stale when the words change", async () => {
    const editor = await fresh();
    const { document } = editor;
    await fix(document, "Rp 1,4 miliar", /^Accept/);
    await fix(document, "Rp 1,4 miliar", /it is true/);
    assert.equal((await rows(document.uri))[0]?.checks.truth?.rating, "true");
    const at = document.getText().indexOf("1,4 miliar");
    await editor.edit((edit) =>
      edit.replace(new vscode.Range(document.positionAt(at), document.positionAt(at + 3)), "2,4"),
    );
    await document.save();
    await eventually(
      () => rows(document.uri),
      (list) => list[0]?.stale === true,
    );
  });

  test("any selection can be marked as a claim, with a number or without", async () => {
    const editor = await fresh();
    select(editor, "beras yang rusak tidak akan diedarkan");
    await vscode.commands.executeCommand("copydesk.markAsClaim");
    const list = await eventually(
      () => rows(editor.document.uri),
      (found) => found.length === 1,
    );
    assert.equal(list[0]?.type, "claim");
    assert.equal(list[0]?.text, "beras yang rusak tidak akan diedarkan");
  });

  test("the keyboard goes from suggestion to suggestion, and decides", async () => {
    const editor = await fresh();
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand("copydesk.nextSuggestion");
    const first = editor.document.getText(editor.selection);
    assert.notEqual(first, "");
    await vscode.commands.executeCommand("copydesk.acceptSuggestion");
    await eventually(
      () => rows(editor.document.uri),
      (list) => list.length >= 1,
    );
    const second = editor.document.getText(editor.selection);
    assert.notEqual(second, "");
    await vscode.commands.executeCommand("copydesk.rejectSuggestion");
    const list = await eventually(
      () => rows(editor.document.uri),
      (found) => found.some((row) => row.status === "rejected"),
    );
    assert.equal(list.find((row) => row.status === "rejected")?.text, second);
    await vscode.commands.executeCommand("copydesk.previousSuggestion");
    assert.notEqual(editor.document.getText(editor.selection), "");
  });

  test("annotations stay on their words while the article is rewritten and undone", async () => {
    const editor = await fresh();
    const { document } = editor;
    await fix(document, "Arif Nugraha", /^Accept “Arif Nugraha”/);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "Sebuah baris baru\n\n"));
    assert.equal((await rows(document.uri))[0]?.text, "Arif Nugraha");
    await editor.edit((edit) =>
      edit.delete(
        new vscode.Range(new vscode.Position(0, 0), document.positionAt(document.getText().length)),
      ),
    );
    await vscode.commands.executeCommand("undo");
    await eventually(
      () => rows(document.uri),
      (list) => list[0]?.text === "Arif Nugraha" && list[0].anchor !== "orphan",
    );
  });

  test("a note is added", async () => {
    const { document } = await fresh();
    await fix(document, "Arif Nugraha", /^Accept “Arif Nugraha”/);
    const { server } = await api();
    const [row] = await rows(document.uri);
    assert.ok(row);
    await server.run("copydesk.server.comment", { uri: row.uri, id: row.id, text: "Sudah ditelepon." });
    assert.equal((await rows(document.uri))[0]?.replies, 1);
  });

  test("an untitled article keeps its annotations until its first save", async () => {
    const document = await vscode.workspace.openTextDocument({ language: "article", content: INDONESIAN });
    await vscode.window.showTextDocument(document);
    await fix(document, "Arif Nugraha", /^Accept “Arif Nugraha”/);
    assert.equal((await rows(document.uri)).length, 1);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  });

  test("the first save of an untitled article writes its annotations beside it", async () => {
    const file = inFolder("baru-disimpan.article");
    const document = await vscode.workspace.openTextDocument(file.with({ scheme: "untitled" }));
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), INDONESIAN));
    await vscode.languages.setTextDocumentLanguage(document, "article");
    await fix(vscode.window.activeTextEditor?.document ?? document, "Arif Nugraha", /^Accept “Arif Nugraha”/);
    const saved = await vscode.workspace.save(document.uri);
    assert.equal(saved?.fsPath, file.fsPath);
    await eventually(
      () => exists(sidecarOf(file)),
      (there) => there,
    );
    await eventually(
      () => rows(file),
      (list) => list.length === 1 && list[0]?.text === "Arif Nugraha",
    );
  });

  test("removing an annotation leaves nothing behind, and undo brings it back", async () => {
    const { document } = await fresh();
    await fix(document, "Arif Nugraha", /^Accept “Arif Nugraha”/);
    await fix(document, "Arif Nugraha", /^Remove/);
    assert.equal((await rows(document.uri)).length, 0);
    await vscode.commands.executeCommand("copydesk.undo");
    await eventually(
      () => rows(document.uri),
      (list) => list.length === 1,
    );
  });

  test("annotations are there again when the article is opened again", async () => {
    const { document } = await fresh();
    await fix(document, "BPPD", /^Accept “BPPD”/, 2);
    await closeAll();
    await show(inFolder(`anotasi-${String(count)}.article`));
    const list = await eventually(
      () => rows(document.uri),
      (found) => found.length === 1,
    );
    assert.equal(list[0]?.text, "BPPD");
  });
});
