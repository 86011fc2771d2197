import { describe, expect, test } from "vitest";
import { allowsRelation, attributesFor, parseTagset } from "./tagset.js";

describe("a tag set", () => {
  test("has labels in both languages, the tag where there is none", () => {
    const { tagset } = parseTagset(
      '{"version": "3", "labels": [{"tag": "minister", "label": {"en": "minister", "id": "menteri"}}, {"tag": "rumour"}]}',
    );
    expect(tagset?.labels.map(({ label }) => label)).toEqual([
      { en: "minister", id: "menteri" },
      { en: "rumour", id: "rumour" },
    ]);
    expect(tagset?.version).toBe("3");
  });

  test.each([
    ['{"labels": [{"tag": "person"}]}', /labels\.0\.tag: it is one of the built-in tags/],
    ['{"labels": [{"tag": "a"}, {"tag": "a"}]}', /labels: a tag stands there twice/],
    ['{"labels": [{"tag": "a", "key": "x"}, {"tag": "b", "key": "x"}]}', /labels: a key stands there twice/],
    ['{"labels": [{"tag": "a", "color": "red"}]}', /labels\.0\.color: a colour is written #rrggbb/],
    ['{"labels": [{"tag": "Big Tag"}]}', /labels\.0\.tag/],
    ['{"relations": [{"role": "source"}]}', /relations\.0\.role: it is one of the built-in relations/],
    ['{"attributes": [{"name": "a"}, {"name": "a"}]}', /attributes: an attribute stands there twice/],
    ['{"attributes": [{"name": "2 kali"}]}', /attributes\.0\.name: letters, digits/],
    ['{"attributes": [{"name": "a", "values": [""]}]}', /attributes\.0\.values\.0/],
    ['{"labels": [}', /line 1, column 13/],
  ])("%s is refused with its place", (text, problem) => {
    expect(parseTagset(text).problem?.en).toMatch(problem);
  });

  test("has attributes for some tags or for all, their values with a label each", () => {
    const { tagset } = parseTagset(
      '{"attributes": [{"name": "tone", "on": ["quote"], "values": ["calm", {"value": "angry", "label": {"en": "angry", "id": "marah"}}]}, {"name": "hearsay"}]}',
    );
    expect(tagset?.attributes.map(({ name, values }) => [name, values.map(({ label }) => label.id)])).toEqual(
      [
        ["tone", ["calm", "marah"]],
        ["hearsay", []],
      ],
    );
    const namesFor = (tag: string | null) =>
      attributesFor(tagset?.attributes ?? [], tag).map(({ name }) => name);
    expect(namesFor("quote")).toEqual(["tone", "hearsay"]);
    expect(namesFor("claim")).toEqual(["hearsay"]);
    expect(namesFor(null)).toEqual(["hearsay"]);
  });

  test("allows a relation between the tags that it names, and between any where it names none", () => {
    const relations = [
      { role: "worksFor", from: ["person"], to: ["organisation", "minister"] },
      { role: "nearTo", from: [], to: [] },
    ];
    expect(allowsRelation(relations, "worksFor", "person", "minister")).toBe(true);
    expect(allowsRelation(relations, "worksFor", "organisation", "person")).toBe(false);
    expect(allowsRelation(relations, "worksFor", null, "minister")).toBe(false);
    expect(allowsRelation(relations, "nearTo", null, "claim")).toBe(true);
    expect(allowsRelation(relations, "knows", "person", "person")).toBe(false);
  });
});
