import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { TextChange } from "../../server/src/annotations/live/changeRuns.js";
import { LiveSpans } from "../../server/src/annotations/live/liveSpans.js";
import { runs, TEST_TIMEOUT } from "./runs.js";

vi.setConfig({ testTimeout: TEST_TIMEOUT });

/** Characters that have broken offsets: astral, joined, combining, right-to-left, line ends of both kinds. */
const character = fc.constantFrom("a", "b", " ", "\n", "\r\n", "😀", "👩🏽‍🚒", "e\u0301", "ع", "“", "”", "5");
const text = fc.array(character, { minLength: 1, maxLength: 40 }).map((all) => all.join(""));
const shortText = fc.array(character, { maxLength: 6 }).map((all) => all.join(""));

/** A place in a text, told as a share of its length, so that it shrinks and fits whatever the text has become. */
const share = fc.double({ min: 0, max: 1, noNaN: true });

interface Edit {
  readonly from: number;
  readonly length: number;
  readonly newText: string;
}

const edits = fc.array(
  fc.oneof(
    fc.record({ from: share, length: fc.constant(0), newText: shortText }),
    fc.record({ from: share, length: fc.nat(8), newText: fc.constant("") }),
  ),
  { minLength: 1, maxLength: 12 },
);

function changeOf(edit: Edit, current: string): TextChange {
  const start = onBoundary(current, Math.floor(edit.from * current.length));
  const end = onBoundary(current, Math.min(current.length, start + edit.length));
  return { start, end: Math.max(start, end), newText: edit.newText };
}

function onBoundary(current: string, at: number): number {
  const code = current.charCodeAt(at);
  return at > 0 && code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
}

/**
 * The oracle: every code unit of the text carries whether it belongs to the span. A deletion takes units away, an insertion adds
 * units that belong where they came in between; the span is from the first to the last that still belongs.
 */
class Oracle {
  #units: { readonly unit: string; readonly isOurs: boolean }[];

  constructor(start: number, end: number, current: string) {
    this.#units = [...Array(current.length).keys()].map((i) => ({
      unit: current.charAt(i),
      isOurs: i >= start && i < end,
    }));
  }

  apply({ start, end, newText }: TextChange): void {
    const place = this.span;
    const isInside = place !== null && place.start < start && end < place.end;
    const added = newText.split("").map((unit) => ({ unit, isOurs: isInside }));
    this.#units.splice(start, end - start, ...added);
  }

  get text(): string {
    return this.#units.map(({ unit }) => unit).join("");
  }

  get span(): { start: number; end: number } | null {
    const start = this.#units.findIndex(({ isOurs }) => isOurs);
    return start < 0 ? null : { start, end: this.#units.findLastIndex(({ isOurs }) => isOurs) + 1 };
  }
}

function spanIn(current: string, from: number, length: number): { start: number; end: number } {
  const start = Math.min(onBoundary(current, Math.floor(from * current.length)), current.length - 1);
  const at = onBoundary(current, start) === start ? start : start - 1;
  const end = onBoundary(current, Math.min(current.length, at + 1 + length));
  return { start: at, end };
}

describe("spans in a text that is being edited", () => {
  it("go with their characters, as the oracle has it", () => {
    fc.assert(
      fc.property(text, share, fc.nat(10), edits, (base, from, length, steps) => {
        const place = spanIn(base, from, length);
        const live = new LiveSpans(base);
        live.set("a", place, true);
        const oracle = new Oracle(place.start, place.end, base);
        const words = base.slice(place.start, place.end);
        const seen = new Set([base]);
        for (const step of steps) {
          const change = changeOf(step, live.text);
          if (change.start === change.end && change.newText === "") continue;
          oracle.apply(change);
          live.change([change], oracle.text);
          const span = live.get("a")?.span ?? null;
          // Back at a text that was there before, the spans are those of that time, which the oracle does not know; and words
          // that come back in their old surroundings are found.
          if (seen.has(oracle.text)) return;
          seen.add(oracle.text);
          if (oracle.span === null && span !== null) {
            expect(live.text.slice(span.start, span.end).length).toBeLessThanOrEqual(words.length + 72);
            return;
          }
          expect(span).toEqual(oracle.span);
        }
      }),
      runs(2000, 100_000),
    );
  });

  it("are exactly what they were after Undo, and after Redo", () => {
    fc.assert(
      fc.property(
        text,
        fc.array(fc.tuple(share, fc.nat(10)), { minLength: 1, maxLength: 5 }),
        edits,
        (base, places, steps) => {
          const live = new LiveSpans(base);
          places.forEach(([from, length], i) => live.set(String(i), spanIn(base, from, length), true));
          const ids = places.map((_, i) => String(i));
          const state = (): unknown => ids.map((id) => live.get(id)?.span ?? null);
          const done: { change: TextChange; before: string; after: string; spansAfter: unknown }[] = [];
          const spansAt = new Map<string, unknown>([[base, state()]]);
          for (const step of steps) {
            const before = live.text;
            const change = changeOf(step, before);
            const after = before.slice(0, change.start) + change.newText + before.slice(change.end);
            live.change([change], after);
            spansAt.set(after, state());
            done.push({ change, before, after, spansAfter: state() });
          }
          for (const { change, before, after } of [...done].reverse()) {
            const { start, newText } = change;
            const inverse = { start, end: start + newText.length, newText: before.slice(start, change.end) };
            expect(live.text).toBe(after);
            live.change([inverse], before);
            expect(state()).toEqual(spansAt.get(before));
          }
          for (const { change, after } of done) {
            live.change([change], after);
            expect(state()).toEqual(spansAt.get(after));
          }
        },
      ),
      runs(1000, 50_000),
    );
  });

  it("stay on what was not touched when the whole text is replaced", () => {
    const line = fc.uniqueArray(fc.stringMatching(/^[a-z]{6,9}$/), { minLength: 4, maxLength: 9 });
    fc.assert(
      fc.property(
        fc.uniqueArray(line, { selector: (all) => all.join(" "), minLength: 4, maxLength: 10 }),
        fc.nat(3),
        fc.constantFrom("delete", "insert", "change", "crlf"),
        (lines, touched, what) => {
          const all = lines.map((words) => words.join(" "));
          const before = all.join("\n");
          const edited = all.flatMap((each, i) => {
            if (i !== touched || what === "crlf") return [each];
            return what === "delete" ? [] : what === "insert" ? ["a fresh line", each] : [`${each} and more`];
          });
          const after = edited.join(what === "crlf" ? "\r\n" : "\n");
          const live = new LiveSpans(before);
          const words = all.map((each, i) => {
            const word = each.split(" ")[1] ?? "";
            const start = all.slice(0, i).join("\n").length + (i > 0 ? 1 : 0) + each.indexOf(word);
            live.set(String(i), { start, end: start + word.length }, true);
            return word;
          });
          live.replace(after);
          words.forEach((word, i) => {
            const span = live.get(String(i))?.span;
            if (what === "delete" && i === touched) expect(span ?? null).toBeNull();
            else expect(span && after.slice(span.start, span.end)).toBe(word);
          });
        },
      ),
      runs(300, 20_000),
    );
  });
});
