import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { FakeWikibase } from "../../../test/wikibase.js";
import { Lookups } from "./lookups.js";

const NEVER = new AbortController().signal;
let wikibase: FakeWikibase;
let now: number;
let waited: number[];
let lookups: Lookups;

beforeEach(async () => {
  wikibase = await FakeWikibase.start([
    { id: "Q7", label: "Siti Aminah", description: "governor", aliases: ["S. Aminah"] },
    { id: "Q9", label: "Siti Aminah Putri" },
  ]);
  now = 0;
  waited = [];
  lookups = new Lookups(
    () => now,
    (milliseconds) => {
      waited.push(milliseconds);
      now += milliseconds;
      return Promise.resolve();
    },
  );
});

afterEach(() => wikibase.stop());

const search = (name: string, signal = NEVER): ReturnType<Lookups["search"]> =>
  lookups.search({ endpoint: wikibase.endpoint, name, language: "id" }, signal);

describe("a look-up", () => {
  test("finds the items of that name, with what they are", async () => {
    expect(await search("Siti Aminah")).toEqual([
      { id: "Q7", label: "Siti Aminah", description: "governor", aliases: ["S. Aminah"] },
      { id: "Q9", label: "Siti Aminah Putri", description: "", aliases: [] },
    ]);
    expect(wikibase.requests.map((query) => query.get("action"))).toEqual([
      "wbsearchentities",
      "wbgetentities",
    ]);
  });

  test("sends the name and nothing else of an article", async () => {
    await search("Siti Aminah");
    expect(Object.fromEntries(wikibase.requests[0] ?? [])).toEqual({
      action: "wbsearchentities",
      search: "Siti Aminah",
      language: "id",
      uselang: "id",
      type: "item",
      limit: "8",
      continue: "0",
      format: "json",
      origin: "*",
    });
  });

  test("asks each name once, whatever its case, and for nothing found too", async () => {
    await Promise.all([search("Siti Aminah"), search("SITI AMINAH")]);
    expect(await search("Nobody")).toEqual([]);
    expect(await search("nobody")).toEqual([]);
    expect(wikibase.requests.filter((query) => query.get("action") === "wbsearchentities")).toHaveLength(2);
  });

  test("comes no sooner than a second after the last", async () => {
    await search("Siti Aminah");
    now += 300;
    await search("Putri");
    expect(waited).toEqual([700]);
  });

  test("rests for a minute where the service asks to wait", async () => {
    wikibase.status = 429;
    await expect(search("Siti")).rejects.toMatchObject({ fault: "busy" });
    wikibase.status = 200;
    await expect(search("Siti")).rejects.toMatchObject({ fault: "busy" });
    expect(wikibase.requests).toHaveLength(1);
    now += 61_000;
    expect(await search("Siti")).toHaveLength(2);
  });

  test.each(["<html>", '{"search": 7}', '{"search": [{"id": "javascript:x"}]}'])(
    "does not take %s for an answer",
    async (body) => {
      wikibase.body = body;
      await expect(search("Siti")).rejects.toMatchObject({ fault: "bad-answer" });
    },
  );

  test("can be cancelled, and says so where nobody answers", async () => {
    wikibase.delay = 5000;
    const cancelling = new AbortController();
    const asked = search("Siti", cancelling.signal);
    setTimeout(() => cancelling.abort(), 50);
    await expect(asked).rejects.toMatchObject({ fault: "cancelled" });
    wikibase.stop();
    now += 2000;
    await expect(search("Siti")).rejects.toMatchObject({ fault: "unreachable" });
  });
});
