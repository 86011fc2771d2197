import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { lazyBytes } from "../../../scripts/lazyBytes.mjs";
import { parseSidecar } from "../annotations/sidecar/sidecar.js";

let scratch: string;
let cli: string;
let folder: string;

beforeAll(async () => {
  scratch = mkdtempSync(path.join(tmpdir(), "copydesk-formats-"));
  cli = path.join(scratch, "cli.mjs");
  await build({
    entryPoints: [path.join(import.meta.dirname, "node.ts")],
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    outfile: cli,
    plugins: [lazyBytes],
    define: { COPYDESK_VERSION: '"0.0.0-test"' },
    banner: {
      js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
    },
  });
});

afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

const TEXT = "\ufeff😀 Dewi Lestari tiba.\r\nKota Baru ramai.\r\n";
const ANN = [
  "T1\tPER 2 14\tDewi Lestari",
  "A1\tstatus T1 unsure",
  "A2\tYakin T1 tinggi",
  "N1\tReference T1 Wikidata:Q1\tDewi L.",
  "T2\tplace 21 30\tKota Baru",
  "#1\tAnnotatorNotes T2\tPeriksa ejaan.",
  "R1\trelatedTo Arg1:T2 Arg2:T1",
  "",
].join("\n");

beforeEach(() => {
  folder = mkdtempSync(path.join(scratch, "articles-"));
  writeFileSync(path.join(folder, "a.article"), TEXT);
  writeFileSync(path.join(folder, "a.ann"), ANN);
});

function copydesk(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [cli, ...args], { cwd: folder, encoding: "utf8" });
}

const sidecar = (): string => readFileSync(path.join(folder, "a.article.annotations.json"), "utf8");

describe("copydesk import", () => {
  it("writes the sidecar, and says how offsets were read", () => {
    const { status, stdout, stderr } = copydesk(
      ...["import", "a.article", "a.ann", "--from", "brat", "--tag", "PER=person", "--author", "Ana"],
    );
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toBe("a.article: 2 annotations imported\noffsets read as code points, LF line ends\n");
    const { set } = parseSidecar(sidecar());
    const said = set?.annotations.map(({ tag, status, entity, notes, creators, extra, target }) => ({
      words: target.kind === "text" ? target.quote.exact : null,
      tag,
      status,
      entity,
      notes: notes.map(({ text }) => text),
      by: creators.map(({ name }) => name),
      extra,
    }));
    expect(said?.sort((a, b) => (a.words ?? "").localeCompare(b.words ?? ""))).toEqual([
      {
        words: "Dewi Lestari",
        tag: "person",
        status: "unsure",
        entity: { wikidata: "Q1", name: "Dewi L." },
        notes: [],
        by: ["Ana"],
        extra: { attributes: { Yakin: "tinggi" } },
      },
      {
        words: "Kota Baru",
        tag: "place",
        status: "accepted",
        entity: null,
        notes: ["Periksa ejaan."],
        by: ["Ana"],
        extra: {},
      },
    ]);
  });

  it("takes nothing twice", () => {
    copydesk("import", "a.article", "a.ann", "--from", "brat");
    const before = sidecar();
    const { status, stdout, stderr } = copydesk("import", "a.article", "a.ann", "--from", "brat");
    expect([status, stdout.split("\n")[0]]).toEqual([0, "a.article: 0 annotations imported"]);
    expect(stderr).toBe("copydesk: 2 × left out: the article has it already (T1, T2)\n");
    expect(sidecar()).toBe(before);
  });

  it("refuses malformed data with its place, and writes nothing", () => {
    writeFileSync(path.join(folder, "a.ann"), `${ANN}T3 place\n`);
    const { status, stdout, stderr } = copydesk("import", "a.article", "a.ann", "--from", "brat");
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toBe("copydesk: a.ann, line 8: an id, a tab and what it says are expected\n");
    expect(readdirSync(folder).sort()).toEqual(["a.ann", "a.article"]);
  });
});

describe("copydesk export", () => {
  it("writes what was imported, and says what is lost", () => {
    copydesk("import", "a.article", "a.ann", "--from", "brat");
    const { status, stderr } = copydesk("export", "a.article", "--to", "brat", "--out", "out");
    expect(status).toBe(0);
    expect(stderr).toContain("2 × who made it, when, its history and evidence are not held by this format");
    expect(readdirSync(path.join(folder, "out")).sort()).toEqual(["a.ann", "a.txt", "annotation.conf"]);
    const written = readFileSync(path.join(folder, "out/a.ann"), "utf8");
    expect(written.split("\n").filter((line) => !line.includes("\tstatus T2"))).toEqual(ANN.split("\n"));
  });

  it("never writes over a file unasked, least of all the article", () => {
    writeFileSync(path.join(folder, "b.txt"), "Satu.\n");
    const { status, stderr } = copydesk("export", "b.txt", "--to", "brat", "--out", ".");
    expect([status, stderr]).toEqual([2, "copydesk: b.txt is there already; --force writes over it\n"]);
    const forced = copydesk("export", "b.txt", "--to", "brat", "--out", ".", "--force");
    expect([forced.status, forced.stderr]).toEqual([
      2,
      "copydesk: b.txt is an article that is exported; name another folder with --out\n",
    ]);
    expect(readdirSync(folder).sort()).toEqual(["a.ann", "a.article", "b.txt"]);
  });

  it("asks for a folder where the format makes several files", () => {
    const { status, stderr } = copydesk("export", "a.article", "--to", "brat");
    expect([status, stderr]).toEqual([2, "copydesk: brat makes 3 files here; name a folder with --out\n"]);
  });
});

describe("copydesk export for the desk", () => {
  it("looks through the workspace's articles where a correction names no others", () => {
    const old = "Sebanyak 214 keluarga terisolasi sejak Senin.";
    writeFileSync(path.join(folder, "sebelum.md"), `${old}\n`);
    writeFileSync(path.join(folder, "a.article"), "Sebanyak 241 keluarga terisolasi sejak Senin.\n");
    mkdirSync(path.join(folder, "arsip/lama"), { recursive: true });
    writeFileSync(path.join(folder, "arsip/lama/b.article"), `Kemarin hujan. ${old}\n`);
    writeFileSync(path.join(folder, "arsip/c.txt"), "Tidak ada apa-apa di sini.\n");
    writeFileSync(path.join(folder, "arsip/d.article"), Buffer.from([0x50, 0, 0x4b]));
    writeFileSync(path.join(folder, "arsip/diabaikan.article"), `${old}\n`);
    writeFileSync(path.join(folder, ".copydeskignore"), "diabaikan.article\n");
    const args = ["export", "a.article", "--to", "correction", "--base", "sebelum.md"];
    const { status, stdout, stderr } = copydesk(...args, "--when", "2026-03-10T09:30");
    expect(status).toBe(0);
    expect(stdout).toContain(`Artikel lain dengan klaim yang sama:\n- arsip/lama/b.article: “${old}”\n`);
    expect(stdout).not.toContain("diabaikan");
    expect(stderr).toMatch(/^copydesk: not looked through: .*d\.article is a binary file, not an article\n$/);
    writeFileSync(path.join(folder, "c.article"), "Lain.\n");
    const named = copydesk(
      "export",
      "a.article",
      "c.article",
      ...args.slice(2),
      "--when",
      "2026-03-10T09:30",
    );
    expect(named.stdout).not.toContain("arsip");
  });

  it("writes a correction against an earlier version, with the time, and names the articles with the old claim", () => {
    writeFileSync(path.join(folder, "lama.article"), TEXT.replace("ramai", "sepi sekali pagi ini"));
    writeFileSync(path.join(folder, "b.article"), "Kata Budi, Kota Baru sepi sekali pagi ini.\n");
    const { status, stdout, stderr } = copydesk(
      ...["export", "a.article", "b.article", "--to", "correction"],
      ...["--base", "lama.article", "--when", "2026-01-31T14:30", "--lang", "en"],
    );
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(
      /^Correction \(31 January 2026[^\n]*14:30[^\n]*\)\n\nAn earlier version said: “Kota Baru sepi/,
    );
    expect(stdout).toContain("- b.article: “Kota Baru sepi sekali pagi ini.”\n");
  });

  it("refuses a ClaimReview with what is missing, and a time that is none", () => {
    copydesk("import", "a.article", "a.ann", "--from", "brat");
    const { status, stdout, stderr } = copydesk(
      "export",
      "a.article",
      "--to",
      "claimreview",
      "--publisher",
      "Koran",
    );
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toBe(
      "copydesk: claimreview: missing: the address of the page (--page-url); what the claim says, in a sentence (--claim); a claim or quote whose truth was rated\n",
    );
    const badly = copydesk("export", "a.article", "--to", "correction", "--when", "kemarin");
    expect([badly.status, badly.stdout]).toEqual([2, ""]);
  });

  it("refuses a configuration that cannot be used", () => {
    mkdirSync(path.join(folder, ".copydesk"));
    writeFileSync(path.join(folder, ".copydesk/config.json"), '{"truth":3}');
    const { status, stderr } = copydesk("export", "a.article", "--to", "claimreview");
    expect(status).toBe(2);
    expect(stderr).toContain("config.json cannot be used: ");
  });
});

describe("copydesk import-tagset", () => {
  it("writes the newsroom's tag set, says what was renamed, and leaves one alone that cannot be used", () => {
    writeFileSync(path.join(folder, "annotation.conf"), "[entities]\nPerson\nAlat_berat\n");
    const { status, stdout, stderr } = copydesk("import-tagset", "annotation.conf", "--from", "brat");
    const file = path.join(".copydesk", "tagset.json");
    expect([status, stdout.split("\n").slice(0, 2)]).toEqual([
      0,
      [`${file}: 1 name added`, "Alat_berat is alat-berat"],
    ]);
    expect(stderr).toBe("copydesk: 1 × left out: built in, there already, or no name for a tag (Person)\n");
    expect(JSON.parse(readFileSync(path.join(folder, file), "utf8"))).toEqual({
      labels: [{ tag: "alat-berat", label: "Alat_berat" }],
    });
    writeFileSync(path.join(folder, file), "{");
    const refused = copydesk("import-tagset", "annotation.conf", "--from", "brat");
    expect([refused.status, refused.stdout]).toEqual([2, ""]);
    expect(refused.stderr).toContain(`${file} cannot be used: `);
    expect(readFileSync(path.join(folder, file), "utf8")).toBe("{");
  });
});
