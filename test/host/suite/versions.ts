import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { INDONESIAN } from "./articles.js";
import { OPTIONS } from "./options.js";
import {
  api,
  bytes,
  closeAll,
  eventually,
  fix,
  hoverText,
  inFolder,
  openArticle,
  rows,
} from "./workbench.js";

const BEFORE = INDONESIAN.replace("Arif Nugraha", "kepala regu, Arif Nugraha").replace("Kamis", "Jumat");

/** Documents that only their provider has, as other extensions show older versions. */
function provide(scheme: string, text: string): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: () => text,
  });
}

async function compare(older: vscode.Uri, article: vscode.Uri): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand("vscode.diff", older, article);
  return vscode.workspace.openTextDocument(older);
}

suite("an older version beside the article", () => {
  suiteSetup(api);
  teardown(closeAll);

  test("has its annotations told on hover, on both sides of a comparison, and none can be changed there", async () => {
    const { document } = await openArticle("dahulu.article", INDONESIAN);
    await fix(document, "Arif Nugraha", /^Accept “Arif Nugraha”/);
    const provider = provide("older-version", BEFORE);
    try {
      const older = await compare(document.uri.with({ scheme: "older-version" }), document.uri);
      const card = await eventually(
        () => hoverText(older, "Arif Nugraha"),
        (text) => text !== "",
      );
      assert.match(card, /\*\*Arif Nugraha\*\* · person/);
      assert.match(card, /An&nbsp;annotation&nbsp;of&nbsp;now|An annotation of now/);
      assert.doesNotMatch(card, /command:/);
      assert.equal(await hoverText(older, "Jumat"), "");
      assert.match(await hoverText(document, "Arif Nugraha"), /Arif Nugraha/);
      assert.equal((await rows(document.uri)).length, 1);
    } finally {
      provider.dispose();
    }
  });

  // The editor's git runs where the files are, and names them by their paths there: the web has neither.
  const testWhereGitIs = OPTIONS.host === "node" ? test : test.skip;
  testWhereGitIs("is known by its address where it comes from git", async () => {
    const { document } = await openArticle("kemarin.article", INDONESIAN);
    await fix(document, "Arif Nugraha", /^Accept “Arif Nugraha”/);
    const { server } = await api();
    const asked: string[] = [];
    const articleVersion = server.articleVersion.bind(server);
    server.articleVersion = (params) => {
      asked.push(`${params.article} at ${params.revision ?? "-"}`);
      return articleVersion(params);
    };
    const provider = provide("git", BEFORE);
    try {
      const query = JSON.stringify({ path: document.uri.fsPath, ref: "~" });
      const older = await compare(document.uri.with({ scheme: "git", query }), document.uri);
      await eventually(
        () => hoverText(older, "Arif Nugraha"),
        (text) => text.includes("**Arif Nugraha** · person"),
      );
      assert.ok(asked.includes(`${document.uri.toString()} at `), asked.join("\n"));
    } finally {
      server.articleVersion = articleVersion;
      provider.dispose();
    }
  });

  test("of a text that is no article is left alone", async () => {
    const provider = provide("older-version", BEFORE);
    try {
      await vscode.workspace.fs.writeFile(inFolder("data.json"), bytes("{}"));
      const uri = inFolder("lain.article").with({ scheme: "older-version" });
      const older = await compare(uri, inFolder("data.json"));
      assert.equal(await hoverText(older, "Arif Nugraha"), "");
    } finally {
      provider.dispose();
    }
  });
});
