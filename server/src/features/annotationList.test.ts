import { expect, test } from "vitest";
import type { AnnotationSummary } from "../annotations/sidecar/summary.js";
import type { AnnotationIndex } from "../store/annotationIndex.js";
import type { AnnotationStore } from "../store/annotationStore.js";
import { MemoryFileSystem } from "../store/memoryFileSystem.js";
import type { OpenArticles } from "../workspace/openArticles.js";
import { AnnotationList } from "./annotationList.js";

const summary = (text: string, author = "Ana"): AnnotationSummary => ({
  id: `urn:uuid:${text}`,
  tag: "person",
  status: "accepted",
  text,
  start: null,
  author,
  created: null,
  entity: null,
  speaker: null,
  value: null,
  checks: {},
  tasks: [],
  stale: [],
  replies: 0,
  isConflicting: false,
});

/** A workspace in which nothing is open, whose sidecars can be exchanged as the index exchanges them. */
function workspace(isShown: (uri: string, creators: readonly string[]) => boolean = () => true) {
  const sidecars = new Map<string, readonly AnnotationSummary[]>();
  const list = new AnnotationList(
    {
      store: {} as unknown as AnnotationStore,
      index: {
        sidecars: () => [...sidecars].map(([article, annotations]) => ({ article, annotations })),
      } as unknown as AnnotationIndex,
      articles: { uris: () => [] } as unknown as OpenArticles,
      fileSystem: new MemoryFileSystem(),
      isShown,
    },
    "en",
  );
  const words = async (text: string): Promise<string[]> =>
    (await list.page({ filter: { text } })).annotations.map((row) => row.text);
  return { sidecars, words };
}

test("the same filter asked again sees what has changed in a sidecar since", async () => {
  const { sidecars, words } = workspace();
  sidecars.set("file:///a.article", [summary("Lilis Maryati"), summary("Garut")]);
  sidecars.set("file:///b.article", [summary("Lilis Suryani")]);
  expect(await words("lilis")).toEqual(["Lilis Maryati", "Lilis Suryani"]);
  expect(await words("lilis"), "and nothing else while nothing has").toEqual([
    "Lilis Maryati",
    "Lilis Suryani",
  ]);
  sidecars.set("file:///b.article", [summary("Suryani"), summary("Lilis S.")]);
  sidecars.delete("file:///a.article");
  expect(await words("lilis")).toEqual(["Lilis S."]);
  expect(await words("suryani"), "nor does it answer for another filter").toEqual(["Suryani"]);
});

test("whose annotations are shown is asked each time", async () => {
  let shown = "Ana";
  const { sidecars, words } = workspace((_, creators) => creators.includes(shown));
  sidecars.set("file:///a.article", [summary("Lilis Maryati"), summary("Lilis Suryani", "Budi")]);
  expect(await words("lilis")).toEqual(["Lilis Maryati"]);
  shown = "Budi";
  expect(await words("lilis")).toEqual(["Lilis Suryani"]);
});
