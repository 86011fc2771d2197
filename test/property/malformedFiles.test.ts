import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { run } from "../../server/src/cli/main.js";
import type { FormatDocument } from "../../server/src/formats/document.js";
import { FORMATS } from "../../server/src/formats/formats.js";

const TEXT = `Jembatan Gantung Putus

GARUT — Sebanyak 214 keluarga terisolasi, kata Lilis Maryati 😀, Senin (9/3/2026).
Perbaikan menelan biaya Rp 2,1 miliar, menurut Dinas Bina Marga.
`;

/** An article with a bit of everything that formats hold. */
function exampleDocument(): FormatDocument {
  const at = (words: string): { start: number; end: number } => {
    const start = TEXT.indexOf(words);
    return { start, end: start + words.length };
  };
  const plain = { attributes: new Map<string, string>(), links: [], notes: [] };
  return {
    name: "jembatan.article",
    text: TEXT,
    annotations: [
      { ...plain, id: "urn:uuid:1", span: at("GARUT"), tag: "place" },
      { ...plain, id: "urn:uuid:2", span: at("214 keluarga"), tag: "claim", notes: ["periksa lagi"] },
      {
        ...plain,
        id: "urn:uuid:3",
        span: at("Lilis Maryati"),
        tag: "person",
        attributes: new Map([
          ["status", "accepted"],
          ["wikidata", "Q42"],
        ]),
        links: [{ role: "spokesperson", to: "urn:uuid:4" }],
      },
      { ...plain, id: "urn:uuid:4", span: at("Dinas Bina Marga"), tag: "organisation" },
    ],
  };
}

/** The same numbers every time (mulberry32). */
function drawing(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

type Draw = (below: number) => number;
type Damage = (data: string, draw: Draw) => string | Buffer;

const pick = <T>(items: readonly T[], draw: Draw): T => items[draw(items.length)] as T;

/** Puts something in place of one match, drawn from all of them. */
function replaceOne(data: string, pattern: RegExp, put: string, draw: Draw): string {
  const matches = [...data.matchAll(pattern)];
  const match = matches.length > 0 ? pick(matches, draw) : null;
  if (!match) return put + data;
  return data.slice(0, match.index) + put + data.slice(match.index + match[0].length);
}

const withBytes = (data: string, at: number, bytes: readonly number[]): Buffer => {
  const whole = Buffer.from(data);
  return Buffer.concat([whole.subarray(0, at), Buffer.from(bytes), whole.subarray(at)]);
};

/** Ways to spoil a file, and how many files are spoiled so; a hundred in all. */
const DAMAGES: readonly (readonly [what: string, files: number, damage: Damage])[] = [
  ["cut off", 20, (data, draw) => data.slice(0, draw(data.length))],
  ["its beginning lost", 8, (data, draw) => data.slice(1 + draw(data.length - 1))],
  [
    "offsets that cannot be",
    16,
    (data, draw) =>
      replaceOne(
        data,
        /\b\d+\b/g,
        pick(["-1", "1e9", "99999999999999999999", "1.5", "NaN", "0x10", "٣", ""], draw),
        draw,
      ),
  ],
  [
    "values of another type",
    14,
    (data, draw) =>
      replaceOne(data, /"[^"\n]*"|\b\d+\b/g, pick(["null", "true", "[]", "{}", '"x"', "[[1]]"], draw), draw),
  ],
  [
    "names that objects have by themselves",
    10,
    (data, draw) =>
      replaceOne(
        data,
        /\b[a-z]+\b/gi,
        pick(["__proto__", "constructor", "toString", "hasOwnProperty"], draw),
        draw,
      ),
  ],
  [
    "marks astray",
    10,
    (data, draw) => replaceOne(data, /[,:\t"<>&{}[\]]/g, pick(['"', "<", "&#x0;", "\t", "}"], draw), draw),
  ],
  [
    "lines lost or doubled",
    8,
    (data, draw) => {
      const lines = data.split("\n");
      const at = draw(lines.length);
      lines.splice(at, 1, ...(draw(2) === 0 ? [] : [lines[at] ?? "", lines[at] ?? ""]));
      return lines.join("\n");
    },
  ],
  ["bytes that are no UTF-8", 5, (data, draw) => withBytes(data, draw(data.length), [0xff, 0xc3, 0x28])],
  ["a NUL", 2, (data, draw) => withBytes(data, draw(data.length), [0])],
  ["another encoding", 2, (data) => Buffer.from(data, "utf16le")],
  ["random bytes", 2, (_, draw) => Buffer.from(Array.from({ length: 500 }, () => draw(256)))],
  ["nothing in it, or a BOM alone", 1, () => "\ufeff"],
  ["brackets without end", 1, () => "[".repeat(200_000)],
  ["one line of a megabyte", 1, () => "x".repeat(1_000_000)],
];

/** What can be no file of any format. */
const NEVER = new Set(["bytes that are no UTF-8", "a NUL", "another encoding", "brackets without end"]);

let folder: string;
let article: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "copydesk-malformed-"));
  article = path.join(folder, "jembatan.article");
  writeFileSync(article, TEXT);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function imported(format: string, data: string | Buffer): Promise<{ code: number; err: string }> {
  const file = path.join(folder, "data");
  writeFileSync(file, data);
  let err = "";
  const listening = [
    vi.spyOn(process.stdout, "write").mockReturnValue(true),
    vi.spyOn(process.stderr, "write").mockImplementation((text) => {
      err += String(text);
      return true;
    }),
  ];
  try {
    return { code: await run(["import", article, file, "--from", format, "--author", "Ana"]), err };
  } finally {
    for (const each of listening) each.mockRestore();
  }
}

const FILES = DAMAGES.flatMap(([what, files, damage]) =>
  Array.from({ length: files }, (_, i) => ({ what, damage, seed: i })),
);

describe("a hundred spoilt files of each format", () => {
  test("are a hundred", () => expect(FILES).toHaveLength(100));

  const formats = FORMATS.filter(({ read }) => read).map(({ name }) => name);
  test.each(formats)(
    "%s: refused in one line that names the place, with nothing written; or read, where they still can be",
    async (name) => {
      const written = FORMATS.find((each) => each.name === name)?.write?.([exampleDocument()], {});
      const whole = written?.files.find(
        (file) => !/\.(?:txt|conf)$|TypeSystem|label-studio\.xml/.test(file.name),
      );
      expect(await imported(name, whole?.text ?? "")).toMatchObject({ code: 0 });
      const sidecar = `${article}.annotations.json`;
      expect(readFileSync(sidecar, "utf8")).toContain("Lilis Maryati");
      rmSync(sidecar);
      let refused = 0;
      for (const [i, { what, damage, seed }] of FILES.entries()) {
        const { code, err } = await imported(name, damage(whole?.text ?? "", drawing(i * 1000 + seed)));
        const told = `${name}, ${what}, number ${String(i)}: ${err}`;
        if (NEVER.has(what)) expect(code, told).toBe(2);
        if (code === 2) {
          refused++;
          expect(err, told).toMatch(/^copydesk: [^\n]*data[ ,][^\n]{5,300}\n$/);
          expect(existsSync(sidecar), told).toBe(false);
        } else {
          expect(code, told).toBe(0);
          rmSync(sidecar, { force: true });
        }
      }
      expect(refused, name).toBeGreaterThan(30);
      expect(Object.keys(Object.prototype)).toEqual([]);
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    },
    120_000,
  );
});
