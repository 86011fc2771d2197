import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const CLI = path.resolve(import.meta.dirname, "../../dist/cli.js");
const TEXT = "Lilis Maryati datang ke Garut. Sebanyak 214 keluarga mengungsi.\n";

let folder: string;
let article: string;

function copydesk(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    encoding: "utf8",
    cwd: folder,
  });
  return { code: status, out: stdout, err: stderr };
}

/** Annotates as somebody: each row is words and tag. */
function annotate(author: string, rows: readonly (readonly [words: string, tag: string])[]): void {
  const data = path.join(folder, `${author}.csv`);
  const lines = rows.map(([words, tag]) => {
    const start = TEXT.indexOf(words);
    return `${String(start)},${String(start + words.length)},"${words}",${tag},accepted`;
  });
  writeFileSync(data, `start,end,text,tag,status\n${lines.join("\n")}\n`);
  const { code, err } = copydesk("import", article, data, "--from", "csv", "--author", author);
  if (code !== 0) throw new Error(err);
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "copydesk-annotated-"));
  article = path.join(folder, "garut.article");
  mkdirSync(path.join(folder, ".copydesk"));
  writeFileSync(path.join(folder, ".copydesk/config.json"), '{"mode":"corpus"}');
  writeFileSync(article, TEXT);
  annotate("Ana", [
    ["Lilis Maryati", "person"],
    ["Garut", "place"],
    ["214 keluarga", "claim"],
  ]);
  annotate("Budi", [
    ["Lilis Maryati", "person"],
    ["Garut", "organisation"],
  ]);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("copydesk agree", () => {
  test("says how well two annotators agree, by tag, and where they do not", () => {
    const { code, out } = copydesk("agree", "--all", ".");
    expect(code).toBe(0);
    expect(out).toContain("Ana and Budi: 1 articles, span F1 0.400");
    expect(out).toMatch(/person +F1 1\.000 +1 alike of 1 and 1/);
    expect(out).toContain("garut.article:1:25: “Garut”: Ana place, Budi organisation");
    expect(out).toMatch(/Krippendorff's alpha 0\.\d{3}, for unitizing 0\.\d{3}/);
  });

  test("counts finished articles alone, unless it is told otherwise", () => {
    const { code, err } = copydesk("agree", ".");
    expect([code, err]).toEqual([2, expect.stringContaining("--all")]);
  });

  test("as JSON, of the tags that are asked for", () => {
    const { pairs } = JSON.parse(
      copydesk("agree", "--all", "--format", "json", ".", "--tag", "person").out,
    ) as {
      pairs: { spans: { f1: number } }[];
    };
    expect(pairs[0]?.spans.f1).toBe(1);
  });
});

describe("copydesk agree on branches", () => {
  const git = (...args: string[]): void => {
    const own = ["-c", "user.name=Ana", "-c", "user.email=ana@contoh.test", "-c", "commit.gpgsign=false"];
    const { status, stderr } = spawnSync("git", [...own, ...args], { cwd: folder, encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
  };
  const sidecar = (): string => `${article}.annotations.json`;

  test("takes what each annotator has finished on a branch of their own, and checks nothing out", () => {
    const before = readFileSync(sidecar(), "utf8");
    const set = JSON.parse(before) as { first: { items: { creator: { name: string } }[] } };
    const only = (name: string): string => {
      const items = set.first.items.filter(({ creator }) => creator.name === name);
      const review = { reviewState: "finished", by: { type: "Person", name }, when: "2026-03-10T08:00:00Z" };
      return JSON.stringify({ ...set, review, first: { ...set.first, items } });
    };
    git("init", "-q", "-b", "main");
    git("add", "garut.article");
    git("commit", "-q", "-m", "Artikel");
    for (const name of ["Ana", "Budi"]) {
      git("checkout", "-q", "-b", `anotasi/${name}`, "main");
      writeFileSync(sidecar(), only(name));
      git("add", "-f", "garut.article.annotations.json");
      git("commit", "-q", "-m", name);
    }
    git("checkout", "-q", "main");
    writeFileSync(sidecar(), before);
    const { code, out, err } = copydesk("agree", "--branch", "anotasi/Ana", "--branch", "anotasi/Budi");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("anotasi/Ana and anotasi/Budi: 1 articles, span F1 0.400");
    expect(out).toContain("garut.article:1:25: “Garut”: anotasi/Ana place, anotasi/Budi organisation");
    expect(readFileSync(sidecar(), "utf8")).toBe(before);
    expect(copydesk("agree", "--branch", "anotasi/Ana", "--branch", "nihil")).toMatchObject({
      code: 2,
      err: "copydesk: there is no branch nihil; this folder must be in its repository\n",
    });
    expect(copydesk("agree", "--branch", "main", "--branch", "--output=x").code).toBe(2);
    expect(copydesk("agree", "--branch", "main").code).toBe(2);
    rmSync(path.join(folder, ".git"), { recursive: true });
  });
});

describe("copydesk freeze", () => {
  const manifest = (): string => path.join(folder, "data.json");
  const sidecar = (): string => `${article}.annotations.json`;

  test("writes the same manifest every time, and never over another", () => {
    const args = ["freeze", "--all", "--seed", "7", "--split", "train=1,test=1"];
    const [one, two] = [copydesk(...args), copydesk(...args)];
    expect(one.code).toBe(0);
    expect(two.out).toBe(one.out);
    expect(JSON.parse(one.out)).toMatchObject({
      seed: "7",
      tagset: null,
      articles: [
        { file: "garut.article", annotations: 5, split: expect.stringMatching(/train|test/) as string },
      ],
    });
    expect(copydesk(...args, "--out", "data.json").code).toBe(0);
    expect(copydesk(...args, "--out", "data.json").code).toBe(2);
    expect(copydesk("freeze").err).toContain("--all");
    expect(copydesk("freeze", "--all", "--split", "train=x").code).toBe(2);
  });

  test("says what has changed since, and stats and agree refuse it then", () => {
    expect(copydesk("freeze", "--verify", "data.json")).toMatchObject({
      code: 0,
      out: "1 articles are as they were frozen\n",
    });
    const { split } = (JSON.parse(readFileSync(manifest(), "utf8")) as { articles: { split: string }[] })
      .articles[0] ?? { split: "" };
    expect(copydesk("stats", "--frozen", "data.json", "--split", split).out).toContain("5 annotations in 1");
    expect(copydesk("agree", "--all", "--frozen", "data.json").out).toContain("span F1 0.400");
    const other = split === "train" ? "test" : "train";
    expect(copydesk("stats", "--frozen", "data.json", "--split", other).code).toBe(2);
    const before = readFileSync(sidecar(), "utf8");
    writeFileSync(sidecar(), before.replace('"organisation"', '"place"'));
    writeFileSync(article, TEXT.replaceAll("\n", "\r\n"));
    expect(copydesk("freeze", "--verify", "data.json")).toMatchObject({
      code: 1,
      out: "garut.article: the annotations have changed\n",
    });
    expect(copydesk("stats", "--frozen", "data.json")).toMatchObject({ code: 2, out: "" });
    writeFileSync(article, `${TEXT} `);
    expect(copydesk("freeze", "--verify", "data.json").out).toContain("the text has changed");
    writeFileSync(sidecar(), before);
    writeFileSync(article, TEXT);
    writeFileSync(path.join(folder, "bad.json"), '{"kind": 5}');
    expect(copydesk("freeze", "--verify", "bad.json")).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^copydesk: .*bad\.json is no frozen data set: .*\n$/) as string,
    });
    rmSync(path.join(folder, "bad.json"));
    rmSync(manifest());
  });
});

describe("copydesk stats", () => {
  test("counts what is there, and what is unchecked", () => {
    const stats = JSON.parse(copydesk("stats", "--format", "json").out) as Record<string, unknown>;
    expect(stats).toMatchObject({
      articles: 1,
      annotations: 5,
      byType: { person: 2, claim: 1, organisation: 1, place: 1 },
      byAuthor: { Ana: 3, Budi: 2 },
      checkable: 1,
      checked: 0,
      toAdjudicate: 0,
    });
    expect(copydesk("stats").out).toContain("0 of 1 accepted quotes and claims are checked");
  });

  test("says so where there is nothing", () => {
    const empty = mkdtempSync(path.join(tmpdir(), "copydesk-none-"));
    expect(copydesk("stats", empty)).toMatchObject({
      code: 2,
      err: expect.stringContaining("no annotations") as string,
    });
  });
});

describe("copydesk adjudicate", () => {
  test("lists what two people decided differently, and settles it for one of them", () => {
    const sidecar = `${article}.annotations.json`;
    const base = readFileSync(sidecar, "utf8");
    const as = (name: string, status: string): string => {
      const file = path.join(folder, `${name}.json`);
      const changed = JSON.parse(base) as {
        first: { items: { status: string; history?: object[]; modified?: string }[] };
      };
      const [item] = changed.first.items;
      if (!item) throw new Error("no annotation");
      item.status = status;
      item.modified = "2026-03-10T08:00:00Z";
      item.history = [{ when: "2026-03-10T08:00:00Z", by: name, did: "status" }];
      writeFileSync(file, JSON.stringify(changed));
      return file;
    };
    writeFileSync(path.join(folder, "base.json"), base);
    const merged = copydesk(
      "merge",
      path.join(folder, "base.json"),
      as("Ana", "rejected"),
      as("Budi", "unsure"),
    );
    writeFileSync(sidecar, merged.out);
    const listed = copydesk("adjudicate", article);
    expect(listed.code).toBe(1);
    expect(listed.out).toMatch(
      /status of “[^”]+”: (Ana: rejected \| Budi: unsure|Budi: unsure \| Ana: rejected)/,
    );
    expect(copydesk("adjudicate", article, "--take", "Budi").code).toBe(2);
    expect(copydesk("adjudicate", article, "--take", "Budi", "--author", "Citra")).toMatchObject({
      code: 0,
      out: "",
    });
    expect(readFileSync(sidecar, "utf8")).toContain('"status": "unsure"');
    expect(copydesk("adjudicate", article)).toMatchObject({ code: 0, out: "" });
    writeFileSync(sidecar, base);
  });
});

describe("copydesk completion", () => {
  test("is a script that bash reads, with every command", () => {
    const { out, code } = copydesk("completion", "bash");
    expect(code).toBe(0);
    for (const command of ["analyze", "check", "agree", "adjudicate", "stats", "merge"])
      expect(out).toContain(command);
    expect(spawnSync("bash", ["-n"], { input: out }).status).toBe(0);
    expect(copydesk("completion", "tcsh").code).toBe(2);
  });
});
