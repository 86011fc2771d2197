import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { MarkupContent } from "vscode-languageserver/node";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { TagsetRows } from "../../protocol/tagset.js";
import { Editor } from "./editor.js";

const ARTICLE = `Kabar Angin

CIREBON — Kabar bahwa pasar pindah beredar, kata Arif Nugraha dari Badan Urusan Laut.
`;
const TAGSET = {
  version: "2",
  labels: [
    {
      tag: "rumour",
      label: { en: "rumour", id: "kabar angin" },
      key: "r",
      guideline: { en: "What [nobody](x) stands for.", id: "Yang tidak dijamin siapa pun." },
      examples: ["Kabar bahwa …"],
    },
  ],
  relations: [{ role: "worksFor", from: ["person"], to: ["organisation"] }],
  attributes: [
    {
      name: "spread",
      label: "Spread",
      on: ["rumour"],
      values: ["local", { value: "wide", label: "all over" }],
    },
    { name: "denied", label: { en: "Denied", id: "Dibantah" }, on: ["rumour"] },
    { name: "sector", on: ["organisation"], values: ["public"] },
  ],
};

let folder: string;
let uri: string;
let editor: Editor;

const write = (tagset: unknown): void =>
  writeFileSync(
    path.join(folder, ".copydesk/tagset.json"),
    typeof tagset === "string" ? tagset : JSON.stringify(tagset),
  );

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "copydesk-tagset-"));
  mkdirSync(path.join(folder, ".copydesk"));
  write(TAGSET);
  const file = path.join(folder, "kabar.article");
  writeFileSync(file, ARTICLE);
  uri = pathToFileURL(file).href;
  editor = await Editor.start({ folders: [folder] });
  await editor.open(uri, ARTICLE);
});

afterEach(async () => {
  await editor.stop();
  rmSync(folder, { recursive: true, force: true });
});

const tagset = (): Promise<TagsetRows> => editor.connection.sendRequest("copydesk/tagset", { uri });

describe("labels of the newsroom's own", () => {
  test("are offered, saved, listed, and explained on the card", async () => {
    await expect.poll(async () => (await tagset()).labels.length).toBe(1);
    await editor.fix(uri, "Kabar bahwa pasar pindah", "Annotate “Kabar bahwa pasar pindah” as rumour");
    const { annotations } = await editor.annotations({ uri, filter: { types: ["rumour"] } });
    expect(annotations).toMatchObject([{ type: "rumour", text: "Kabar bahwa pasar pindah" }]);
    const hover = (await editor.hover(uri, "Kabar bahwa"))?.contents as MarkupContent;
    expect(hover.value).toContain("· rumour");
    expect(hover.value).toContain("What \\[nobody\\]\\(x\\) stands for");
    expect(hover.value).toContain("For example: Kabar bahwa …");
  });

  test("attributes are set, shown, exported, taken back and undone; others are refused", async () => {
    await expect.poll(async () => (await tagset()).attributes.length).toBe(3);
    await editor.fix(uri, "Kabar bahwa pasar pindah", "Annotate “Kabar bahwa pasar pindah” as rumour");
    expect(await editor.fix(uri, "Kabar bahwa", "Spread: all over")).toMatchObject({ ok: true });
    expect(await editor.fix(uri, "Kabar bahwa", "Denied")).toMatchObject({ ok: true });
    const row = async () => (await editor.annotations({ uri })).annotations[0];
    expect((await row())?.attributes).toEqual({ denied: "", spread: "wide" });
    const titles = (await editor.actions(uri, editor.rangeOf(uri, "Kabar bahwa"))).map(({ title }) => title);
    expect(titles).toContain("Spread: local");
    expect(titles).toContain("Take back: Denied");
    expect(titles).not.toContain("Denied");
    const hover = (await editor.hover(uri, "Kabar bahwa"))?.contents as MarkupContent;
    expect(hover.value).toMatch(/Denied\n\nSpread: all over/);
    const id = (await row())?.id ?? "";
    const set = (name: string, value: string | null): Promise<unknown> =>
      editor.run("copydesk.server.setAttribute", { uri, id, name, value });
    expect(await set("sector", "public")).toMatchObject({ ok: false });
    expect(await set("spread", "nowhere")).toEqual({
      ok: false,
      message: "The attribute spread has no value nowhere.",
    });
    const sidecar = readFileSync(path.join(folder, "kabar.article.annotations.json"), "utf8");
    expect(JSON.parse(sidecar)).toMatchObject({
      first: { items: [{ attributes: { denied: "", spread: "wide" } }] },
    });
    expect(await set("denied", null)).toMatchObject({ ok: true });
    expect((await row())?.attributes).toEqual({ spread: "wide" });
    await editor.run("copydesk.server.undo", { uri });
    expect((await row())?.attributes).toEqual({ denied: "", spread: "wide" });
  });

  test("relations hold between the tags that they name, and no others", async () => {
    await expect.poll(async () => (await tagset()).relations.length).toBe(1);
    await editor.fix(uri, "Arif Nugraha", /^Accept “Arif/);
    await editor.fix(uri, "Badan Urusan Laut", /^Accept “Badan/);
    const { annotations } = await editor.annotations({ uri });
    const [person, office] = ["person", "organisation"].map(
      (type) => annotations.find((row) => row.type === type)?.id ?? "",
    );
    const link = (id = "", to = ""): Promise<unknown> =>
      editor.run("copydesk.server.link", { uri, id, to, role: "worksFor" });
    expect(await link(office, person)).toEqual({
      ok: false,
      message: "The tag set has no relation worksFor between these two.",
    });
    expect(await link(person, office)).toMatchObject({ ok: true });
  });

  test("a broken file is told of, and the labels as last read hold", async () => {
    await expect.poll(async () => (await tagset()).labels.length).toBe(1);
    write('{"labels": [');
    await editor.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: pathToFileURL(path.join(folder, ".copydesk/tagset.json")).href, type: 2 }],
    });
    await expect
      .poll(() => editor.messages)
      .toEqual([expect.stringMatching(/tagset\.json cannot be used: unexpected end at line 1, column 13/)]);
    expect((await tagset()).labels).toHaveLength(1);
  });
});
