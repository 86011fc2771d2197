import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { INDONESIAN } from "./articles.js";
import { api, closeAll, eventually, openArticle, rangeOf, rows, select } from "./workbench.js";

let count = 0;
const fresh = (): Promise<vscode.TextEditor> => openArticle(`tinjau-${String(++count)}.article`, INDONESIAN);

/** A key of the review, as its binding runs it. */
const key = (name: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`copydesk.review.${name}`, ...args);

async function suggestions(
  document: vscode.TextDocument,
): Promise<readonly { type: string; text: string }[]> {
  const { server } = await api();
  return server.suggestions(document.uri);
}

suite("the review", () => {
  suiteSetup(api);
  teardown(async () => {
    await key("stop");
    await closeAll();
  });

  test("walks through an article: yes, no, later, another type, other bounds, undo", async () => {
    const editor = await fresh();
    const { document } = editor;
    await eventually(
      () => suggestions(document),
      (list) => list.length > 8,
    );
    select(editor, "Arif Nugraha");
    await vscode.commands.executeCommand("copydesk.startReview");
    assert.equal(document.getText(editor.selection), "Arif Nugraha", "it begins at the cursor");
    await key("accept");
    assert.equal((await rows(document.uri)).find(({ text }) => text === "Arif Nugraha")?.status, "accepted");
    const second = document.getText(editor.selection);
    assert.notEqual(second, "Arif Nugraha", "it goes on by itself");
    await key("reject");
    assert.equal((await rows(document.uri)).find(({ text }) => text === second)?.status, "rejected");
    const third = document.getText(editor.selection);
    await key("unsure");
    assert.equal((await rows(document.uri)).find(({ text }) => text === third)?.status, "unsure");
    const before = await rows(document.uri);
    await key("skip");
    assert.deepEqual(await rows(document.uri), before, "later records nothing");
    const fifth = document.getText(editor.selection);
    await key("type", 2);
    const retagged = (await rows(document.uri)).find(({ text }) => text === fifth);
    assert.equal(retagged?.type, "organisation");
    await key("undo");
    assert.ok(
      !(await rows(document.uri)).some(({ text, type }) => text === fifth && type === "organisation"),
    );
    assert.equal(document.isDirty, false);
    assert.equal(document.getText(), INDONESIAN);
  });

  test("takes the words that the person makes of the selection, and does not ask for them again", async () => {
    const editor = await fresh();
    const { document } = editor;
    await eventually(
      () => suggestions(document),
      (list) => list.length > 8,
    );
    select(editor, "Arif Nugraha");
    await vscode.commands.executeCommand("copydesk.startReview");
    await key("shrinkEnd");
    assert.equal(document.getText(editor.selection), "Arif");
    await key("growEnd");
    await key("growStart");
    assert.equal(document.getText(editor.selection), "Cirebon, Arif Nugraha");
    await key("shrinkStart");
    await key("shrinkEnd");
    await key("accept");
    const list = await rows(document.uri);
    assert.ok(list.some(({ text, type }) => text === "Arif" && type === "person"));
    const at = rangeOf(document, "Arif Nugraha");
    const { server } = await api();
    const left = await server.suggestions(document.uri);
    assert.ok(
      !left.some(
        ({ range }) => range.start.line === at.start.line && range.start.character === at.start.character,
      ),
    );
  });

  test("the editor is read-only for as long as it lasts, and a key is no letter", async () => {
    const editor = await fresh();
    await vscode.commands.executeCommand("copydesk.startReview");
    await vscode.commands.executeCommand("type", { text: "x" });
    assert.equal(editor.document.getText(), INDONESIAN);
    await key("stop");
    await vscode.commands.executeCommand("type", { text: "x" });
    await eventually(
      () => editor.document.getText().length,
      (length) => length !== INDONESIAN.length,
    );
    await vscode.commands.executeCommand("undo");
    await vscode.commands.executeCommand("workbench.action.files.revert");
  });

  test("comes to an end, and says so", async () => {
    const editor = await fresh();
    const { document } = editor;
    await eventually(
      () => suggestions(document),
      (list) => list.length > 8,
    );
    await vscode.commands.executeCommand("copydesk.acceptSure");
    const sure = await rows(document.uri);
    assert.ok(sure.length >= 5, `${String(sure.length)} are sure`);
    assert.ok(sure.every(({ speaker, checks }) => speaker === null && Object.keys(checks).length === 0));
    await vscode.commands.executeCommand("copydesk.startReview");
    let keys = 0;
    while ((await suggestions(document)).length > 0 && keys < 60) {
      await key("accept");
      keys++;
    }
    assert.deepEqual(await suggestions(document), []);
    await vscode.commands.executeCommand("copydesk.undo");
  });
});
