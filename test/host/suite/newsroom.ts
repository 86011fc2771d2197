import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import {
  api,
  closeAll,
  eventually,
  fix,
  hoverText,
  inFolder,
  openArticle,
  readJson,
  show,
} from "./workbench.js";

const BRIDGE = `Jembatan Ditutup

CIREBON — Jembatan ditutup oleh kepala dinas, Arif Purwanto, Rabu. “Kami menutup jembatan itu karena retak di tengah,” kata Purwanto.
`;
const MARKET = `Pasar Pindah

SEMARANG — Pasar pindah, kata Arif Purwanto. Sebanyak 40 petugas menunggu Arif Purwanto.
`;

const positionOf = (document: vscode.TextDocument, words: string): vscode.Position =>
  document.positionAt(document.getText().indexOf(words) + 1);

suite("the newsroom's names and its other articles", () => {
  suiteSetup(api);
  teardown(closeAll);

  test("a card links to the other article, references and quotations lead there", async () => {
    await openArticle("pasar-pindah.article", MARKET);
    const { document } = await openArticle("jembatan-tutup.article", BRIDGE);
    const at = positionOf(document, "Arif Purwanto");
    const card = await eventually(
      () => hoverText(document, "Arif Purwanto"),
      (text) => text.includes("other article"),
    );
    assert.match(card, /\[pasar\\-pindah\\\.article\]\(<(file|vscode-remote):.*pasar-pindah\.article#L3>\)/);
    const references = await vscode.commands.executeCommand<vscode.Location[]>(
      "vscode.executeReferenceProvider",
      document.uri,
      at,
    );
    assert.equal(new Set(references.map(({ uri }) => uri.toString())).size, 2);
    const quotes = await vscode.commands.executeCommand<vscode.Location[]>(
      "vscode.executeImplementationProvider",
      document.uri,
      at,
    );
    assert.equal(quotes.length, 2);
  });

  test("a name is remembered in .copydesk/entities.json, and forgotten", async () => {
    const { document } = await openArticle("ingat.article", BRIDGE);
    await fix(document, "Arif Purwanto", /^Remember “Arif Purwanto” as person$/);
    const file = inFolder(".copydesk/entities.json");
    assert.deepEqual(await readJson(file), {
      version: 1,
      entities: [{ name: "Arif Purwanto", type: "person" }],
    });
    await fix(document, "Arif Purwanto", /^Forget “Arif Purwanto”$/);
    assert.deepEqual(await readJson(file), { version: 1, entities: [] });
    await vscode.workspace.fs.delete(file);
  });

  test("a known name is offered while it is typed, and not for small letters", async () => {
    const editor = await openArticle("ketik.article", `${BRIDGE}\nMenurut `);
    const { document } = editor;
    const end = document.positionAt(document.getText().length);
    editor.selection = new vscode.Selection(end, end);
    for (const letter of "pu") await vscode.commands.executeCommand("type", { text: letter });
    await new Promise((resolve) => setTimeout(resolve, 800));
    await vscode.commands.executeCommand("acceptSelectedSuggestion");
    assert.match(document.getText(), /Menurut pu$/);
    await vscode.commands.executeCommand("deleteLeft");
    await vscode.commands.executeCommand("deleteLeft");
    for (const letter of "Pu") {
      await vscode.commands.executeCommand("type", { text: letter });
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    await eventually(
      async () => {
        await vscode.commands.executeCommand("acceptSelectedSuggestion");
        return document.getText();
      },
      (text) => text.endsWith("Menurut Arif Purwanto"),
    );
  });

  test("a rename asks for confirmation, and tells quoted words apart", async () => {
    const { document } = await openArticle("ganti.article", BRIDGE);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      "vscode.executeDocumentRenameProvider",
      document.uri,
      positionOf(document, "Arif Purwanto"),
      "Arief Purwanta",
    );
    assert.deepEqual(
      edit.get(document.uri).map(({ newText }) => newText),
      ["Arief Purwanta", "Purwanta"],
    );
    await show(document.uri);
  });

  test("where something is counted is asked at the cursor", async () => {
    await openArticle("pasar-pindah-lagi.article", MARKET);
    const { server } = await api();
    const uri = server.uriOf(inFolder("pasar-pindah-lagi.article"));
    const answer = await eventually(
      () => server.ask<{ found: { text: string }[] }>("copydesk/counted", { uri, query: "petugas" }),
      ({ found }) => found.length > 0,
    );
    assert.equal(answer.found[0]?.text, "40 petugas");
  });
});
