import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { Agent, AnnotationId } from "../../server/src/annotations/annotation.js";
import { parseSidecar, serialiseSidecar } from "../../server/src/annotations/sidecar/sidecar.js";
import type { AnnotationStore } from "../../server/src/store/annotationStore.js";
import { createAnnotationStore } from "../../server/src/store/createAnnotationStore.js";
import { MemoryFileSystem } from "../../server/src/store/memoryFileSystem.js";
import { StoreError } from "../../server/src/store/problem.js";
import { runs, TEST_TIMEOUT } from "./runs.js";
import { failedMusts } from "./w3cMust.js";

vi.setConfig({ testTimeout: TEST_TIMEOUT });

const ARTICLE = "file:///desk/a.article";
const SIDECAR = `${ARTICLE}.annotations.json`;
const TEXT = "Banjir melanda Demak.\r\n\r\nKata Ratna Wulan, “Ada 52 desa 😀 terendam.”\r\n";
const PEOPLE: readonly Agent[] = [
  { type: "Person", name: "Ana" },
  { type: "Person", name: "Budi" },
];

/** What someone does; `who` is the window in which it is done, `pick` chooses a place or an annotation. */
interface Step {
  readonly who: 0 | 1;
  readonly what:
    | "annotate"
    | "update"
    | "comment"
    | "remove"
    | "undo"
    | "redo"
    | "type"
    | "replace"
    | "save"
    | "look"
    | "reopen"
    | "break"
    | "mend";
  readonly pick: number;
  /** Whether the next step waits for this one to be done. */
  readonly waits: boolean;
}

const step: fc.Arbitrary<Step> = fc.record({
  who: fc.constantFrom(0 as const, 1 as const),
  what: fc.constantFrom(
    "annotate",
    "annotate",
    "annotate",
    "update",
    "comment",
    "remove",
    "undo",
    "redo",
    "type",
    "replace",
    "save",
    "look",
    "reopen",
    "break",
    "mend",
  ),
  pick: fc.nat(1000),
  waits: fc.boolean(),
});

/** Two windows on one article and its sidecar, with what must be in it at the end. */
class Desk {
  readonly files = new MemoryFileSystem();
  readonly texts = [TEXT, TEXT];
  /** Made, and neither removed nor undone by anyone. */
  readonly mustBe = new Set<AnnotationId>();
  readonly #stores: AnnotationStore[];
  #clock = 0;
  #uuids = 0;

  constructor() {
    this.files.put(ARTICLE, TEXT);
    this.#stores = [0, 1].map(() =>
      createAnnotationStore({
        fileSystem: this.files,
        folders: ["file:///desk"],
        // A corpus: every annotation made stays one of its own, so that each can be looked for.
        twins: () => "keep",
        now: () => new Date(Date.UTC(2026, 0, 1) + 1000 * this.#clock++),
        newUuid: () => `00000000-0000-4000-8000-${String(++this.#uuids).padStart(12, "0")}`,
      }),
    );
  }

  store(who: 0 | 1): AnnotationStore {
    return this.#stores[who] as AnnotationStore;
  }

  async open(): Promise<void> {
    await Promise.all(([0, 1] as const).map((who) => this.store(who).open(ARTICLE, this.texts[who] ?? "")));
  }

  async run({ who, what, pick }: Step): Promise<void> {
    const store = this.store(who);
    const author = PEOPLE[who] as Agent;
    const text = this.texts[who] ?? "";
    const all = store.annotations(ARTICLE);
    const chosen = all[pick % Math.max(1, all.length)]?.annotation.id;
    const known = new Set(all.map(({ annotation }) => annotation.id));
    switch (what) {
      case "annotate": {
        if (text.length < 2) return;
        const start = pick % (text.length - 1);
        const id = store.newId();
        this.mustBe.add(id);
        await store.annotate(
          ARTICLE,
          { id, span: { start, end: start + 1 + (pick % 2) }, tag: "person" },
          author,
        );
        return;
      }
      case "update":
        if (chosen) await store.update(ARTICLE, chosen, { task: { kind: "needs-source" } }, author);
        return;
      case "comment":
        if (chosen) await store.comment(ARTICLE, chosen, "Benar?", author);
        return;
      case "remove":
        if (!chosen) return;
        this.#forget(chosen, store);
        await store.remove(ARTICLE, chosen, author);
        return;
      case "undo":
      case "redo": {
        const done = store[what](ARTICLE);
        const left = new Set(store.annotations(ARTICLE).map(({ annotation }) => annotation.id));
        for (const id of known) if (!left.has(id)) this.mustBe.delete(id);
        await done;
        return;
      }
      case "type": {
        const at = pick % (text.length + 1);
        const next = `${text.slice(0, at)}x${text.slice(at)}`;
        this.texts[who] = next;
        store.change(ARTICLE, [{ start: at, end: at, newText: "x" }], next);
        return;
      }
      case "replace": {
        const next = text.split("\r\n").reverse().join("\r\n");
        this.texts[who] = next;
        store.replace(ARTICLE, next);
        return;
      }
      case "save":
        this.files.put(ARTICLE, text);
        await store.saved(ARTICLE);
        return;
      case "look":
        await store.externalChange(SIDECAR);
        return;
      case "reopen":
        await store.close(ARTICLE);
        await store.open(ARTICLE, text);
        expect(
          [...known].every((id) => store.annotation(ARTICLE, id) !== undefined || !this.mustBe.has(id)),
        ).toBe(true);
        return;
      case "break":
        this.files.failWith((operation, uri) =>
          operation === "write" && (pick % 2 === 0 || uri === SIDECAR) ? "no-space" : null,
        );
        return;
      case "mend":
        this.files.failWith(null);
    }
  }

  /** What is removed may be kept by a merge, if the other window has changed it; it need not be there. */
  #forget(id: AnnotationId, store: AnnotationStore): void {
    this.mustBe.delete(id);
    for (const reply of store.replies(ARTICLE, id)) this.#forget(reply.id, store);
  }

  /** The disk is mended, both windows write what waits and look at what the other wrote. */
  async settle(): Promise<void> {
    this.files.failWith(null);
    for (const who of [0, 1, 0, 1] as const) {
      await this.store(who).retry(ARTICLE);
      await this.store(who).externalChange(SIDECAR);
    }
  }
}

describe("two windows on one sidecar, on a disk that fails now and then", () => {
  it("lose nothing that was made, whatever they do in whatever order", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 25 }), async (steps) => {
        const desk = new Desk();
        await desk.open();
        const pending: Promise<void>[] = [];
        for (const each of steps) {
          const done = desk.run(each).catch((error: unknown) => {
            if (!(error instanceof StoreError)) throw error;
          });
          pending.push(done);
          // Closing and opening are told apart from the rest by the editor, and so they are here.
          if (each.waits || each.what === "reopen") await Promise.all(pending.splice(0));
        }
        await Promise.all(pending);
        await desk.settle();
        const text = desk.files.text(SIDECAR);
        if (text === null) {
          expect(desk.mustBe.size).toBe(0);
          return;
        }
        const { set, problem } = parseSidecar(text);
        expect(problem).toBeNull();
        if (!set) return;
        expect(serialiseSidecar(set)).toBe(text);
        expect(failedMusts(text)).toEqual([]);
        const found = new Set(set.annotations.map(({ id }) => id));
        for (const id of desk.mustBe) expect(found).toContain(id);
        for (const who of [0, 1] as const) {
          const shown = desk.store(who).annotations(ARTICLE);
          expect(new Set(shown.map(({ annotation }) => annotation.id))).toEqual(found);
          for (const { span, text: words } of shown) {
            if (span) expect(desk.texts[who]?.slice(span.start, span.end)).toBe(words);
          }
        }
      }),
      runs(150, 5000),
    );
  });
});
