import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { INDONESIAN } from "./articles.js";
import {
  api,
  closeAll,
  eventually,
  exists,
  fix,
  folder,
  inFolder,
  openArticle,
  rows,
  textOf,
} from "./workbench.js";

suite("export and import", () => {
  suiteSetup(api);
  teardown(closeAll);

  test("annotations go out as brat, come into another copy, and one undo takes them back", async () => {
    const { document } = await openArticle("keluar.article", INDONESIAN);
    await fix(document, "Arif Nugraha", /^Accept “Arif Nugraha” as person$/);
    const to = vscode.Uri.joinPath(folder(), "brat");
    const written = await vscode.commands.executeCommand<vscode.Uri[]>("copydesk.exportAnnotations", {
      uri: document.uri,
      format: "brat",
      to,
    });
    assert.deepEqual(written.map(({ path }) => path.slice(path.lastIndexOf("/") + 1)).sort(), [
      "annotation.conf",
      "keluar.ann",
      "keluar.txt",
    ]);
    const from = vscode.Uri.joinPath(to, "keluar.ann");
    assert.match(await textOf(from), /Arif Nugraha/);

    const other = await openArticle("masuk.article", INDONESIAN);
    const request = { uri: other.document.uri.toString(), format: "brat", from: from.toString() };
    assert.equal(await vscode.commands.executeCommand("copydesk.importAnnotations", request), 1);
    const list = await rows(other.document.uri);
    assert.deepEqual(
      list.map(({ type, text }) => `${type}: ${text}`),
      ["person: Arif Nugraha"],
    );
    await vscode.commands.executeCommand("copydesk.undo");
    await eventually(
      () => rows(other.document.uri),
      (all) => all.length === 0,
    );
    await vscode.workspace.fs.delete(to, { recursive: true });
  });

  test("an export of one file is written where it was said, and never over an article", async () => {
    const { document } = await openArticle("jaga.article", INDONESIAN);
    await fix(document, "Arif Nugraha", /^Accept “Arif Nugraha” as person$/);
    const to = inFolder("jaga.jsonld");
    const given = { uri: document.uri, format: "w3c" };
    await vscode.commands.executeCommand("copydesk.exportAnnotations", { ...given, to });
    assert.ok(await exists(to));
    const refused: unknown = await vscode.commands.executeCommand("copydesk.exportAnnotations", {
      ...given,
      to: document.uri,
    });
    assert.equal(refused, undefined);
    const all = { uri: "all", format: "csv", to: document.uri };
    assert.equal(await vscode.commands.executeCommand("copydesk.exportAnnotations", all), undefined);
    assert.equal(await textOf(document.uri), INDONESIAN);
    await vscode.workspace.fs.delete(to);
  });
});
