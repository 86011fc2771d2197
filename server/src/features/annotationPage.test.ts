import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AnnotationsParams } from "../../../protocol/annotations.js";
import { AnnotationPage, type RowFacts } from "./annotationPage.js";

const facts = (given: Partial<RowFacts>): RowFacts => ({
  uri: "file:///desk/a.article",
  type: "person",
  status: "accepted",
  text: "Lilis Maryati",
  entity: null,
  speaker: null,
  author: "Ratna",
  created: "2026-03-10T08:00:00Z",
  checks: {},
  tasks: [],
  anchor: "intact",
  stale: false,
  ...given,
});

const LIST: readonly RowFacts[] = [
  facts({ text: "Lilis Maryati" }),
  facts({ text: "Rp 2,1 miliar", type: "claim", tasks: ["needs-source"] }),
  facts({ text: "Kabelnya tua", type: "quote", speaker: "Lilis Maryati", stale: true }),
  facts({ text: "Garut", type: "place", status: "suggested", author: null }),
  facts({ text: "Bandung", type: "place", status: "rejected", anchor: "orphan" }),
];

function page(params: AnnotationsParams): { shown: string[]; total: number; groups: unknown } {
  const made = new AnnotationPage<string>(params);
  for (const each of LIST) made.offer(each, each.text);
  return { shown: made.shown, total: made.total, groups: made.groups };
}

describe("a page of annotations", () => {
  test("without anything asked for is the whole list", () => {
    expect(page({})).toEqual({ shown: LIST.map(({ text }) => text), total: 5, groups: undefined });
  });

  test.each<readonly [AnnotationsParams, string[]]>([
    [{ filter: { types: ["place"] } }, ["Garut", "Bandung"]],
    [{ filter: { statuses: ["suggested", "rejected"] } }, ["Garut", "Bandung"]],
    [{ filter: { author: "Ratna", types: ["quote", "claim"] } }, ["Rp 2,1 miliar", "Kabelnya tua"]],
    [{ filter: { text: "LILIS" } }, ["Lilis Maryati", "Kabelnya tua"]],
    [{ filter: { text: "2,1" } }, ["Rp 2,1 miliar"]],
    [{ filter: { text: ".*" } }, []],
    [{ groupBy: "type", group: "place", offset: 1, limit: 1 }, ["Bandung"]],
    [{ groupBy: "speaker", group: "Lilis Maryati" }, ["Kabelnya tua"]],
  ])("%j shows %j", (params, shown) => {
    expect(page(params).shown).toEqual(shown);
  });

  test("groups are counted over all pages, with what is still open", () => {
    expect(page({ groupBy: "type", limit: 0 })).toEqual({
      shown: [],
      total: 5,
      groups: [
        { key: "person", count: 1, open: 0 },
        { key: "claim", count: 1, open: 1 },
        { key: "quote", count: 1, open: 1 },
        { key: "place", count: 2, open: 1 },
      ],
    });
  });

  test("what is to be done comes first", () => {
    expect(page({ groupBy: "todo", limit: 0 }).groups).toEqual([
      { key: "blocking", count: 1, open: 1 },
      { key: "needs-source", count: 1, open: 1 },
      { key: "undecided", count: 1, open: 1 },
      { key: "done", count: 2, open: 0 },
    ]);
  });

  test.each<readonly [Partial<RowFacts>, string]>([
    [{ type: "quote" }, "speaker"],
    [{ type: "quote", speaker: "Lilis" }, "check"],
    [{ type: "quote", speaker: "Lilis", checks: { wording: { rating: "right", by: "", at: "" } } }, "done"],
    [{ type: "claim", tasks: ["needs-source", "ask-reporter"] }, "ask-reporter"],
    [{ anchor: "orphan", status: "suggested" }, "blocking"],
    [{ toAdjudicate: true }, "blocking"],
    [{ toAdjudicate: true, status: "rejected" }, "done"],
    [{ status: "unsure" }, "undecided"],
  ])("%j is to be done under %s", (given, group) => {
    const made = new AnnotationPage<null>({ groupBy: "todo" });
    made.offer(facts(given), null);
    expect(made.groups?.map(({ key }) => key)).toEqual([group]);
  });

  test("sorted by words or by time, a page is a page of the whole", () => {
    expect(page({ sort: "words", limit: 2 }).shown).toEqual(["Bandung", "Garut"]);
    const made = new AnnotationPage<string>({ sort: "newest", limit: 1 });
    for (const day of ["01", "03", "02"]) made.offer(facts({ created: `2026-03-${day}T08:00:00Z` }), day);
    expect([made.shown, made.total]).toEqual([["03"], 3]);
  });

  test("any words can be looked for, and are found as they stand", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), fc.string(), (words, around) => {
        const made = new AnnotationPage<null>({ filter: { text: words } });
        made.offer(facts({ text: around + words + around }), null);
        expect(made.total).toBe(1);
      }),
    );
  });
});
