import { describe, expect, test } from "vitest";
import { attributesOf, withAttribute } from "./attributes.js";
import { createAnnotation, applyPatch } from "./edit.js";
import type { Annotation } from "./annotation.js";
import { mergeAnnotation } from "./merge/mergeAnnotation.js";
import type { Members } from "./json.js";

const at = (hour: number, name: string) => ({
  author: { type: "Person", name } as const,
  when: `2026-03-0${hour}T00:00:00Z`,
  words: "kabar",
  wordsOf: () => null,
});
const BASE = createAnnotation(
  "urn:uuid:1",
  { span: null, tag: "rumour" },
  { kind: "article" },
  at(1, "Ratna"),
);

function having(attributes: Members): Annotation {
  return { ...BASE, extra: { attributes } };
}

const set = (annotation: Annotation, name: string, value: string | null, hour: number, who: string) =>
  applyPatch(annotation, { attribute: { name, value } }, null, at(hour, who));

describe("attributes of an annotation", () => {
  test("are set in one order, replaced and taken away; other members stay", () => {
    const two = withAttribute(withAttribute({ other: 1 }, "tone", "calm"), "denied", "");
    expect(JSON.stringify(two)).toBe('{"other":1,"attributes":{"denied":"","tone":"calm"}}');
    expect(withAttribute(two, "tone", "angry")).toEqual({
      other: 1,
      attributes: { denied: "", tone: "angry" },
    });
    expect(withAttribute(withAttribute(two, "tone", null), "denied", null)).toEqual({ other: 1 });
  });

  test("that are no words are passed over", () => {
    expect([...attributesOf(having({ tone: "calm", depth: 3 }))]).toEqual([["tone", "calm"]]);
    expect([...attributesOf({ ...BASE, extra: { attributes: ["tone"] } })]).toEqual([]);
  });

  test("are in the history with the value before", () => {
    const changed = set(having({ tone: "calm" }), "tone", "angry", 2, "Budi");
    expect(changed.history.at(-1)).toEqual({
      when: "2026-03-02T00:00:00Z",
      by: "Budi",
      did: "attributes.tone",
      was: "calm",
    });
  });

  test("of two people are merged one by one; the same one set differently is a conflict", () => {
    const base = having({ tone: "calm" });
    const ours = set(set(base, "spread", "wide", 2, "Budi"), "tone", "angry", 2, "Budi");
    const theirs = set(set(base, "denied", "", 3, "Sari"), "tone", "sad", 3, "Sari");
    const { annotation, conflicts } = mergeAnnotation({ base, ours, theirs });
    expect(Object.fromEntries(attributesOf(annotation))).toEqual({ denied: "", spread: "wide", tone: "sad" });
    expect(conflicts.map(({ member }) => member)).toEqual(["attributes.tone"]);
  });
});
