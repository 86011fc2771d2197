import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { LookupResult } from "../../protocol/lookup.js";
import { FakeWikibase } from "../wikibase.js";
import { Editor } from "./editor.js";

const ARTICLE = "Rapat\n\nCIREBON — Rapat dibuka Siti Aminah, kata Arif Nugraha.\n";

let folder: string;
let uri: string;
let editor: Editor;
let wikibase: FakeWikibase;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "copydesk-lookup-"));
  const file = path.join(folder, "rapat.article");
  writeFileSync(file, ARTICLE);
  uri = pathToFileURL(file).href;
  wikibase = await FakeWikibase.start([{ id: "Q7", label: "Siti Aminah", description: "governor" }]);
});

afterEach(async () => {
  await editor.stop();
  wikibase.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function start(trusted: boolean, wikidata: boolean): Promise<void> {
  editor = await Editor.start({
    folders: [folder],
    initializationOptions: { trusted, clientCommands: true },
    settings: { lookup: { wikidata, endpoint: wikibase.endpoint } },
  });
  await editor.open(uri, ARTICLE);
}

const lookUp = (consent?: boolean): Promise<LookupResult> =>
  editor.connection.sendRequest("copydesk/lookup", {
    uri,
    position: editor.inside(uri, "Siti Aminah"),
    ...(consent === undefined ? {} : { consent }),
  });

describe("a look-up", () => {
  test("is offered, sends nothing before the person agrees, and the item is kept with the name", async () => {
    await start(true, false);
    const actions = await editor.actions(uri, editor.rangeOf(uri, "Siti Aminah"));
    expect(actions.map(({ title }) => title)).toContain("Link “Siti Aminah” to Wikidata …");
    expect(await lookUp()).toEqual({
      kind: "ask",
      name: "Siti Aminah",
      host: new URL(wikibase.endpoint).host,
    });
    expect(wikibase.requests).toEqual([]);
    expect(await lookUp(true)).toMatchObject({
      kind: "found",
      candidates: [{ id: "Q7", description: "governor" }],
    });
    const args = { uri, name: "Siti Aminah", type: "person", wikidata: "Q7", notes: "governor" };
    expect(await editor.run("copydesk.server.remember", args)).toMatchObject({ ok: true });
    const { entities } = await editor.analysis(uri);
    expect(entities.find(({ name }) => name === "Siti Aminah")).toMatchObject({
      wikidata: "Q7",
      description: "governor",
      origin: "registry",
    });
  });

  test("needs no question where the setting is on", async () => {
    await start(true, true);
    expect(await lookUp()).toMatchObject({ kind: "found" });
  });

  test("is never made in a workspace that is not trusted", async () => {
    await start(false, true);
    expect(await lookUp(true)).toMatchObject({ kind: "failed" });
    expect(wikibase.requests).toEqual([]);
  });
});
