import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { INDONESIAN } from "./articles.js";
import {
  api,
  bytes,
  closeAll,
  eventually,
  exists,
  fix,
  folder,
  hoverText,
  inFolder,
  openArticle,
  page,
  quickFixes,
  rangeOf,
  rows,
  show,
  sidecarOf,
  textOf,
} from "./workbench.js";

let count = 0;
/** Each test has an article of its own, so that none sees another's annotations. */
const fresh = (): Promise<vscode.TextEditor> => openArticle(`meja-${String(++count)}.article`, INDONESIAN);

suite("the desk's own work", () => {
  suiteSetup(api);
  teardown(closeAll);

  test("a private note is shown to its writer, and stands in no file of the workspace", async () => {
    const { document } = await fresh();
    await fix(document, "Arif Nugraha", /^Accept “Arif Nugraha”/);
    const [row] = await rows(document.uri);
    assert.ok(row);
    const { notes } = await api();
    await notes.set(row.id, "Jangan telepon sebelum jam sembilan");
    assert.match(await hoverText(document, "Arif Nugraha"), /Private.{1,6}note:.*Jangan.*telepon/);
    await fix(document, "BPPD", /^Accept “BPPD”/, 2);
    await document.save();
    const files = await vscode.workspace.findFiles(new vscode.RelativePattern(folder(), "**/*"), null);
    assert.ok(files.some(({ path }) => path.endsWith(".annotations.json")));
    for (const file of files) {
      const text = await textOf(file);
      assert.ok(!text.includes("sebelum jam sembilan"), file.path);
    }
    await notes.set(row.id, "");
    assert.doesNotMatch(await hoverText(document, "Arif Nugraha"), /Private.{1,6}note/);
  });

  test("how far the review is, is kept with the article", async () => {
    const { document } = await fresh();
    await vscode.commands.executeCommand("copydesk.setReview", "in-progress");
    assert.equal((await page(document.uri)).review, "in-progress");
    assert.ok(await exists(sidecarOf(document.uri)));
    await vscode.commands.executeCommand("copydesk.setReview", "finished");
    assert.equal((await page(document.uri)).review, "finished");
  });

  test("what has changed since it was checked is compared with what was checked", async () => {
    const editor = await fresh();
    const { document } = editor;
    await fix(document, "Rp 1,4 miliar", /^Accept “.*Rp 1,4 miliar/);
    await fix(document, "Rp 1,4 miliar", /^Check: it is true$/);
    await editor.edit((edit) => edit.replace(rangeOf(document, "1,4 miliar"), "4,1 miliar"));
    const actions = await eventually(
      () => quickFixes(document, "Rp 4,1 miliar"),
      (found) => found.some(({ title }) => title === "Show the difference"),
    );
    const action = actions.find(({ title }) => title === "Show the difference");
    const args = (action?.command?.arguments ?? []) as unknown[];
    await vscode.commands.executeCommand("copydesk.showDifference", ...args);
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    assert.ok(input instanceof vscode.TabInputTextDiff, "a comparison is open");
    const [was, now] = await Promise.all(
      [input.original, input.modified].map(async (uri) =>
        (await vscode.workspace.openTextDocument(uri)).getText(),
      ),
    );
    assert.match(was ?? "", /Rp 1,4 miliar$/);
    assert.match(now ?? "", /Rp 4,1 miliar$/);
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
    await vscode.commands.executeCommand("undo");
  });

  test("a copy made in the editor gets annotations of its own", async () => {
    const { document } = await fresh();
    await fix(document, "Arif Nugraha", /^Accept “Arif Nugraha”/);
    const [original] = await rows(document.uri);
    await document.save();
    const copy = inFolder(`salinan-${String(count)}.article`);
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(copy, { contents: bytes(INDONESIAN) });
    assert.ok(await vscode.workspace.applyEdit(edit));
    await eventually(
      () => exists(sidecarOf(copy)),
      (there) => there,
    );
    await show(copy);
    const copied = await eventually(
      () => rows(copy),
      (list) => list.length === 1,
    );
    assert.equal(copied[0]?.text, "Arif Nugraha");
    assert.notEqual(copied[0]?.id, original?.id);
  });

  test("the annotations of a deleted article stay until the person lets go of them, and come back on undo", async () => {
    const { document } = await fresh();
    const { uri } = document;
    await fix(document, "Arif Nugraha", /^Accept “Arif Nugraha”/);
    await document.save();
    await closeAll();
    await eventually(
      async () => (await page()).annotations.filter((row) => row.uri === uri.toString()),
      (list) => list.length === 1,
    );
    const deletion = new vscode.WorkspaceEdit();
    deletion.deleteFile(uri);
    assert.ok(await vscode.workspace.applyEdit(deletion));
    await eventually(
      async () => {
        await vscode.commands.executeCommand("notification.acceptPrimaryAction");
        return exists(sidecarOf(uri));
      },
      (there) => !there,
    );
    const back = new vscode.WorkspaceEdit();
    back.createFile(uri, { contents: bytes(INDONESIAN) });
    assert.ok(await vscode.workspace.applyEdit(back));
    await eventually(
      () => exists(sidecarOf(uri)),
      (there) => there,
    );
    await show(uri);
    await eventually(
      () => rows(uri),
      (list) => list.length === 1 && list[0]?.anchor === "intact",
    );
  });
});
