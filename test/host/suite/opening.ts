import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { ENGLISH, INDONESIAN } from "./articles.js";
import {
  api,
  closeAll,
  eventually,
  hoverText,
  inFolder,
  openArticle,
  page,
  show,
  tokens,
} from "./workbench.js";

const SHORT = "“Jalan sudah dibuka,” kata Bupati Sumarna Wijaya.\n";

// First of all suites: the extension is not active yet.
suite("starting", () => {
  teardown(closeAll);

  test("a command that is called before the server runs waits for it, and is done", async () => {
    const { document } = await openArticle("pagi.article", SHORT);
    await vscode.commands.executeCommand("copydesk.setReview", "in-progress");
    assert.equal((await page(document.uri)).review, "in-progress");
  });

  for (const moment of ["while", "right after"]) {
    test(`a command that is called ${moment} the server is restarted is done`, async () => {
      const { document } = await openArticle(`siang-${moment.length}.article`, SHORT);
      const restarted = vscode.commands.executeCommand("copydesk.restartServer");
      if (moment === "right after") await restarted;
      await vscode.commands.executeCommand("copydesk.setReview", "finished");
      assert.equal((await page(document.uri)).review, "finished");
      await restarted;
    });
  }
});

suite("opening an article", () => {
  suiteSetup(api);
  teardown(closeAll);

  test("paints people, organisations, figures and quotation marks, and no more, by default", async () => {
    const { document } = await openArticle("gudang.article", INDONESIAN);
    const painted = await eventually(
      () => tokens(document),
      (found) => found.length > 5,
    );
    assert.ok(painted.includes("person: Arif Nugraha"), painted.join("\n"));
    assert.ok(painted.includes("organisation: BPPD"), painted.join("\n"));
    assert.ok(
      painted.some((token) => token.startsWith("claim: 120 ton")),
      painted.join("\n"),
    );
    assert.ok(painted.includes("quote: “") && painted.includes("quote: ”"), painted.join("\n"));
    assert.ok(!painted.some((token) => token.startsWith("place:")), painted.join("\n"));
  });

  test("reads what is on the screen of an article larger than 2 MB", async () => {
    const filler = `${"Kalimat yang sama lagi dan lagi. ".repeat(20)}\n\n`.repeat(3200);
    const { document } = await openArticle("besar.article", `${INDONESIAN}\n\n${filler}`);
    const screen = new vscode.Range(0, 0, 12, 0);
    const found = await eventually(
      () =>
        vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
          "vscode.provideDocumentRangeSemanticTokens",
          document.uri,
          screen,
        ),
      (some) => (some?.data.length ?? 0) > 0,
    );
    assert.ok(found);
    await closeAll();
    await vscode.workspace.fs.delete(document.uri);
  });

  test("says who an acronym and a surname stand for", async () => {
    const { document } = await openArticle("gudang.article", INDONESIAN);
    await eventually(
      () => hoverText(document, "BPPD", 2),
      (text) => text.includes("Badan Pengawas Pangan Daerah"),
    );
    const surname = await hoverText(document, "Nugraha", 2);
    assert.match(surname, /Arif Nugraha/);
    assert.match(surname, /juru bicara/);
  });

  test("says what a figure means", async () => {
    const { document } = await openArticle("gudang.article", INDONESIAN);
    const text = await eventually(
      () => hoverText(document, "Rp 1,4 miliar"),
      (found) => found !== "",
    );
    assert.match(text.replaceAll("\\", ""), /1\.400\.000\.000 IDR/);
  });

  test("says who speaks", async () => {
    const { document } = await openArticle("orton.article", ENGLISH);
    const text = await eventually(
      () => hoverText(document, "do not take"),
      (found) => found !== "",
    );
    assert.match(text, /Helen Marsh/);
  });

  test("leaves a README alone and reads other plain text", async () => {
    const readme = await openArticle("README.txt", ENGLISH);
    const notes = await openArticle("wawancara.txt", ENGLISH);
    await eventually(
      () => tokens(notes.document),
      (found) => found.length > 0,
    );
    assert.deepEqual(await tokens(readme.document), []);
  });

  test("reads Markdown only where the user wants it", async () => {
    const { document } = await openArticle("laporan.md", ENGLISH);
    await new Promise((resolve) => setTimeout(resolve, 400));
    assert.deepEqual(await tokens(document), []);
    const settings = vscode.workspace.getConfiguration("copydesk");
    await settings.update("markdown.enabled", true, vscode.ConfigurationTarget.Workspace);
    await eventually(
      () => tokens(document),
      (found) => found.length > 0,
    );
    await settings.update("markdown.enabled", undefined, vscode.ConfigurationTarget.Workspace);
  });

  test("obeys the presets", async () => {
    const { document } = await openArticle("gudang.article", INDONESIAN);
    const settings = vscode.workspace.getConfiguration("copydesk");
    await settings.update("highlight.preset", "full", vscode.ConfigurationTarget.Workspace);
    await eventually(
      () => tokens(document),
      (found) => found.includes("cue: kata"),
    );
    await settings.update("highlight.preset", "off", vscode.ConfigurationTarget.Workspace);
    await eventually(
      () => tokens(document),
      (found) => found.length === 0,
    );
    await settings.update("highlight.preset", undefined, vscode.ConfigurationTarget.Workspace);
  });

  test("keeps up with typing", async () => {
    const editor = await openArticle("gudang.article", INDONESIAN);
    await eventually(
      () => tokens(editor.document),
      (found) => found.includes("person: Arif Nugraha"),
    );
    await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), "BARU: "));
    await editor.edit((builder) =>
      builder.insert(
        editor.document.positionAt(editor.document.getText().length),
        "\nWali Kota Cirebon, Dewi Lestari Putri, hadir.\n",
      ),
    );
    await eventually(
      () => tokens(editor.document),
      (found) => found.includes("person: Dewi Lestari Putri") && found.includes("person: Arif Nugraha"),
    );
  });

  test("outlines the speakers, and finds every mention of one", async () => {
    const { document } = await openArticle("gudang.article", INDONESIAN);
    const symbols = await eventually(
      () =>
        vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
          "vscode.executeDocumentSymbolProvider",
          document.uri,
        ),
      (found) => (found ?? []).some((symbol) => symbol.name === "Arif Nugraha"),
    );
    assert.ok(symbols.some((symbol) => symbol.name.startsWith("Gudang Beras Terbakar")));
    const at = document.positionAt(document.getText().indexOf("Arif Nugraha") + 2);
    const mentions = await vscode.commands.executeCommand<vscode.Location[]>(
      "vscode.executeReferenceProvider",
      document.uri,
      at,
    );
    assert.equal(mentions.length, 2);
  });

  test("warns of a quotation mark that is never closed, and of nothing else", async () => {
    const { document } = await openArticle(
      "terbuka.article",
      INDONESIAN.replace("memadamkannya.”", "memadamkannya."),
    );
    const found = await eventually(
      () => vscode.languages.getDiagnostics(document.uri),
      (diagnostics) => diagnostics.length > 0,
    );
    assert.deepEqual(
      found.filter((each) => each.severity === vscode.DiagnosticSeverity.Warning).map((each) => each.code),
      ["quote/unclosed"],
    );
  });

  test("opens every sample without a warning", async () => {
    for (const name of await vscode.workspace.fs.readDirectory(inFolder("."))) {
      if (!name[0].endsWith(".article") || name[0] === "terbuka.article") continue;
      const { document } = await show(inFolder(name[0]));
      await eventually(
        () => tokens(document),
        (painted) => painted.length > 0,
      );
      const warnings = vscode.languages
        .getDiagnostics(document.uri)
        .filter((each) => each.severity <= vscode.DiagnosticSeverity.Warning);
      assert.deepEqual(
        warnings.map((each) => `${name[0]}: ${each.message}`),
        [],
      );
    }
  });
});
