import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import type { Analysis, Span } from "../../server/src/analysis/analysis.js";

const ROOT = path.resolve(import.meta.dirname, "../..");
const CLI = path.join(ROOT, "dist/cli.js");
const SAMPLES = path.join(ROOT, "samples");

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
addFormats.default(ajv);
const isAnalysis = ajv.compile<Analysis>(
  JSON.parse(readFileSync(path.join(ROOT, "schemas/analysis.schema.json"), "utf8")) as object,
);

function copydesk(
  args: readonly string[],
  input: string | Buffer = "",
): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    input,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return { code: status, out: stdout, err: stderr };
}

function temporary(name: string, content: string | Buffer): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "copydesk-cli-")), name);
  writeFileSync(file, content);
  return file;
}

/** Every object in the analysis that has bounds and text. */
function spansOf(value: unknown): Span[] {
  if (Array.isArray(value)) return value.flatMap(spansOf);
  if (value === null || typeof value !== "object") return [];
  const inner = Object.values(value).flatMap(spansOf);
  const { start, end, text } = value as Partial<Span>;
  return typeof start === "number" && typeof end === "number" && typeof text === "string"
    ? [{ start, end, text }, ...inner]
    : inner;
}

describe("copydesk analyze", () => {
  test.each(readdirSync(SAMPLES).filter((name) => name.endsWith(".article")))(
    "%s gives an analysis that its schema allows, and whose spans are the article's own words",
    (name) => {
      const file = path.join(SAMPLES, name);
      const { code, out, err } = copydesk(["analyze", file]);
      expect(err).toBe("");
      expect(code).toBe(0);
      const analysis = JSON.parse(out) as Analysis;
      expect(isAnalysis(analysis), JSON.stringify(isAnalysis.errors)).toBe(true);
      const text = readFileSync(file, "utf8");
      const spans = spansOf(analysis);
      expect(spans.length).toBeGreaterThan(10);
      for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.text);
    },
  );

  test("prints an array for several files, and names each", () => {
    const files = readdirSync(SAMPLES)
      .slice(0, 2)
      .map((name) => path.join(SAMPLES, name));
    const { out } = copydesk(["analyze", ...files]);
    expect((JSON.parse(out) as Analysis[]).map((each) => each.file)).toEqual(files);
  });

  test("jsonl prints a line a file", () => {
    const files = readdirSync(SAMPLES).map((name) => path.join(SAMPLES, name));
    const { out } = copydesk(["analyze", "--format", "jsonl", ...files]);
    expect(
      out
        .trimEnd()
        .split("\n")
        .map((line) => (JSON.parse(line) as Analysis).file),
    ).toEqual(files);
  });

  test("text prints a table that names the people", () => {
    const { out } = copydesk(["analyze", "--format", "text", path.join(SAMPLES, "harbour-ferry.article")]);
    expect(out).toContain("Tomasz Zielinski");
  });

  test.each([
    ["utf16", (text: string, at: number) => text.slice(0, at).length],
    ["codepoint", (text: string, at: number) => Array.from(text.slice(0, at)).length],
    ["byte", (text: string, at: number) => Buffer.byteLength(text.slice(0, at))],
  ])("--offsets %s counts in that unit", (unit, count) => {
    const text = "\ufeff🚌🚌 Kepala Dinas Sosial, Sri Wahyuni, menyebut 🙂 kota Bandung.\r\nBandung — aman.";
    const plain = JSON.parse(copydesk(["analyze", "--lang", "id"], text).out) as Analysis;
    const other = JSON.parse(copydesk(["analyze", "--lang", "id", "--offsets", unit], text).out) as Analysis;
    expect(plain.mentions.length).toBeGreaterThan(0);
    expect(other.mentions.map((mention) => mention.start)).toEqual(
      plain.mentions.map((mention) => count(text, mention.start)),
    );
    expect(plain.mentions.every((mention) => text.slice(mention.start, mention.end) === mention.text)).toBe(
      true,
    );
  });

  test.each([
    ["an unknown option", ["analyze", "--colour"], /unknown option/],
    ["an unknown language", ["analyze", "--lang", "fr"], /id, en, auto/],
    ["a date that the calendar has not", ["analyze", "--date", "2025-02-30"], /YYYY-MM-DD/],
    ["a file that is not there", ["analyze", "/no/such/file"], /no such file/],
    [
      "a folder without an article",
      ["analyze", mkdtempSync(path.join(tmpdir(), "copydesk-empty-"))],
      /no article/,
    ],
    ["an unknown command", ["analyse"], /unknown command/],
  ])("%s exits 2 with one clear line", (_name, args, message) => {
    const { code, err, out } = copydesk(args);
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(out).toBe("");
  });

  test.each([
    ["binary", Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0]), /binary/],
    ["not UTF-8", Buffer.from([0x48, 0xe9, 0x20, 0xff, 0x41]), /not UTF-8/],
  ])("a file that is %s is refused by name", (_name, bytes, message) => {
    const file = temporary("x.article", bytes);
    const { code, err } = copydesk(["analyze", file]);
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(err).toContain(file);
  });

  test("an empty article is an article", () => {
    const { code, out } = copydesk(["analyze"], "");
    expect(code).toBe(0);
    expect(isAnalysis(JSON.parse(out))).toBe(true);
  });

  test("one bad file does not keep the others from being analysed", () => {
    const good = path.join(SAMPLES, "city-budget.article");
    const { code, out, err } = copydesk(["analyze", "--format", "jsonl", "/no/such/file", good]);
    expect(code).toBe(2);
    expect(err).toContain("/no/such/file");
    expect((JSON.parse(out) as Analysis).file).toBe(good);
  });
});

describe("copydesk analyze --stream", () => {
  test("answers each line in order, and goes on after a bad one", () => {
    const lines = [
      JSON.stringify({ id: "a", text: "Wali Kota Bogor, Dedi Prasetyo, hadir." }),
      "{not json",
      JSON.stringify({ id: 2, text: 5 }),
      JSON.stringify({ id: "c", text: "x", date: "2025-13-01" }),
      JSON.stringify({ text: "The mayor of Leeds left.", lang: "en" }),
    ];
    const { code, out } = copydesk(["analyze", "--stream"], `${lines.join("\n")}\n`);
    const answers = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(code).toBe(2);
    expect(answers.map((answer) => answer.id)).toEqual(["a", null, 2, "c", undefined]);
    expect(answers.map((answer) => "error" in answer)).toEqual([false, true, true, true, false]);
    expect(answers[4]?.language).toBe("en");
    expect(isAnalysis(answers[0]), JSON.stringify(isAnalysis.errors)).toBe(true);
  });

  test("exits 0 when every line was good", () => {
    expect(
      copydesk(["analyze", "--stream"], '{"text":""}\n\n{"text":"A lone \\ud800 surrogate."}\n').code,
    ).toBe(0);
  });
});

describe("many articles", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "copydesk-many-"));
  for (let i = 0; i < 20; i++) {
    const text = `Judul ${i}\n\nSebanyak ${i + 2} rumah rusak di Bandung, kata Sri Wahyuni, Senin (${(i % 27) + 1}/1/2026).\n`;
    writeFileSync(path.join(folder, `berita-${String(i).padStart(2, "0")}.article`), text);
  }
  writeFileSync(path.join(folder, "README.txt"), "Bukan berita.");
  writeFileSync(path.join(folder, "lama.txt"), "Berita lama.");
  writeFileSync(path.join(folder, ".copydeskignore"), "lama*\n");

  test("a folder is its articles, in the order of their names, without what ignore files leave out", () => {
    const { out, code } = copydesk(["analyze", "--format", "jsonl", folder]);
    const names = out
      .trim()
      .split("\n")
      .map((line) => path.basename((JSON.parse(line) as { file: string }).file));
    expect(names).toEqual(
      Array.from({ length: 20 }, (_, i) => `berita-${String(i).padStart(2, "0")}.article`),
    );
    expect(code).toBe(0);
  });

  test("a glob works where the shell has none", () => {
    const { out } = copydesk(["analyze", "--format", "jsonl", path.join(folder, "berita-1?.article")]);
    expect(out.trim().split("\n")).toHaveLength(10);
  });

  test.each(["json", "jsonl", "text"])(
    "as %s the output is the same, to the byte, whatever the threads",
    (format) => {
      const [one, two, three] = ["1", "2", "3"].map((jobs) =>
        copydesk(["analyze", "--format", format, "--jobs", jobs, folder]),
      );
      expect(one?.code).toBe(0);
      expect(two).toEqual(one);
      expect(three).toEqual(one);
      if (format === "json") expect(JSON.parse(one?.out ?? "")).toHaveLength(20);
    },
  );

  test("so is a stream's, and a bad line in it stays at its place", () => {
    const lines = Array.from({ length: 100 }, (_, i) =>
      i === 42 ? "{" : JSON.stringify({ id: i, text: `Sebanyak ${i} orang mengungsi.`, lang: "id" }),
    ).join("\n");
    const [one, three] = ["1", "3"].map((jobs) => copydesk(["analyze", "--stream", "--jobs", jobs], lines));
    expect(three).toEqual(one);
    expect(one?.code).toBe(2);
    const answers = (one?.out ?? "")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { id: number; error?: string });
    expect(answers.map(({ id }) => id)).toEqual(Array.from({ length: 100 }, (_, i) => (i === 42 ? null : i)));
  });

  test("a file that vanishes among them is said, and the others are done", () => {
    const files = [0, 1, 2].map((i) => path.join(folder, `berita-0${i}.article`));
    const { out, err, code } = copydesk([
      "analyze",
      "--format",
      "jsonl",
      ...files,
      path.join(folder, "tiada.article"),
    ]);
    expect([out.trim().split("\n").length, code]).toEqual([3, 2]);
    expect(err).toMatch(/tiada\.article: there is no such file/);
  });
});
