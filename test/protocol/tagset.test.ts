import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
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
