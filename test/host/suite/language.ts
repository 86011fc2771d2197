import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { api, closeAll, eventually } from "./workbench.js";

suite("the language and its commands", () => {
  suiteSetup(api);
  teardown(closeAll);

  test("every command of the manifest is there", async () => {
    const declared = vscode.extensions.getExtension("copydesk.copydesk")?.packageJSON as {
      contributes: { commands: { command: string }[] };
    };
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      declared.contributes.commands
        .map(({ command }) => command)
        .filter((command) => !registered.has(command)),
      [],
    );
  });

  test("a new article from the clipboard has paragraphs and no mark-up", async () => {
    await vscode.env.clipboard.writeText(
      "<article><h1>Judul &amp; berita</h1><script>x()</script><p>Alinea <b>pertama</b>.</p><p>Alinea&nbsp;kedua.</p></article>",
    );
    await vscode.commands.executeCommand("copydesk.newArticleFromClipboard");
    const editor = await eventually(
      () => vscode.window.activeTextEditor,
      (active) => active?.document.isUntitled === true,
    );
    assert.equal(editor?.document.languageId, "article");
    assert.equal(editor.document.getText(), "Judul & berita\n\nAlinea pertama.\n\nAlinea kedua.");
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  });

  test("snippets in both languages are offered", async () => {
    const document = await vscode.workspace.openTextDocument({ language: "article", content: "" });
    const editor = await vscode.window.showTextDocument(document);
    await editor.insertSnippet(new vscode.SnippetString(""));
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      document.uri,
      new vscode.Position(0, 0),
    );
    const prefixes = list.items.map((item) =>
      typeof item.label === "string" ? item.label : item.label.label,
    );
    for (const prefix of ["kutip", "bahwa", "ralat", "quote", "that", "correction"])
      assert.ok(prefixes.includes(prefix), prefix);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  });
});
