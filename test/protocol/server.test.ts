import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { CancellationTokenSource, LSPErrorCodes, type SemanticTokens } from "vscode-languageserver/node";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { TOKEN_TYPES } from "../../protocol/tokens.js";
import { Editor, painted } from "./editor.js";

const ARTICLE = `Gudang Beras Terbakar, Tiga Pekerja Terluka

CIREBON — Kebakaran melanda gudang beras di Pelabuhan Cirebon pada Rabu (4/2/2026) malam. Tiga pekerja terluka dan sekitar 120 ton beras rusak.

“Api muncul dari panel listrik di sisi timur,” kata juru bicara Pemadam Kebakaran Kota Cirebon, Arif Nugraha, Kamis (5/2/2026). “Kami butuh empat jam untuk memadamkannya.”

Badan Pengawas Pangan Daerah (BPPD) menyatakan bahwa beras yang rusak tidak akan diedarkan. BPPD meminta pedagang tidak menaikkan harga.

Nugraha menjelaskan bahwa penyebab kebakaran masih diselidiki. Kerugian ditaksir Rp 1,4 miliar.
`;

let folder: string;
let file: string;
let uri: string;
let editor: Editor;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "copydesk-protocol-"));
  file = path.join(folder, "gudang.article");
  writeFileSync(file, ARTICLE);
  uri = pathToFileURL(file).href;
  editor = await Editor.start({ folders: [folder] });
});

afterEach(async () => {
  if (editor.process.exitCode === null && editor.process.signalCode === null) await editor.stop();
  rmSync(folder, { recursive: true, force: true });
});

const sidecar = (): string => `${file}.annotations.json`;
const items = (): { status?: string }[] =>
  (JSON.parse(readFileSync(sidecar(), "utf8")) as { first: { items: { status?: string }[] } }).first.items;

describe("semantic tokens", () => {
  test("the whole legend is declared", () => {
    expect(editor.initialized.capabilities.semanticTokensProvider?.legend.tokenTypes).toEqual([
      ...TOKEN_TYPES,
    ]);
  });

  test("calm paints people, organisations and figures, and quotations by their marks", async () => {
    await editor.open(uri, ARTICLE);
    const tokens = painted(editor, uri, await editor.tokens(uri)).map(({ type, text }) => `${type} ${text}`);
    expect(tokens).toContain("person Arif Nugraha");
    expect(tokens).toContain("organisation BPPD");
    expect(tokens.filter((token) => token.startsWith("quote"))).toEqual([
      "quote “",
      "quote ”",
      "quote “",
      "quote ”",
    ]);
    expect(tokens.filter((token) => token.startsWith("place"))).toEqual([]);
  });

  test("full paints a quotation around the names and figures inside it, and tokens never overlap", async () => {
    editor.settings = { highlight: { preset: "full" } };
    await editor.open(uri, ARTICLE);
    const tokens = painted(editor, uri, await editor.tokens(uri));
    expect(new Set(tokens.map(({ type }) => type))).toEqual(
      new Set(["person", "organisation", "place", "facility", "claim", "quote", "cue", "speaker"]),
    );
    const document = editor.document(uri);
    let end = 0;
    for (const { range } of tokens) {
      expect(document.offsetAt(range.start)).toBeGreaterThanOrEqual(end);
      end = document.offsetAt(range.end);
    }
  });

  test("a delta after a change makes the full tokens", async () => {
    await editor.open(uri, ARTICLE);
    const before = await editor.tokens(uri);
    await editor.edit(uri, "Kerugian", "Menurut Dewi Anggraini, kerugian");
    const delta = await editor.connection.sendRequest<{
      edits: { start: number; deleteCount: number; data?: number[] }[];
    }>("textDocument/semanticTokens/full/delta", {
      textDocument: { uri },
      previousResultId: before.resultId,
    });
    const data = [...before.data];
    for (const edit of delta.edits) data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
    expect(data).toEqual((await editor.tokens(uri)).data);
    expect(delta.edits.flatMap((edit) => edit.data ?? []).length).toBeLessThan(data.length);
  });

  test("a range answers with what touches it", async () => {
    await editor.open(uri, ARTICLE);
    const range = editor.rangeOf(uri, "Arif Nugraha");
    const tokens = await editor.connection.sendRequest<{ data: number[] }>(
      "textDocument/semanticTokens/range",
      {
        textDocument: { uri },
        range,
      },
    );
    expect(painted(editor, uri, tokens).map(({ text }) => text)).toEqual(["Arif Nugraha"]);
  });

  test("a rejected name is no longer painted, an accepted one says so", async () => {
    await editor.open(uri, ARTICLE);
    await editor.fix(uri, "Arif Nugraha", /^Accept “Arif/);
    await editor.fix(uri, "BPPD", /^Reject “BPPD/, 2);
    const tokens = painted(editor, uri, await editor.tokens(uri));
    expect(tokens.find(({ text }) => text === "Arif Nugraha")?.modifiers).toEqual(["accepted"]);
    expect(tokens.filter(({ text }) => text === "BPPD").length).toBe(1);
  });
});

describe("hover", () => {
  test.each([
    ["Nugraha", 2, /\*\*Arif Nugraha\*\* · person/],
    ["BPPD", 2, /Badan Pengawas Pangan Daerah/],
    ["120 ton", 1, /120/],
    ["panel listrik", 1, /Arif Nugraha/],
  ])("over %s", async (words, nth, expected) => {
    await editor.open(uri, ARTICLE);
    const hover = await editor.hover(uri, words, nth);
    expect(JSON.stringify(hover?.contents)).toMatch(expected);
  });

  test("nothing from the article is mark-up, link or command", async () => {
    await editor.open(
      uri,
      'Wali Kota Bogor, Ari <img src="x"> [Klik](command:x) *Tebal*, hadir di Bogor. Ari [Klik](command:x) pergi.',
    );
    for (const words of ["Ari", "Bogor", "Klik"]) {
      const hover = await editor.hover(uri, words);
      const value = hover ? (hover.contents as { value: string }).value : "";
      expect(value).not.toMatch(/(^|[^\\])\]\(command|<img/);
    }
  });

  test("is null where nothing is", async () => {
    await editor.open(uri, ARTICLE);
    expect(await editor.hover(uri, "melanda")).toBeNull();
  });
});

describe("quick fixes write a sidecar", () => {
  test("the answer means that it is on disk", async () => {
    await editor.open(uri, ARTICLE);
    expect(await editor.fix(uri, "Arif Nugraha", "Accept “Arif Nugraha” as person")).toMatchObject({
      ok: true,
    });
    expect(items().length).toBe(1);
  });

  test("all mentions at once", async () => {
    await editor.open(uri, ARTICLE);
    await editor.fix(uri, "Nugraha", /^Accept all 2 mentions/, 2);
    expect((await editor.annotations({ uri })).annotations.map(({ text }) => text)).toEqual([
      "Arif Nugraha",
      "Nugraha",
    ]);
  });

  test("the same words are never annotated twice as the same", async () => {
    await editor.open(uri, ARTICLE);
    await editor.fix(uri, "panel listrik", /^Accept “.*as quote by Arif Nugraha$/);
    const place = { range: editor.rangeOf(uri, "Arif Nugraha"), text: "Arif Nugraha" };
    for (const status of ["rejected", "accepted"]) {
      await editor.run("copydesk.server.annotate", { uri, ...place, type: "person", status });
    }
    const people = (await editor.annotations({ uri })).annotations.filter(({ type }) => type === "person");
    expect(people.map(({ text, status }) => `${text} ${status}`)).toEqual(["Arif Nugraha accepted"]);
  });

  test("words that have changed meanwhile are not annotated", async () => {
    await editor.open(uri, ARTICLE);
    const range = editor.rangeOf(uri, "Arif Nugraha");
    const result = await editor.run("copydesk.server.annotate", {
      uri,
      range,
      text: "Arif Nugroho",
      type: "person",
      status: "accepted",
    });
    expect(result.ok).toBe(false);
    expect(existsSync(sidecar())).toBe(false);
  });

  test.each([
    ["no object", undefined],
    ["another shape", { uri: 5 }],
    [
      "an unknown status",
      {
        uri: "x",
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
        text: "G",
        type: "person",
        status: "maybe",
      },
    ],
  ])("arguments of %s are refused", async (_name, args) => {
    await editor.open(uri, ARTICLE);
    expect((await editor.run("copydesk.server.annotate", args as object)).ok).toBe(false);
  });

  test("retagging, checks, tasks and notes reach the sidecar", async () => {
    await editor.open(uri, ARTICLE);
    await editor.fix(uri, "Rp 1,4 miliar", /^Accept/);
    await editor.fix(uri, "Rp 1,4 miliar", "Check: it is true");
    await editor.fix(uri, "Rp 1,4 miliar", "Mark as needing a source");
    const [row] = (await editor.annotations({ uri })).annotations;
    await editor.run("copydesk.server.comment", { uri, id: row!.id, text: "Tanya BPPD." });
    expect((await editor.annotations({ uri })).annotations[0]).toMatchObject({
      type: "claim",
      value: "1400000000",
      tasks: ["needs-source"],
      checks: { truth: { rating: "true" } },
      replies: 1,
    });
  });

  test("undo and redo", async () => {
    await editor.open(uri, ARTICLE);
    await editor.fix(uri, "Arif Nugraha", /^Accept “Arif/);
    await editor.run("copydesk.server.undo", { uri });
    expect((await editor.annotations({ uri })).total).toBe(0);
    await editor.run("copydesk.server.redo", { uri });
    expect((await editor.annotations({ uri })).total).toBe(1);
    await editor.run("copydesk.server.undo", { uri });
    expect((await editor.run("copydesk.server.undo", { uri })).ok).toBe(false);
  });

  test("a selection can be annotated as anything, in editors without our own commands", async () => {
    await editor.open(uri, ARTICLE);
    const range = editor.rangeOf(uri, "panel listrik di sisi timur");
    const actions = await editor.actions(uri, range, [], ["refactor"]);
    expect(actions.map(({ title }) => title)).toContain("Annotate “panel listrik di sisi timur” as event");
    expect(actions[0]?.title).toBe("Mark “panel listrik di sisi timur” as a claim");
  });

  test("an untrusted workspace is read only", async () => {
    await editor.stop();
    editor = await Editor.start({ folders: [folder], initializationOptions: { trusted: false } });
    await editor.open(uri, ARTICLE);
    expect((await editor.fix(uri, "Arif Nugraha", /^Accept “Arif/)).ok).toBe(false);
    expect(existsSync(sidecar())).toBe(false);
  });

  test("groups and pages are counted for the sidebar", async () => {
    await editor.open(uri, ARTICLE);
    await editor.fix(uri, "Nugraha", /^Accept all 2 mentions/, 2);
    await editor.fix(uri, "BPPD", /^Accept “BPPD/, 2);
    const { groups, annotations, total } = await editor.annotations({
      uri,
      groupBy: "type",
      group: "person",
      limit: 1,
    });
    expect(groups).toEqual([
      { key: "person", count: 2, open: 0 },
      { key: "organisation", count: 1, open: 0 },
    ]);
    expect(annotations.length).toBe(1);
    expect(total).toBe(2);
  });
});

describe("the workspace's annotations", () => {
  test("articles that are not open are listed with their places, and changes by other programs are shown", async () => {
    await editor.open(uri, ARTICLE);
    await editor.fix(uri, "Arif Nugraha", /^Accept “Arif/);
    await editor.close(uri);
    const list = await editor.annotations({ groupBy: "article" });
    expect(list.groups).toEqual([{ key: uri, count: 1, open: 0 }]);
    expect(list.annotations[0]).toMatchObject({
      text: "Arif Nugraha",
      uri,
      range: { start: { line: 4, character: 96 } },
    });
    rmSync(sidecar());
    await editor.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: `${uri}.annotations.json`, type: 3 }],
    });
    await expect.poll(async () => (await editor.annotations({})).total).toBe(0);
  });

  test("they are found at the start", async () => {
    await editor.open(uri, ARTICLE);
    await editor.fix(uri, "Nugraha", /^Accept all 2 mentions/, 2);
    await editor.stop();
    editor = await Editor.start({ folders: [folder] });
    await expect.poll(async () => (await editor.annotations({})).total).toBe(2);
  });
});

describe("the newsroom's own scale of truth", () => {
  const ratings = async (): Promise<string[]> => {
    await editor.open(uri, ARTICLE);
    await editor.fix(uri, "Rp 1,4 miliar", /^Accept/);
    const actions = await editor.actions(uri, editor.rangeOf(uri, "Rp 1,4 miliar"));
    return actions.flatMap(({ title }) => /^Check: it is (.*)$/.exec(title)?.[1] ?? []);
  };

  test("is the common one where the newsroom has none", async () => {
    expect(await ratings()).toEqual([
      "true",
      "partly true",
      "misleading",
      "false",
      "unproven",
      "not checkable",
    ]);
  });

  test("comes from .copydesk/config.json", async () => {
    mkdirSync(path.join(folder, ".copydesk"));
    const truth = ["sahih", "lemah"].map((value) => ({
      value,
      label: { en: value.toUpperCase(), id: value },
    }));
    writeFileSync(path.join(folder, ".copydesk/config.json"), JSON.stringify({ truth }));
    await editor.stop();
    editor = await Editor.start({ folders: [folder] });
    expect(await ratings()).toEqual(["SAHIH", "LEMAH"]);
  });

  test("one that cannot be used is said, and the common one holds", async () => {
    mkdirSync(path.join(folder, ".copydesk"));
    writeFileSync(path.join(folder, ".copydesk/config.json"), '{"truth": [{"value": 5}]}');
    await editor.stop();
    editor = await Editor.start({ folders: [folder] });
    await expect.poll(() => editor.messages.join()).toContain("config.json");
    expect((await ratings()).length).toBe(6);
  });
});

describe("an article moved by another program", () => {
  test("takes its sidecar along", async () => {
    await editor.open(uri, ARTICLE);
    await editor.fix(uri, "Arif Nugraha", /^Accept “Arif/);
    await editor.close(uri);
    const moved = path.join(folder, "pindah.article");
    renameSync(file, moved);
    await editor.open(pathToFileURL(moved).href, ARTICLE);
    const list = await editor.annotations({ uri: pathToFileURL(moved).href });
    expect(list.annotations.map(({ text }) => text)).toEqual(["Arif Nugraha"]);
    expect([existsSync(sidecar()), existsSync(`${moved}.annotations.json`)]).toEqual([false, true]);
  });
});

describe("an untitled article", () => {
  const saved = (): string => pathToFileURL(path.join(folder, "baru.article")).href;
  const listed = async (): Promise<string[]> =>
    (await editor.annotations({ uri: saved() })).annotations.map(({ text }) => text);

  test.each(["closed before", "still open when"])(
    "%s its file opens keeps its annotations",
    async (order) => {
      await editor.open("untitled:Untitled-1", ARTICLE);
      await editor.fix("untitled:Untitled-1", "Arif Nugraha", /^Accept “Arif/);
      writeFileSync(path.join(folder, "baru.article"), ARTICLE);
      if (order === "closed before") await editor.close("untitled:Untitled-1");
      await editor.open(saved(), ARTICLE);
      expect(await listed()).toEqual(["Arif Nugraha"]);
      expect(existsSync(path.join(folder, "baru.article.annotations.json"))).toBe(true);
    },
  );

  test.each(["before", "after"])(
    "keeps them where the file opens empty and is filled %s it closes",
    async (order) => {
      await editor.open("untitled:Untitled-1", ARTICLE);
      await editor.fix("untitled:Untitled-1", "Arif Nugraha", /^Accept “Arif/);
      writeFileSync(path.join(folder, "baru.article"), ARTICLE);
      if (order === "after") await editor.close("untitled:Untitled-1");
      await editor.open(saved(), " ");
      await editor.edit(saved(), " ", ARTICLE);
      if (order === "before") await editor.close("untitled:Untitled-1");
      await editor.save(saved());
      await expect.poll(listed).toEqual(["Arif Nugraha"]);
    },
  );

  test("does not give them to another file with other words", async () => {
    await editor.open("untitled:Untitled-1", ARTICLE);
    await editor.fix("untitled:Untitled-1", "Arif Nugraha", /^Accept “Arif/);
    await editor.close("untitled:Untitled-1");
    await editor.open(saved(), `${ARTICLE} Lain.`);
    expect(await listed()).toEqual([]);
  });
});

describe("what was checked and has changed", () => {
  const stale = async () =>
    (await editor.diagnostics(uri)).find(({ code }) => code === "annotation/changed-since-checked");

  beforeEach(async () => {
    await editor.open(uri, ARTICLE);
    await editor.fix(uri, "Rp 1,4 miliar", /^Accept/);
    await editor.fix(uri, "Rp 1,4 miliar", "Check: it is true");
    await editor.edit(uri, "1,4", "2,4");
    await editor.save(uri);
  });

  test("is shown with the words that were checked, and comes back with them", async () => {
    const diagnostic = await stale();
    expect(diagnostic?.message).toContain("Rp 1,4 miliar");
    const actions = await editor.actions(uri, diagnostic!.range, [diagnostic!]);
    const restore = actions.find(({ title }) => title.startsWith("Restore the words"));
    const [change] = restore!.edit!.changes![uri]!;
    await editor.edit(uri, "Rp 2,4 miliar", change!.newText);
    expect(await stale()).toBeUndefined();
  });

  test("is settled by confirming the check", async () => {
    const diagnostic = await stale();
    const actions = await editor.actions(uri, diagnostic!.range, [diagnostic!]);
    const confirm = actions.find(({ title }) => title.startsWith("The check still holds"));
    await editor.run(confirm!.command!.command, confirm!.command!.arguments![0] as object);
    expect(await stale()).toBeUndefined();
  });
});

describe("a sidecar with conflict markers", () => {
  /** The article's one annotation with another status and tag, by another person. */
  const side = (status: string, tag: string, name: string): string =>
    readFileSync(sidecar(), "utf8")
      .replaceAll('"accepted"', `"${status}"`)
      .replaceAll('"value": "person"', `"value": "${tag}"`)
      .replaceAll(/"modified": "[^"]*"/g, '"modified": "2026-03-03T09:00:00Z"')
      .replaceAll(/"name": "(?!Copydesk|Arif)[^"]*"/g, `"name": "${name}"`);

  beforeEach(async () => {
    await editor.open(uri, ARTICLE);
    await editor.fix(uri, "Arif Nugraha", /^Accept “Arif/);
    const [ours, theirs] = [side("rejected", "person", "Ana"), side("unsure", "person", "Budi")];
    await editor.close(uri);
    writeFileSync(sidecar(), `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> lain\n`);
  });

  test("is left alone when the person says no", async () => {
    const before = readFileSync(sidecar(), "utf8");
    await editor.open(uri, ARTICLE);
    await expect.poll(() => editor.messages.length).toBe(1);
    expect((await editor.annotations({ uri })).problems?.length).toBe(1);
    expect(readFileSync(sidecar(), "utf8")).toBe(before);
  });

  test("is merged by annotation when the person says yes, and nothing is lost", async () => {
    editor.willChoose = "Merge by annotation";
    await editor.open(uri, ARTICLE);
    await expect.poll(async () => (await editor.annotations({ uri })).total).toBeGreaterThan(0);
    expect(readFileSync(sidecar(), "utf8")).not.toContain("<<<<<<<");
    const diagnostic = (await editor.diagnostics(uri)).find(
      ({ code }) => code === "annotation/to-adjudicate",
    );
    const actions = await editor.actions(uri, diagnostic!.range, [diagnostic!]);
    const keep = actions.filter(({ title }) => title.startsWith("Keep"));
    expect(keep.length).toBeGreaterThanOrEqual(2);
    await editor.run(keep[0]!.command!.command, keep[0]!.command!.arguments![0] as object);
    expect(
      (await editor.diagnostics(uri)).find(({ code }) => code === "annotation/to-adjudicate"),
    ).toBeUndefined();
  });
});

describe("diagnostics", () => {
  test("a clean article has no error and no warning", async () => {
    await editor.open(uri, ARTICLE);
    expect((await editor.diagnostics(uri)).filter(({ severity }) => severity! <= 2)).toEqual([]);
  });

  test("an unclosed quotation mark is one warning, and can be ignored where it stands", async () => {
    await editor.open(uri, ARTICLE.replace("memadamkannya.”", "memadamkannya."));
    const [diagnostic, ...more] = (await editor.diagnostics(uri)).filter(({ severity }) => severity! <= 2);
    expect(diagnostic).toMatchObject({ code: "quote/unclosed", source: "copydesk" });
    expect(more).toEqual([]);
    const actions = await editor.actions(uri, diagnostic!.range, [diagnostic!]);
    const ignore = actions.find(({ title }) => title.startsWith("Ignore this here"));
    await editor.run(ignore!.command!.command, ignore!.command!.arguments![0] as object);
    expect((await editor.diagnostics(uri)).filter(({ severity }) => severity! <= 2)).toEqual([]);
    await editor.edit(uri, "Gudang", "Satu Gudang");
    expect((await editor.diagnostics(uri)).filter(({ severity }) => severity! <= 2)).toEqual([]);
  });

  test("messages come in the reader's language", async () => {
    await editor.stop();
    editor = await Editor.start({ folders: [folder], locale: "id" });
    await editor.open(uri, ARTICLE.replace("memadamkannya.”", "memadamkannya."));
    const diagnostic = (await editor.diagnostics(uri)).find(({ code }) => code === "quote/unclosed");
    expect(diagnostic?.message).toMatch(/ditutup/);
    expect(JSON.stringify((await editor.hover(uri, "Nugraha", 2))?.contents)).toContain("orang");
  });

  test("an editor that cannot pull is sent them", async () => {
    await editor.stop();
    editor = await Editor.start({ folders: [folder], capabilities: {} });
    await editor.open(uri, ARTICLE.replace("memadamkannya.”", "memadamkannya."));
    await expect.poll(() => editor.pushed.get(uri)?.map(({ code }) => code)).toContain("quote/unclosed");
  });
});

describe("faults", () => {
  test("killed right after an answer, nothing is lost", async () => {
    await editor.open(uri, ARTICLE);
    await editor.fix(uri, "Arif Nugraha", /^Accept “Arif/);
    await editor.kill();
    editor = await Editor.start({ folders: [folder] });
    await editor.open(uri, ARTICLE);
    expect((await editor.annotations({ uri })).annotations.map(({ text }) => text)).toEqual(["Arif Nugraha"]);
  });

  test.each([
    ["no JSON", "{"],
    ["other JSON", '["x"]'],
    [
      "a newer version",
      '{"@context":["http://www.w3.org/ns/anno.jsonld",{}],"id":"urn:uuid:6f2f6d1c-1c2b-4d39-8d53-2f8d3a3d7b10","type":"AnnotationCollection","formatVersion":"9.0","first":{"id":"urn:uuid:6f2f6d1c-1c2b-4d39-8d53-2f8d3a3d7b11","type":"AnnotationPage","items":[]}}',
    ],
    ["nothing at all", ""],
    ["binary", "\u0000\u0001\u0002"],
  ])("a sidecar with %s is reported once, and left as it is", async (_name, content) => {
    writeFileSync(sidecar(), content);
    await editor.open(uri, ARTICLE);
    expect((await editor.fix(uri, "Arif Nugraha", /^Accept “Arif/)).ok).toBe(false);
    expect(readFileSync(sidecar(), "utf8")).toBe(content);
    expect(editor.messages.length).toBe(1);
    expect(editor.messages[0]).toContain("gudang.article.annotations.json");
    expect((await editor.annotations({ uri })).problems?.length).toBe(1);
  });

  test("a read-only folder is one clear message, and what was made is kept", async () => {
    chmodSync(folder, 0o555);
    if (process.getuid?.() === 0) {
      // Root may write everywhere: the server runs as nobody, from a folder that nobody may read.
      await editor.stop();
      const dist = mkdtempSync(path.join(tmpdir(), "copydesk-dist-"));
      cpSync(path.resolve(import.meta.dirname, "../../dist"), dist, { recursive: true });
      renameSync(path.join(dist, "cli.js"), path.join(dist, "cli.mjs"));
      chmodSync(dist, 0o755);
      editor = await Editor.start({ folders: [folder], uid: 65534, cli: path.join(dist, "cli.mjs") });
    }
    await editor.open(uri, ARTICLE);
    const result = await editor.fix(uri, "Arif Nugraha", /^Accept “Arif/);
    expect(result.ok).toBe(false);
    expect(JSON.stringify(result)).toContain("gudang.article");
    expect((await editor.annotations({ uri })).total).toBe(1);
    chmodSync(folder, 0o777);
    await editor.fix(uri, "Rp 1,4 miliar", /^Accept/);
    expect(items().length).toBe(2);
  });

  test("an article of 20 MB is opened, said to be large, and can be annotated", async () => {
    const text = `${"Kalimat yang sama lagi dan lagi. ".repeat(20)}\n`.repeat(32_000);
    await editor.open(uri, text);
    // No tokens at all, not none: then an editor asks for those of its screen.
    expect(await editor.tokens(uri)).toBeNull();
    await expect.poll(() => editor.messages).toEqual([expect.stringContaining("2 MB")]);
    const range = editor.rangeOf(uri, "Kalimat yang sama");
    expect(
      await editor.run("copydesk.server.annotate", {
        uri,
        range,
        text: "Kalimat yang sama",
        type: "claim",
        status: "accepted",
      }),
    ).toMatchObject({ ok: true });
  });

  test("of an article of 20 MB what is on the screen is read", async () => {
    const filler = `${"Kalimat yang sama lagi dan lagi. ".repeat(20)}\n`.repeat(16_000);
    await editor.open(uri, `${filler}${ARTICLE}${filler}`);
    const { start } = editor.rangeOf(uri, "CIREBON");
    const screen = {
      start: { line: start.line - 5, character: 0 },
      end: { line: start.line + 10, character: 0 },
    };
    const tokens: SemanticTokens = await editor.connection.sendRequest("textDocument/semanticTokens/range", {
      textDocument: { uri },
      range: screen,
    });
    const texts = painted(editor, uri, tokens).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(["Arif Nugraha", "Rp 1,4 miliar"]));
    expect(JSON.stringify(await editor.hover(uri, "Nugraha menjelaskan"))).toContain("Arif Nugraha");
    const result = await editor.fix(uri, "Arif Nugraha", /^Accept “Arif/);
    expect(result.ok).toBe(true);
  });

  test("while a long article is analysed, another is answered", async () => {
    const paragraphs = Array.from(
      { length: 2_500 },
      (_, i) => `Wali Kota Arif Nugraha menyatakan bahwa ${i} rumah di Cirebon rusak pada 4 Februari 2026.`,
    );
    const other = uri.replace("gudang", "pendek");
    await editor.open(other, ARTICLE);
    await editor.tokens(other);
    await editor.open(uri, paragraphs.join("\n"));
    const answered: string[] = [];
    const long = editor.tokens(uri).then(({ data }) => {
      answered.push("long");
      return data;
    });
    // Asked only when the long one is under way.
    await new Promise((resolve) => setTimeout(resolve, 150));
    await editor.hover(other, "Arif Nugraha").then(() => answered.push("short"));
    expect((await long).length).toBeGreaterThan(2_500);
    expect(answered).toEqual(["short", "long"]);
  });

  test("a long article that changes while it is analysed is answered as it then stands", async () => {
    const lines = Array.from({ length: 3_000 }, (_, i) => `Sebanyak ${i} rumah di Cirebon rusak.`);
    await editor.open(uri, lines.join("\n"));
    const before = editor.tokens(uri);
    await editor.change(uri, ["Sebanyak tujuh belas perahu di Tegal rusak.", ...lines].join("\n"));
    const after = (await editor.tokens(uri)).data;
    await before.catch(() => null);
    await editor.change(uri, lines.join("\n"));
    expect((await editor.tokens(uri)).data.length).toBeLessThan(after.length);
  });

  test("lone surrogates, NUL, CRLF and a change of everything at once", async () => {
    const text = `A \ud800 b\u0000c\r\n${ARTICLE.replaceAll("\n", "\r\n")}`;
    await editor.open(uri, text);
    await editor.fix(uri, "Arif Nugraha", /^Accept “Arif/);
    await editor.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: 9 },
      contentChanges: [{ text: `Baru.\r\n${text}` }],
    });
    expect((await editor.annotations({ uri })).annotations[0]).toMatchObject({
      text: "Arif Nugraha",
      anchor: "moved",
    });
  });

  test("an article that is not open gives a message and no crash", async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    expect(
      (
        await editor.run("copydesk.server.annotate", {
          uri: "file:///no/where",
          range,
          text: "x",
          type: "person",
          status: "accepted",
        })
      ).ok,
    ).toBe(false);
    expect(await editor.analysis("file:///no/where")).toBeNull();
  });

  test("a request that is cancelled before its turn is answered as cancelled, and the server goes on", async () => {
    await editor.open(uri, ARTICLE);
    const source = new CancellationTokenSource();
    const request = editor.connection.sendRequest(
      "textDocument/semanticTokens/full",
      { textDocument: { uri } },
      source.token,
    );
    source.cancel();
    await expect(request).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect((await editor.tokens(uri)).data.length).toBeGreaterThan(0);
  });

  test("the server ends when it is told to", async () => {
    await editor.open(uri, ARTICLE);
    expect(await editor.stop()).toBe(0);
  });
});

describe("several folders", () => {
  test("the annotations of all of them are listed", async () => {
    const other = mkdtempSync(path.join(tmpdir(), "copydesk-protocol-"));
    const second = path.join(other, "lain.article");
    writeFileSync(second, ARTICLE);
    await editor.stop();
    editor = await Editor.start({ folders: [folder, other] });
    for (const each of [uri, pathToFileURL(second).href]) {
      await editor.open(each, ARTICLE);
      await editor.fix(each, "Arif Nugraha", /^Accept “Arif/);
      await editor.close(each);
    }
    const { groups } = await editor.annotations({ groupBy: "article" });
    expect(groups?.map(({ key }) => key).sort()).toEqual([uri, pathToFileURL(second).href].sort());
    rmSync(other, { recursive: true, force: true });
  });
});
