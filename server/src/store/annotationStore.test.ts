import { beforeEach, describe, expect, it } from "vitest";
import type { Agent, AnnotationId } from "../annotations/annotation.js";
import { parseSidecar } from "../annotations/sidecar/sidecar.js";
import type { AnnotationStore, AnnotationStoreOptions } from "./annotationStore.js";
import { createAnnotationStore } from "./createAnnotationStore.js";
import { MemoryFileSystem } from "./memoryFileSystem.js";
import { StoreError } from "./problem.js";

const ROOT = "file:///desk";
const ARTICLE = `${ROOT}/banjir.article`;
const SIDECAR = `${ARTICLE}.annotations.json`;
const TEXT = "Banjir di Demak\n\nGubernur Ratna Wulan mengatakan, “Ada 52 desa terendam.”\n";
const ANA: Agent = { type: "Person", name: "Ana" };
const BUDI: Agent = { type: "Person", name: "Budi" };

let files: MemoryFileSystem;
let clock: number;
let uuids: number;

function newStore(options: Partial<AnnotationStoreOptions> = {}): AnnotationStore {
  return createAnnotationStore({
    fileSystem: files,
    folders: [ROOT],
    now: () => new Date(Date.UTC(2026, 0, 1, 8, 0, clock++)),
    newUuid: () => `00000000-0000-4000-8000-${String(++uuids).padStart(12, "0")}`,
    ...options,
  });
}

function spanOf(text: string, words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

/** The code of the problem with which an operation is refused. */
async function refusal(operation: Promise<unknown>): Promise<string> {
  try {
    await operation;
  } catch (error) {
    if (error instanceof StoreError) return error.problem.code;
    throw error;
  }
  return "not refused";
}

async function annotated(store: AnnotationStore, words: string, tag: string): Promise<AnnotationId> {
  const [id] = await store.annotate(ARTICLE, { span: spanOf(TEXT, words), tag }, ANA);
  if (!id) throw new Error("no annotation was made");
  return id;
}

beforeEach(() => {
  files = new MemoryFileSystem();
  files.put(ARTICLE, TEXT);
  clock = 0;
  uuids = 0;
});

describe("making, changing and removing", () => {
  it("writes a sidecar that another store reads back to the same places", async () => {
    const store = newStore();
    await store.open(ARTICLE, TEXT);
    const person = await annotated(store, "Ratna Wulan", "person");
    await store.annotate(
      ARTICLE,
      {
        span: spanOf(TEXT, "“Ada 52 desa terendam.”"),
        tag: "quote",
        links: [{ role: "speaker", to: person }],
        checks: [{ kind: "attribution", rating: "right" }],
      },
      ANA,
    );
    const other = newStore();
    const { annotations, problem } = await other.open(ARTICLE, TEXT);
    expect(problem).toBeNull();
    expect(annotations.map(({ text, anchor, stale }) => [text, anchor, stale])).toEqual([
      ["Ratna Wulan", "intact", []],
      ["“Ada 52 desa terendam.”", "intact", []],
    ]);
    expect(annotations[1]?.annotation.checks[0]).toMatchObject({ speaker: "Ratna Wulan", by: ANA });
  });

  it("writes once for a step, and nothing when nothing changes", async () => {
    const store = newStore();
    await store.open(ARTICLE, TEXT);
    const id = await annotated(store, "Demak", "place");
    const written = files.text(SIDECAR);
    const writes = files.calls.write;
    await store.update(ARTICLE, id, { status: "accepted" }, BUDI);
    store.change(ARTICLE, [{ start: 0, end: 0, newText: "Laporan: " }], `Laporan: ${TEXT}`);
    await store.close(ARTICLE);
    await store.open(ARTICLE, `Laporan: ${TEXT}`);
    await store.externalChange(SIDECAR);
    expect(files.calls.write).toBe(writes);
    expect(files.text(SIDECAR)).toBe(written);
    expect(store.annotations(ARTICLE)[0]).toMatchObject({ text: "Demak", anchor: "moved" });
  });

  it("records who changed what", async () => {
    const store = newStore();
    await store.open(ARTICLE, TEXT);
    const [id = ""] = await store.annotate(
      ARTICLE,
      {
        span: spanOf(TEXT, "Demak"),
        tag: "place",
        status: "suggested",
        generator: { type: "Software", name: "copydesk" },
      },
      ANA,
    );
    await store.update(ARTICLE, id, { status: "accepted", tag: "organisation" }, BUDI);
    const annotation = store.annotation(ARTICLE, id)?.annotation;
    expect(annotation).toMatchObject({ status: "accepted", tag: "organisation", creators: [BUDI] });
    expect(annotation?.history.map(({ by, did, was }) => [by, did, was])).toEqual([
      ["Budi", "status", "suggested"],
      ["Budi", "tag", "place"],
    ]);
  });

  it("removes answers and links with an annotation", async () => {
    const store = newStore();
    await store.open(ARTICLE, TEXT);
    const person = await annotated(store, "Ratna Wulan", "person");
    const [quote = ""] = await store.annotate(
      ARTICLE,
      {
        span: spanOf(TEXT, "“Ada 52 desa terendam.”"),
        tag: "quote",
        links: [{ role: "speaker", to: person }],
      },
      ANA,
    );
    await store.comment(ARTICLE, person, "Masih menjabat?", BUDI);
    expect(store.replies(ARTICLE, person).map(({ notes }) => notes[0]?.text)).toEqual(["Masih menjabat?"]);
    await store.remove(ARTICLE, person, ANA);
    expect(store.annotations(ARTICLE).map(({ annotation }) => annotation.id)).toEqual([quote]);
    expect(store.annotation(ARTICLE, quote)?.annotation.links).toEqual([]);
  });

  it("tells a check that was made on other words", async () => {
    const store = newStore();
    await store.open(ARTICLE, TEXT);
    const id = await annotated(store, "52 desa", "claim");
    await store.update(ARTICLE, id, { check: { kind: "truth", rating: "true" } }, BUDI);
    store.replace(ARTICLE, TEXT.replace("52", "57"));
    expect(store.annotation(ARTICLE, id)).toMatchObject({
      anchor: "edited",
      text: "57 desa",
      stale: ["truth"],
    });
    store.replace(ARTICLE, TEXT.replace("52 desa", "52  desa"));
    expect(store.annotation(ARTICLE, id)?.stale).toEqual([]);
  });

  it("refuses what is no span of the text", async () => {
    const store = newStore();
    await store.open(ARTICLE, TEXT);
    for (const span of [
      { start: 3, end: 3 },
      { start: 5, end: 2 },
      { start: 0, end: 9999 },
      { start: -1, end: 2 },
    ]) {
      expect(await refusal(store.annotate(ARTICLE, { span, tag: "person" }, ANA))).toBe("bad-span");
    }
    expect(await refusal(store.update(ARTICLE, "urn:uuid:none", { tag: "x" }, ANA))).toBe(
      "no-such-annotation",
    );
    expect(await refusal(store.annotate(`${ROOT}/x.article`, { span: null, tag: null }, ANA))).toBe(
      "not-open",
    );
  });
});

describe("undo", () => {
  it("takes back and does again, to the very bytes", async () => {
    const store = newStore();
    await store.open(ARTICLE, TEXT);
    const id = await annotated(store, "Demak", "place");
    const before = files.text(SIDECAR);
    await store.update(ARTICLE, id, { task: { kind: "needs-source" } }, BUDI);
    const after = files.text(SIDECAR);
    await store.undo(ARTICLE);
    expect(files.text(SIDECAR)).toBe(before);
    await store.redo(ARTICLE);
    expect(files.text(SIDECAR)).toBe(after);
    await store.remove(ARTICLE, id, ANA);
    await store.undo(ARTICLE);
    expect(store.annotation(ARTICLE, id)).toMatchObject({ anchor: "intact", text: "Demak" });
  });

  it("refuses to run over someone else's change", async () => {
    const store = newStore();
    await store.open(ARTICLE, TEXT);
    const id = await annotated(store, "Demak", "place");
    const other = newStore();
    await other.open(ARTICLE, TEXT);
    await other.update(ARTICLE, id, { status: "unsure" }, BUDI);
    await store.externalChange(SIDECAR);
    expect(store.annotation(ARTICLE, id)?.annotation.status).toBe("unsure");
    expect(await refusal(store.undo(ARTICLE))).toBe("changed-meanwhile");
    expect(store.annotation(ARTICLE, id)?.annotation.status).toBe("unsure");
  });
});

describe("a sidecar that cannot be read", () => {
  const broken: readonly (readonly [string, string, string])[] = [
    ["half a file", '{"id": "urn:uuid:', "not-json"],
    ["nothing", "", "not-json"],
    ["something else", '{"name": "x"}', "not-a-sidecar"],
    [
      "a later version",
      '{"formatVersion": "2.0", "id": "x", "type": "AnnotationCollection"}',
      "newer-version",
    ],
    ["conflict markers", "{\n<<<<<<< HEAD\n=======\n>>>>>>> other\n}", "conflict-markers"],
  ];
  for (const [what, text, code] of broken) {
    it(`is left as it is: ${what}`, async () => {
      files.put(SIDECAR, text);
      const store = newStore();
      const { problem } = await store.open(ARTICLE, TEXT);
      expect(problem?.code).toBe(code);
      expect(problem?.message.id).toContain("banjir.article.annotations.json");
      expect(await refusal(annotated(store, "Demak", "place"))).toBe(code);
      await store.saved(ARTICLE);
      await store.close(ARTICLE);
      expect(files.text(SIDECAR)).toBe(text);
    });
  }

  it("is written, with what waited, once it can be read", async () => {
    const first = newStore();
    await first.open(ARTICLE, TEXT);
    await annotated(first, "Demak", "place");
    const good = files.text(SIDECAR) ?? "";
    files.put(SIDECAR, good.slice(0, 200));
    const store = newStore();
    await store.open(ARTICLE, TEXT);
    expect(await refusal(annotated(store, "Ratna Wulan", "person"))).toBe("not-json");
    files.put(SIDECAR, good);
    await store.externalChange(SIDECAR);
    expect(store.problem(ARTICLE)).toBeNull();
    const { set } = parseSidecar(files.text(SIDECAR) ?? "");
    expect(set?.annotations.map(({ tag }) => tag).sort()).toEqual(["person", "place"]);
  });
});

describe("writing that fails", () => {
  it("keeps the change in memory and writes it when asked again", async () => {
    const store = newStore();
    await store.open(ARTICLE, TEXT);
    await annotated(store, "Demak", "place");
    const before = files.text(SIDECAR);
    for (const [fault, code] of [
      ["no-space", "no-space"],
      ["read-only", "read-only"],
      ["no-permission", "no-permission"],
    ] as const) {
      files.failWith((operation, uri) => (operation === "write" && uri === SIDECAR ? fault : null));
      expect(await refusal(annotated(store, "Ratna Wulan", "person"))).toBe(code);
      expect(files.text(SIDECAR)).toBe(before);
      expect(store.hasUnwritten(ARTICLE)).toBe(true);
    }
    expect(store.annotations(ARTICLE)).toHaveLength(4);
    files.failWith(null);
    await store.retry(ARTICLE);
    expect(store.problem(ARTICLE)).toBeNull();
    expect(parseSidecar(files.text(SIDECAR) ?? "").set?.annotations).toHaveLength(4);
  });

  it("shows what is still being written when the article is closed and opened at once", async () => {
    const store = newStore();
    await store.open(ARTICLE, TEXT);
    const made = store.annotate(ARTICLE, { span: spanOf(TEXT, "Demak"), tag: "place" }, ANA);
    const closed = store.close(ARTICLE);
    const { annotations } = await store.open(ARTICLE, TEXT);
    expect(annotations.map(({ text }) => text)).toEqual(["Demak"]);
    await Promise.all([made, closed]);
    await store.close(ARTICLE);
    expect(store.hasUnwritten(ARTICLE)).toBe(false);
    expect((await store.open(ARTICLE, TEXT)).annotations).toHaveLength(1);
  });

  it("keeps it over closing and opening", async () => {
    const store = newStore();
    await store.open(ARTICLE, TEXT);
    files.failWith((operation) => (operation === "write" ? "no-space" : null));
    await refusal(annotated(store, "Demak", "place"));
    await store.close(ARTICLE);
    expect(store.hasUnwritten(ARTICLE)).toBe(true);
    files.failWith(null);
    const { annotations } = await store.open(ARTICLE, TEXT);
    expect(annotations.map(({ text }) => text)).toEqual(["Demak"]);
    await store.retry(ARTICLE);
    expect(files.text(SIDECAR)).toContain("Demak");
  });
});

describe("two at one sidecar", () => {
  it("loses nothing of either", async () => {
    const [one, two] = [newStore(), newStore()];
    await Promise.all([one.open(ARTICLE, TEXT), two.open(ARTICLE, TEXT)]);
    await Promise.all([
      annotated(one, "Demak", "place"),
      annotated(two, "Ratna Wulan", "person"),
      annotated(one, "Banjir", "event"),
      annotated(two, "52 desa", "claim"),
    ]);
    const { set } = parseSidecar(files.text(SIDECAR) ?? "");
    expect(set?.annotations.map(({ tag }) => tag).sort()).toEqual(["claim", "event", "person", "place"]);
  });

  it("makes one of two who annotate the same, with both creators, and takes them apart again", async () => {
    const [one, two] = [newStore(), newStore()];
    await Promise.all([one.open(ARTICLE, TEXT), two.open(ARTICLE, TEXT)]);
    await one.annotate(ARTICLE, { span: spanOf(TEXT, "Demak"), tag: "place" }, ANA);
    await two.annotate(ARTICLE, { span: spanOf(TEXT, "Demak"), tag: "place" }, BUDI);
    const all = two.annotations(ARTICLE);
    expect(all).toHaveLength(1);
    expect(all[0]?.annotation.creators).toEqual([ANA, BUDI]);
    expect(two.conflicts(ARTICLE)).toEqual([]);
    const [joined] = all;
    const twin = joined?.annotation.twins[0];
    await two.splitTwin(ARTICLE, joined?.annotation.id ?? "", twin?.id ?? "", BUDI);
    expect(
      two.annotations(ARTICLE).map(({ text, annotation }) => [text, annotation.creators[0]?.name]),
    ).toEqual(
      expect.arrayContaining([
        ["Demak", "Ana"],
        ["Demak", "Budi"],
      ]),
    );
    await one.externalChange(SIDECAR);
    expect(one.annotations(ARTICLE)).toHaveLength(2);
  });

  it("keeps both in a corpus", async () => {
    const [one, two] = [newStore({ twins: () => "keep" }), newStore({ twins: () => "keep" })];
    await Promise.all([one.open(ARTICLE, TEXT), two.open(ARTICLE, TEXT)]);
    await annotated(one, "Demak", "place");
    await annotated(two, "Demak", "place");
    expect(two.annotations(ARTICLE)).toHaveLength(2);
  });

  it("shows what both changed as one to adjudicate, and settles it", async () => {
    const one = newStore();
    await one.open(ARTICLE, TEXT);
    const id = await annotated(one, "Demak", "place");
    const two = newStore();
    await two.open(ARTICLE, TEXT);
    await one.update(ARTICLE, id, { status: "rejected" }, ANA);
    await two.update(ARTICLE, id, { status: "unsure" }, BUDI);
    const [conflict] = two.conflicts(ARTICLE);
    expect(conflict).toMatchObject({ annotation: id, member: "status" });
    expect(conflict?.values.map(({ value, by }) => [value, by])).toEqual([
      ["rejected", ["Ana"]],
      ["unsure", ["Budi"]],
    ]);
    if (!conflict) throw new Error("no conflict");
    await two.resolveConflict(ARTICLE, conflict, 0, BUDI);
    expect(two.annotation(ARTICLE, id)?.annotation.status).toBe("rejected");
    await one.externalChange(SIDECAR);
    expect(one.conflicts(ARTICLE)).toEqual([]);
    expect(one.annotation(ARTICLE, id)?.annotation.status).toBe("rejected");
  });

  it("keeps what is made while another's change is being read and anchored", async () => {
    const first = newStore();
    await first.open(ARTICLE, TEXT);
    const id = await annotated(first, "Demak", "place");
    const changed = `Terkini. ${TEXT}`;
    let answer: (bytes: Uint8Array | null) => void = () => undefined;
    const slow = { blob: () => new Promise<Uint8Array | null>((resolve) => (answer = resolve)) };
    const git = {
      ...slow,
      versions: () => Promise.resolve([]),
      covers: () => Promise.resolve(true),
      fileAt: () => Promise.resolve(null),
      unmerged: () => Promise.resolve(null),
      stage: () => Promise.resolve(true),
      dispose: () => undefined,
    };
    for (const uri of [...files.files.keys()]) if (uri.includes("/.copydesk/")) files.files.delete(uri);
    const sidecar = files.text(SIDECAR) ?? "";
    files.files.delete(SIDECAR);
    const store = newStore({ git });
    await store.open(ARTICLE, changed);
    files.put(SIDECAR, sidecar);
    const pulling = store.externalChange(SIDECAR);
    while (store.annotations(ARTICLE).length === 0) await Promise.resolve();
    store.change(ARTICLE, [{ start: 0, end: 0, newText: "X " }], `X ${changed}`);
    const made = store.annotate(ARTICLE, { span: spanOf(`X ${changed}`, "52 desa"), tag: "claim" }, BUDI);
    expect(store.annotations(ARTICLE)).toHaveLength(2);
    const timer = setInterval(() => answer(new TextEncoder().encode(TEXT)), 1);
    await pulling;
    await made;
    clearInterval(timer);
    expect(store.annotation(ARTICLE, id)).toMatchObject({ text: "Demak", anchor: "moved" });
    const { set } = parseSidecar(files.text(SIDECAR) ?? "");
    expect(set?.annotations.map(({ tag }) => tag).sort()).toEqual(["claim", "place"]);
  });

  it("follows a sidecar that was deleted, but keeps what was not in it yet", async () => {
    const store = newStore();
    await store.open(ARTICLE, TEXT);
    await annotated(store, "Demak", "place");
    files.failWith((operation) => (operation === "write" ? "no-space" : null));
    await refusal(annotated(store, "Ratna Wulan", "person"));
    files.failWith(null);
    files.files.delete(SIDECAR);
    await store.externalChange(SIDECAR);
    expect(store.annotations(ARTICLE).map(({ text }) => text)).toEqual(["Ratna Wulan"]);
    expect(files.text(SIDECAR)).toContain("Ratna Wulan");
  });
});

describe("saving the article", () => {
  it("records annotations made on unsaved text on the saved one, once", async () => {
    const store = newStore();
    await store.open(ARTICLE, TEXT);
    const draft = `Laporan. ${TEXT}`;
    store.replace(ARTICLE, draft);
    await store.annotate(ARTICLE, { span: spanOf(draft, "Demak"), tag: "place" }, ANA);
    const saved = `Laporan khusus. ${TEXT}`;
    store.replace(ARTICLE, saved);
    files.put(ARTICLE, saved);
    await store.saved(ARTICLE);
    expect(store.annotations(ARTICLE)[0]).toMatchObject({ anchor: "intact", text: "Demak" });
    const { set } = parseSidecar(files.text(SIDECAR) ?? "");
    expect(set?.annotations[0]?.target).toMatchObject({ position: spanOf(saved, "Demak") });
    const writes = files.calls.write;
    const later = `Baru. ${saved}`;
    store.replace(ARTICLE, later);
    await store.saved(ARTICLE);
    expect(files.calls.write).toBe(writes);
    await store.undo(ARTICLE);
    expect(store.annotations(ARTICLE)).toEqual([]);
  });

  it("finds the words again without git after the text was changed elsewhere", async () => {
    const store = newStore();
    await store.open(ARTICLE, TEXT);
    await annotated(store, "52 desa", "claim");
    await store.close(ARTICLE);
    const changed = TEXT.replace("Gubernur", "Menurut gubernur").replace("Banjir di", "Banjir besar melanda");
    const { annotations } = await newStore().open(ARTICLE, changed);
    expect(annotations[0]).toMatchObject({ anchor: "moved", text: "52 desa" });
    for (const uri of [...files.files.keys()]) if (uri.includes("/.copydesk/")) files.files.delete(uri);
    expect((await newStore().open(ARTICLE, changed)).annotations[0]).toMatchObject({
      anchor: "uncertain",
      text: "52 desa",
    });
    expect((await newStore().open(ARTICLE, "Semua baru.\n")).annotations[0]).toMatchObject({
      anchor: "orphan",
      span: null,
    });
  });

  it("reads one sidecar under LF, CRLF and a BOM alike", async () => {
    const store = newStore();
    await store.open(ARTICLE, TEXT);
    await annotated(store, "52 desa", "claim");
    const crlf = TEXT.replaceAll("\n", "\r\n");
    expect((await newStore().open(ARTICLE, crlf)).annotations[0]).toMatchObject({
      anchor: "intact",
      text: "52 desa",
    });
    files.put(ARTICLE, `\ufeff${crlf}`);
    const other = newStore();
    await other.open(ARTICLE, crlf);
    await other.annotate(ARTICLE, { span: spanOf(crlf, "Demak"), tag: "place" }, BUDI);
    expect((await newStore().open(ARTICLE, TEXT)).annotations.map(({ anchor }) => anchor)).toEqual([
      "intact",
      "intact",
    ]);
  });
});

describe("names", () => {
  it("takes the sidecar along when the article is renamed, open or not", async () => {
    const store = newStore();
    await store.open(ARTICLE, TEXT);
    const id = await annotated(store, "Demak", "place");
    const moved = `${ROOT}/arsip/banjir-demak.article`;
    await store.renamed(ARTICLE, moved);
    expect(files.text(SIDECAR)).toBeNull();
    expect(store.annotation(moved, id)).toMatchObject({ text: "Demak", anchor: "intact" });
    expect(store.isOpen(ARTICLE)).toBe(false);
    await store.close(moved);
    await store.renamed(moved, ARTICLE);
    expect(parseSidecar(files.text(SIDECAR) ?? "").set?.annotations.map((each) => each.id)).toEqual([id]);
  });

  it("takes a sidecar along that cannot be read, as it is", async () => {
    files.put(SIDECAR, "{ half");
    const store = newStore();
    await store.open(ARTICLE, TEXT);
    expect(await refusal(annotated(store, "Demak", "place"))).toBe("not-json");
    const moved = `${ROOT}/baru.article`;
    expect(await refusal(store.renamed(ARTICLE, moved))).toBe("not-json");
    expect(files.text(`${moved}.annotations.json`)).toBe("{ half");
    expect(files.text(SIDECAR)).toBeNull();
    expect(store.annotations(moved).map(({ text }) => text)).toEqual(["Demak"]);
  });

  it("writes an untitled document's annotations at its first save, even after it was closed", async () => {
    const store = newStore();
    const untitled = "untitled:Untitled-1";
    await store.open(untitled, TEXT);
    await store.annotate(untitled, { span: spanOf(TEXT, "Demak"), tag: "place" }, ANA);
    expect(files.calls.write).toBe(0);
    await store.close(untitled);
    await store.open(ARTICLE, TEXT);
    await store.renamed(untitled, ARTICLE);
    expect(store.annotations(ARTICLE)).toMatchObject([{ text: "Demak", anchor: "intact" }]);
    expect(parseSidecar(files.text(SIDECAR) ?? "").set?.label).toBe("banjir.article");
    expect((await newStore().open(ARTICLE, TEXT)).annotations).toHaveLength(1);
  });

  it("gives the next untitled document nothing of the one before", async () => {
    const store = newStore();
    const untitled = "untitled:Untitled-1";
    await store.open(untitled, TEXT);
    await store.annotate(untitled, { span: spanOf(TEXT, "Demak"), tag: "place" }, ANA);
    await store.close(untitled);
    expect((await store.open(untitled, TEXT)).annotations).toHaveLength(1);
    await store.close(untitled);
    expect((await store.open(untitled, "")).annotations).toEqual([]);
  });

  it("gives a copy new ids", async () => {
    const store = newStore();
    await store.open(ARTICLE, TEXT);
    const person = await annotated(store, "Ratna Wulan", "person");
    await store.comment(ARTICLE, person, "Benar?", BUDI);
    const copy = `${ROOT}/salinan.article`;
    await store.copied(ARTICLE, copy);
    const { annotations } = await store.open(copy, TEXT);
    const made = annotations.find(({ text }) => text === "Ratna Wulan")?.annotation;
    expect(made?.id).not.toBe(person);
    expect(store.replies(copy, made?.id ?? "")).toHaveLength(1);
  });

  it("writes nothing outside the workspace", async () => {
    const store = newStore();
    for (const uri of ["vscode-vfs://github/x/y.article", `${ROOT}/../etc/passwd`, `${ROOT}/%2e%2e/x`]) {
      await store.open(uri, TEXT);
      expect(await refusal(store.annotate(uri, { span: { start: 0, end: 3 }, tag: "person" }, ANA))).toBe(
        "outside-workspace",
      );
    }
    expect(files.calls.write).toBe(0);
  });

  it("keeps an article outside of all folders beside itself, and without a sidecar where it cannot be reached", async () => {
    const alone = "file:///unduhan/banjir.article";
    files.put(alone, TEXT);
    const annotation = { span: spanOf(TEXT, "Demak"), tag: "place" };
    const unreachable = newStore({ loneArticles: false });
    expect(await unreachable.open(alone, TEXT)).toEqual({ annotations: [], problem: null });
    expect(await refusal(unreachable.annotate(alone, annotation, ANA))).toBe("outside-workspace");
    expect(files.calls.write).toBe(0);
    const store = newStore();
    await store.open(alone, TEXT);
    await store.annotate(alone, annotation, ANA);
    expect(files.text(`${alone}.annotations.json`)).toContain("Demak");
  });

  it("puts sidecars under .copydesk/annotations where asked to", async () => {
    const store = newStore({ sidecars: "folder" });
    await store.open(ARTICLE, TEXT);
    await annotated(store, "Demak", "place");
    expect(files.text(`${ROOT}/.copydesk/annotations/banjir.article.annotations.json`)).toContain("Demak");
    expect(files.text(SIDECAR)).toBeNull();
    const [before, after] = [`${ROOT}/lama/a.article`, `${ROOT}/baru/a.article`];
    await store.open(before, TEXT);
    await store.annotate(before, { span: spanOf(TEXT, "Demak"), tag: "place" }, ANA);
    await store.close(before);
    await store.renamed(`${ROOT}/lama`, `${ROOT}/baru`);
    expect((await store.open(after, TEXT)).annotations).toMatchObject([{ text: "Demak" }]);
  });
});

describe("what belongs to the article", () => {
  it("keeps ignored findings and the state of the review", async () => {
    const store = newStore();
    await store.open(ARTICLE, TEXT);
    const finding = { code: "quote/no-speaker", exact: "“Ada", before: "mengatakan ,", after: "52 desa" };
    await store.setIgnored(ARTICLE, finding, true, ANA);
    await store.setReview(ARTICLE, "in-progress", BUDI);
    const other = newStore();
    await other.open(ARTICLE, TEXT);
    expect(other.ignored(ARTICLE)).toMatchObject([finding]);
    expect(other.review(ARTICLE)).toMatchObject({ state: "in-progress", by: BUDI });
    await other.setIgnored(ARTICLE, finding, false, BUDI);
    expect(other.ignored(ARTICLE)).toEqual([]);
  });
});
