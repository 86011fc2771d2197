import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyze } from "../../analysis/analyze.js";
import { AnalysisCache } from "../../analysis/cache.js";
import type { Registry } from "../../analysis/entities/entities.js";
import { MemoryFileSystem } from "../../store/memoryFileSystem.js";
import { ArticleFiles, gitignoreLines } from "./articleFiles.js";
import { ArticleIndex } from "./articleIndex.js";
import { ArticleIndexer } from "./articleIndexer.js";
import { rangeOfPlace, summarise } from "./articleSummary.js";
import { fromLine, toLine } from "./keptLine.js";
import { keyHash, nameKeys } from "./keys.js";
import { Postings } from "./postings.js";
import { SentenceBounds } from "./sentenceBounds.js";

const FOLDER = "file:///news";
const CACHE = "file:///cache/articles.index";

const MARKET = `Pasar Sore Dibuka

CIREBON — Pasar dibuka lagi. “Kami mulai lagi besok dan semua pedagang boleh datang,” kata Arif Nugraha, Rabu. Sebanyak 120 pedagang mendaftar di Cirebon.
`;
const FERRY = `Kapal Berlayar

SEMARANG — Kapal berlayar lagi, kata Arif Nugraha. Nugraha menyebut 45 penumpang naik.
`;

/** Files in memory that remember which of them were read. */
class WatchedFiles extends MemoryFileSystem {
  readonly reads: string[] = [];

  override read(uri: string): Promise<Uint8Array> {
    this.reads.push(uri);
    return super.read(uri);
  }
}

function workspace(files: Record<string, string>, fileSystem = new WatchedFiles()): WatchedFiles {
  for (const [name, text] of Object.entries(files)) fileSystem.put(`${FOLDER}/${name}`, text);
  return fileSystem;
}

interface Started {
  readonly index: ArticleIndex;
  readonly indexer: ArticleIndexer;
  registry: Registry;
}

async function start(
  fileSystem: MemoryFileSystem,
  registry: Registry = [],
  files = new ArticleFiles([{ uri: FOLDER }]),
): Promise<Started> {
  const index = new ArticleIndex();
  const started: Started = {
    index,
    registry,
    indexer: new ArticleIndexer(index, {
      fileSystem,
      folders: [FOLDER],
      cache: CACHE,
      version: "test",
      registryOf: () => started.registry,
    }),
  };
  await started.indexer.load(files);
  return started;
}

const naming = ({ index }: Started, name: string, type = "person"): string[] =>
  index
    .articlesWith([keyHash.name(`${type}\0${name.toLowerCase()}`)])
    .articles.map(({ uri }) => uri.slice(FOLDER.length + 1))
    .sort();

describe("the index of a workspace's articles", () => {
  test("knows which articles name whom, and where", async () => {
    const started = await start(workspace({ "a.article": MARKET, "b/c.txt": FERRY, "readme.txt": FERRY }));
    expect(naming(started, "Arif Nugraha")).toEqual(["a.article", "b/c.txt"]);
    const [article] = started.index.articlesWith([keyHash.name("place\0semarang")]).articles;
    const name = article?.summary().names.find((each) => each.name === "Arif Nugraha");
    const lines = FERRY.split("\n");
    const words = (name?.places ?? []).map((place) => {
      const { start, end } = rangeOfPlace(place);
      return lines[start.line]?.slice(start.character, end.character);
    });
    expect(words).toEqual(["Arif Nugraha", "Nugraha"]);
  });

  test("is there at once at the next start: nothing is read again but what has changed", async () => {
    const fileSystem = workspace({ "a.article": MARKET, "b.article": FERRY });
    await start(fileSystem);
    fileSystem.reads.length = 0;
    const again = await start(fileSystem);
    expect(fileSystem.reads).toEqual([CACHE]);
    expect(naming(again, "Arif Nugraha")).toEqual(["a.article", "b.article"]);
    workspace({ "b.article": FERRY.replaceAll("Arif Nugraha", "Dewi Lestari") }, fileSystem);
    fileSystem.reads.length = 0;
    expect(naming(await start(fileSystem), "Arif Nugraha")).toEqual(["a.article"]);
    expect(fileSystem.reads).toEqual([CACHE, `${FOLDER}/b.article`]);
  });

  test("keeps up with files that change, move and go, and folders", async () => {
    const fileSystem = workspace({ "a.article": MARKET, "b/c.article": FERRY });
    const started = await start(fileSystem);
    workspace({ "a.article": MARKET.replaceAll("Arif Nugraha", "Dewi Lestari") }, fileSystem);
    await started.indexer.update(`${FOLDER}/a.article`);
    expect(naming(started, "Arif Nugraha")).toEqual(["b/c.article"]);
    await fileSystem.rename(`${FOLDER}/b/c.article`, `${FOLDER}/d/e.article`);
    await started.indexer.update(`${FOLDER}/b`);
    await started.indexer.update(`${FOLDER}/d/e.article`);
    expect(naming(started, "Arif Nugraha")).toEqual(["d/e.article"]);
    await fileSystem.delete(`${FOLDER}/d/e.article`);
    await started.indexer.update(`${FOLDER}/d/e.article`);
    expect(naming(started, "Arif Nugraha")).toEqual([]);
    expect(started.index.size).toBe(1);
  });

  test("the newsroom's names, changed, have those articles read again that hold one of them", async () => {
    const fileSystem = workspace({ "a.article": MARKET, "b.article": FERRY });
    const started = await start(fileSystem);
    started.registry = [{ name: "Cirebon", type: "product" }];
    await started.indexer.registryChanged(FOLDER);
    expect(naming(started, "Cirebon", "product")).toEqual(["a.article"]);
    expect(naming(started, "Arif Nugraha")).toEqual(["a.article", "b.article"]);
    await started.indexer.save();
    expect(naming(await start(fileSystem, started.registry), "Cirebon", "product")).toEqual(["a.article"]);
    expect(naming(await start(fileSystem), "Cirebon", "product")).toEqual([]);
  });

  test("an open article counts as it is in the editor, until it is closed", async () => {
    const started = await start(workspace({ "a.article": MARKET }));
    const uri = `${FOLDER}/a.article`;
    const cache = new AnalysisCache();
    const text = MARKET.replaceAll("Arif Nugraha", "Dewi Lestari");
    started.indexer.setLive(uri, text, analyze(text, {}, cache), new SentenceBounds(text, cache.paragraphs));
    await started.indexer.update(uri);
    expect(naming(started, "Dewi Lestari")).toEqual(["a.article"]);
    await started.indexer.closed(uri);
    expect(naming(started, "Dewi Lestari")).toEqual([]);
    expect(naming(started, "Arif Nugraha")).toEqual(["a.article"]);
  });

  test("leaves out what search leaves out, and what is no article by the settings", async () => {
    const files = new ArticleFiles([{ uri: FOLDER, excludes: ["**/{old,tmp}", "draft*.article"] }]);
    const fileSystem = workspace({
      "a.article": FERRY,
      "old/b.article": FERRY,
      "x/tmp/c.article": FERRY,
      "draft-1.article": FERRY,
      "x/draft-2.article": FERRY,
      "notes.md": FERRY,
    });
    expect(naming(await start(fileSystem, [], files), "Arif Nugraha")).toEqual([
      "a.article",
      "x/draft-2.article",
    ]);
  });

  test("ends early where it is told to, and keeps no half", async () => {
    const fileSystem = workspace({ "a.article": MARKET, "b.article": FERRY });
    const ending = new AbortController();
    ending.abort();
    const index = new ArticleIndex();
    const options = { fileSystem, folders: [FOLDER], cache: CACHE, version: "test", registryOf: () => [] };
    const indexer = new ArticleIndexer(index, options);
    await indexer.load(new ArticleFiles([{ uri: FOLDER }]), undefined, ending.signal);
    expect(indexer.isComplete).toBe(false);
    expect(await fileSystem.stat(CACHE)).toBeNull();
  });
});

describe("what is kept of an article", () => {
  test("names in the sentence of a figure, the speaker of a quotation, and no running text", () => {
    const cache = new AnalysisCache();
    const summary = summarise(
      MARKET,
      analyze(MARKET, {}, cache),
      new SentenceBounds(MARKET, cache.paragraphs),
    );
    const [count] = summary.counts;
    expect(count).toMatchObject({ text: "120 pedagang", value: 120, counted: "pedagang" });
    expect(count?.names.map((index) => summary.names[index]?.name)).toEqual(["Cirebon"]);
    const [quote] = summary.quotes;
    expect(summary.names[quote?.speaker ?? -1]?.name).toBe("Arif Nugraha");
    expect(quote?.shingles.length).toBeGreaterThan(3);
    expect(toLine(summary)).not.toContain("mulai lagi");
    expect(fromLine(toLine(summary))).toEqual(summary);
  });

  test("a name is known by its full form, its initials and its number, and not by a surname", () => {
    const keys = nameKeys({
      type: "organisation",
      name: "Badan  Urusan-Laut",
      wikidata: "Q7",
      aliases: ["BUL"],
    });
    expect(keys).toEqual(["organisation\0badan urusan laut", "organisation\0bul", "Q7"]);
  });
});

describe("posting lists", () => {
  test("say what a map of sets says, whatever is added and removed", () => {
    const step = fc.record({
      add: fc.boolean(),
      key: fc.integer({ min: 0, max: 4 }),
      article: fc.integer({ min: 0, max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 3000 }), (steps) => {
        const postings = new Postings();
        const model = new Map<number, Set<number>>();
        for (const { add, key, article } of steps) {
          // Keys of one bucket, so that chains are walked.
          const hash = key * (1 << 18);
          const own = model.get(hash) ?? new Set();
          model.set(hash, own);
          if (add === own.has(article)) continue;
          if (add) postings.add(hash, article);
          else postings.remove(hash, article);
          if (add) own.add(article);
          else own.delete(article);
        }
        for (const [hash, own] of model) {
          const found = new Set<number>();
          postings.collect(hash, found);
          expect([...found].sort()).toEqual([...own].sort());
        }
      }),
    );
  });
});

describe("globs of the editor's settings as lines of .gitignore", () => {
  test.each([
    ["**/node_modules", ["**/node_modules"]],
    ["archive/**", ["/archive/**"]],
    ["**/*.{a,b}", ["**/*.a", "**/*.b"]],
    ["{x,y}/{1,2}", ["/x/1", "/x/2", "/y/1", "/y/2"]],
    ["!odd", ["/\\!odd"]],
  ])("%s", (glob, lines) => {
    expect(gitignoreLines(glob).sort()).toEqual(lines);
  });
});
