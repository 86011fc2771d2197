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
  openArticle,
  page,
  rows,
  show,
  sidecarOf,
  textOf,
  tokens,
} from "./workbench.js";

suite("when things go wrong", () => {
  suiteSetup(api);
  teardown(closeAll);

  test("a sidecar that is no JSON is reported and never written over", async () => {
    const { document } = await openArticle("rusak.article", INDONESIAN);
    await closeAll();
    const broken = '{"type": "AnnotationCollection", "first": {"items": [';
    await vscode.workspace.fs.writeFile(sidecarOf(document.uri), bytes(broken));
    const again = await show(document.uri);
    const { problems = [] } = await eventually(
      () => page(document.uri),
      (answer) => (answer.problems ?? []).length > 0,
    );
    assert.match(problems[0]?.message ?? "", /annotations\.json/);
    const { server } = await api();
    const [suggestion] = await server.suggestions(again.document.uri);
    assert.ok(suggestion);
    const { uri, range, text, type } = suggestion;
    const done = await server.run("copydesk.server.annotate", { uri, range, text, type, status: "accepted" });
    assert.equal(done, false);
    assert.equal(await textOf(sidecarOf(document.uri)), broken);
  });

  test("the server is killed and comes back; what was saved is there", async () => {
    const { document } = await openArticle("mati.article", INDONESIAN);
    await fix(document, "Arif Nugraha", /^Accept “Arif Nugraha”/);
    await vscode.commands.executeCommand("copydesk.restartServer");
    const list = await eventually(
      () => rows(document.uri),
      (found) => found.length === 1,
    );
    assert.equal(list[0]?.text, "Arif Nugraha");
  });

  test("an article that vanishes keeps its sidecar", async () => {
    const { document } = await openArticle("hilang.article", `${INDONESIAN}\nHanya di artikel ini.\n`);
    await fix(document, "Arif Nugraha", /^Accept “Arif Nugraha”/);
    await vscode.workspace.fs.delete(document.uri);
    await closeAll();
    assert.ok(await exists(sidecarOf(document.uri)));
  });

  test("an article that is renamed takes its sidecar along", async () => {
    const { document } = await openArticle("lama.article", INDONESIAN);
    await fix(document, "Arif Nugraha", /^Accept “Arif Nugraha”/);
    await closeAll();
    const to = document.uri.with({ path: document.uri.path.replace("lama", "baru") });
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(document.uri, to);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await eventually(
      () => exists(sidecarOf(to)),
      (there) => there,
    );
    await show(to);
    await eventually(
      () => rows(to),
      (list) => list.length === 1,
    );
  });

  test("lone surrogates, a BOM and CRLF change nothing", async () => {
    const text = `\ufeff${INDONESIAN.replaceAll("\n", "\r\n")}\r\nSebuah \ud83d tanda 🙂.\r\n`;
    const { document } = await openArticle("aneh.article", text);
    await eventually(
      () => tokens(document),
      (painted) => painted.includes("person: Arif Nugraha"),
    );
    await fix(document, "Arif Nugraha", /^Accept “Arif Nugraha”/);
    assert.equal((await rows(document.uri))[0]?.text, "Arif Nugraha");
  });
});
