import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { Agent, Annotation, AnnotationSet } from "../../server/src/annotations/annotation.js";
import { canonicalSet } from "../../server/src/annotations/canonical.js";
import {
  applyPatch,
  createAnnotation,
  createReply,
  type EditContext,
} from "../../server/src/annotations/edit.js";
import { mergeSets } from "../../server/src/annotations/merge/mergeSets.js";
import { emptySet, parseSidecar, serialiseSidecar } from "../../server/src/annotations/sidecar/sidecar.js";
import { annotationSet } from "./annotationSets.js";
import { runs, TEST_TIMEOUT } from "./runs.js";

vi.setConfig({ testTimeout: TEST_TIMEOUT });

const ANA: Agent = { type: "Person", name: "Ana" };
const BUDI: Agent = { type: "Person", name: "Budi" };

function context(author: Agent, minute: number): EditContext {
  const when = new Date(Date.UTC(2026, 0, 1, 8, minute)).toISOString().replace(".000Z", "Z");
  return { author, when, words: "kata", wordsOf: () => null };
}

/** An annotation on the n-th word of an imagined article. */
function made(id: string, n: number, tag: string, author: Agent): Annotation {
  const position = { start: n * 10, end: n * 10 + 5 };
  const quote = { exact: `kata${n}`, prefix: `sebelum ${n} `, suffix: ` sesudah ${n}` };
  const base = `swh:1:cnt:${"a".repeat(40)}`;
  const target = { kind: "text" as const, quote, position, base, recorded: context(author, n).when };
  return createAnnotation(`urn:uuid:${id}`, { span: position, tag }, target, context(author, n % 60));
}

function setOf(annotations: readonly Annotation[]): AnnotationSet {
  return canonicalSet({ ...emptySet("a.article", ["a", "b"]), annotations });
}

function ids(set: AnnotationSet): Set<string> {
  return new Set(set.annotations.flatMap(({ id, twins }) => [id, ...twins.map((twin) => twin.id)]));
}

describe("the merge of two sidecars", () => {
  it("is the same from both sides", () => {
    fc.assert(
      fc.property(fc.option(annotationSet), annotationSet, annotationSet, (base, ours, theirs) => {
        expect(serialiseSidecar(mergeSets(base, ours, theirs))).toBe(
          serialiseSidecar(mergeSets(base, theirs, ours)),
        );
      }),
      runs(300, 20_000),
    );
  });

  it("changes nothing when there is nothing to merge", () => {
    fc.assert(
      fc.property(annotationSet, annotationSet, (one, two) => {
        expect(mergeSets(one, one, one)).toEqual(one);
        expect(mergeSets(null, one, one)).toEqual(one);
        expect(mergeSets(one, two, one)).toEqual(two);
        expect(mergeSets(one, one, two)).toEqual(two);
      }),
      runs(200, 10_000),
    );
  });

  it("merged again with either side is the same", () => {
    fc.assert(
      fc.property(annotationSet, annotationSet, (ours, theirs) => {
        const merged = mergeSets(null, ours, theirs);
        expect(ids(mergeSets(null, merged, theirs))).toEqual(ids(merged));
        expect(mergeSets(ours, merged, ours)).toEqual(merged);
      }),
      runs(200, 10_000),
    );
  });

  it("loses no annotation, and gives a sidecar that can be read", () => {
    fc.assert(
      fc.property(annotationSet, annotationSet, (ours, theirs) => {
        const merged = mergeSets(null, ours, theirs);
        const found = ids(merged);
        for (const { id } of [...ours.annotations, ...theirs.annotations]) expect(found).toContain(id);
        expect(parseSidecar(serialiseSidecar(merged)).set).toEqual(merged);
      }),
      runs(200, 10_000),
    );
  });

  it("keeps what one side removed and the other changed, and asks", () => {
    const base = setOf([made("1", 1, "person", ANA)]);
    const [annotation] = base.annotations;
    if (!annotation) throw new Error("no annotation");
    const changed = setOf([applyPatch(annotation, { status: "unsure" }, null, context(BUDI, 5))]);
    const merged = mergeSets(base, setOf([]), changed);
    expect(merged.annotations).toHaveLength(1);
    expect(merged.conflicts).toMatchObject([{ member: "removed" }]);
    expect(mergeSets(base, setOf([]), base).annotations).toEqual([]);
  });

  it("has no conflict where the two sides worked on different annotations", () => {
    const indices = fc.uniqueArray(fc.nat(39), { minLength: 2, maxLength: 30 });
    const kinds = fc.infiniteStream(
      fc.constantFrom("status", "tag", "note", "remove", "reply", "add", "check"),
    );
    fc.assert(
      fc.property(indices, kinds, fc.nat(30), (touched, stream, share) => {
        const base = setOf([...Array(40).keys()].map((n) => made(`0000-${n}`, n, "person", ANA)));
        const half = Math.min(share, touched.length);
        const edited = (own: readonly number[], author: Agent): AnnotationSet => {
          const all = new Map(base.annotations.map((each) => [each.id, each]));
          for (const n of own) {
            const id = `urn:uuid:0000-${n}`;
            const before = all.get(id) as Annotation;
            const at = context(author, n);
            const kind = stream.next().value as string;
            if (kind === "remove") all.delete(id);
            else if (kind === "reply") all.set(`${id}-r`, createReply(`${id}-r`, id, "Benar?", at));
            else if (kind === "add") all.set(`${id}-n`, made(`0000-${n}-n`, 100 + n, "claim", author));
            else if (kind === "status") all.set(id, applyPatch(before, { status: "rejected" }, null, at));
            else if (kind === "tag") all.set(id, applyPatch(before, { tag: "place" }, null, at));
            else if (kind === "note") all.set(id, applyPatch(before, { note: "Periksa" }, null, at));
            else all.set(id, applyPatch(before, { check: { kind: "truth", rating: "true" } }, null, at));
          }
          return setOf([...all.values()]);
        };
        const ours = edited(touched.slice(0, half), ANA);
        const theirs = edited(touched.slice(half), BUDI);
        const merged = mergeSets(base, ours, theirs);
        expect(merged.conflicts).toEqual([]);
        const untouched = (side: AnnotationSet): Map<string, Annotation> =>
          new Map(side.annotations.map((each) => [each.id, each]));
        const [b, o, t] = [untouched(base), untouched(ours), untouched(theirs)];
        for (const annotation of merged.annotations) {
          const side = JSON.stringify(o.get(annotation.id)) === JSON.stringify(b.get(annotation.id)) ? t : o;
          expect(annotation).toEqual(side.get(annotation.id));
        }
        const expected = [...b.keys()].filter((id) => o.has(id) && t.has(id)).length;
        const added = [...o.keys(), ...t.keys()].filter((id) => !b.has(id)).length;
        expect(merged.annotations).toHaveLength(expected + added);
      }),
      runs(200, 1000),
    );
  });

  it("makes one of the same suggestion accepted on both sides: no duplicate, no conflict, no lost creator", () => {
    const uuid = fc.uuid({ version: 4 });
    fc.assert(
      fc.property(
        fc.uniqueArray(uuid, { minLength: 60, maxLength: 60 }),
        fc.uniqueArray(fc.nat(29), { maxLength: 30 }),
        fc.uniqueArray(fc.nat(29), { maxLength: 30 }),
        fc.boolean(),
        (fresh, accepted, acceptedToo, hasBase) => {
          const own = (numbers: readonly number[], author: Agent, from: number): Annotation[] => {
            const people = numbers.map((n) =>
              made(fresh[from + n] ?? "", n, n % 3 === 0 ? "quote" : "person", author),
            );
            const speaker = people.find(({ tag }) => tag === "person");
            return people.map((each) =>
              each.tag === "quote" && speaker && numbers === accepted && acceptedToo.length === 0
                ? { ...each, links: [{ role: "speaker", to: speaker.id }] }
                : each,
            );
          };
          const base = hasBase
            ? setOf([made("00000000-0000-4000-8000-00000000ffff", 99, "person", ANA)])
            : null;
          const before = base?.annotations ?? [];
          const ours = setOf([...before, ...own(accepted, ANA, 0)]);
          const theirs = setOf([...before, ...own(acceptedToo, BUDI, 30)]);
          const merged = mergeSets(base, ours, theirs);
          expect(merged.conflicts).toEqual([]);
          const union = new Set([...accepted, ...acceptedToo]);
          expect(merged.annotations).toHaveLength(union.size + before.length);
          for (const { target, creators } of merged.annotations) {
            const n = target.kind === "text" ? (target.position?.start ?? 0) / 10 : -1;
            const wanted = [
              ...(accepted.includes(n) || n === 99 ? ["Ana"] : []),
              ...(acceptedToo.includes(n) ? ["Budi"] : []),
            ];
            expect(creators.map(({ name }) => name)).toEqual(wanted);
          }
        },
      ),
      runs(200, 1000),
    );
  });

  it("joins the speakers of twin quotes, too, and asks where the speakers differ", () => {
    const quote = (id: string, speaker: string, author: Agent): Annotation => ({
      ...made(id, 7, "quote", author),
      links: [{ role: "speaker", to: speaker }],
    });
    const ours = setOf([made("1a", 1, "person", ANA), quote("1b", "urn:uuid:1a", ANA)]);
    const theirs = setOf([made("2a", 1, "person", BUDI), quote("2b", "urn:uuid:2a", BUDI)]);
    const merged = mergeSets(null, ours, theirs);
    expect(merged.conflicts).toEqual([]);
    expect(merged.annotations.map(({ id }) => id)).toEqual(["urn:uuid:1a", "urn:uuid:1b"]);
    const other = setOf([made("2a", 2, "person", BUDI), quote("2b", "urn:uuid:2a", BUDI)]);
    expect(mergeSets(null, ours, other).conflicts).toMatchObject([
      { member: "speaker", annotation: "urn:uuid:1b" },
    ]);
  });

  it("stays merged when a branch that does not know of it comes later", () => {
    const base = setOf([]);
    const ours = setOf([made("2", 1, "person", ANA)]);
    const theirs = setOf([made("1", 1, "person", BUDI)]);
    const merged = mergeSets(base, ours, theirs);
    const [first] = ours.annotations;
    if (!first) throw new Error("no annotation");
    const later = setOf([applyPatch(first, { status: "unsure" }, null, context(ANA, 30))]);
    const again = mergeSets(ours, merged, later);
    expect(again.annotations).toHaveLength(1);
    expect(again.annotations[0]).toMatchObject({ id: "urn:uuid:1", status: "unsure" });
    expect(again.conflicts).toEqual([]);
  });
});
