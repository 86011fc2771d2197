import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { parseSidecar } from "../../server/src/annotations/sidecar/sidecar.js";
import { isLong, TEST_TIMEOUT } from "../property/runs.js";

vi.setConfig({ testTimeout: TEST_TIMEOUT });

const TEXT = "Banjir di Demak. Gubernur Ratna Wulan mengatakan ada 52 desa terendam.\n";

let scratch: string;
let annotator: string;
let articles = 0;

beforeAll(async () => {
  scratch = mkdtempSync(path.join(tmpdir(), "copydesk-fault-"));
  annotator = path.join(scratch, "annotator.mjs");
  await build({
    entryPoints: [path.join(import.meta.dirname, "annotator.ts")],
    bundle: true,
    splitting: false,
    platform: "node",
    target: "node20",
    format: "esm",
    outfile: annotator,
    banner: {
      js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
    },
  });
});

// In the long run thousands of files are left.
afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
}, 120_000);

/** A fresh article in a folder of its own. */
function newArticle(): string {
  const folder = mkdtempSync(path.join(scratch, `a${articles++}-`));
  const article = path.join(folder, "banjir.article");
  writeFileSync(article, TEXT);
  return article;
}

/** Ids in the sidecar; throws where it is not whole. */
function idsOf(article: string): Set<string> {
  const file = `${article}.annotations.json`;
  if (!existsSync(file)) return new Set();
  const { set, problem } = parseSidecar(readFileSync(file, "utf8"));
  if (!set) throw new Error(`${problem.code}: ${problem.detail.en}`);
  return new Set(set.annotations.map(({ id }) => id));
}

function lines(output: string): string[] {
  return output.split("\n").filter((line) => line !== "");
}

/** Runs one annotator to its end, or its death. @returns what it said was on disk */
function run(article: string, count: number, killAt: number): { saved: string[]; wasKilled: boolean } {
  const { stdout, signal } = spawnSync(
    process.execPath,
    [annotator, article, String(count), String(killAt)],
    {
      encoding: "utf8",
    },
  );
  return { saved: lines(stdout), wasKilled: signal === "SIGKILL" };
}

describe("a process that is killed while it writes", () => {
  it("leaves a whole sidecar with all that it said was saved, at whatever step", () => {
    let kills = 0;
    const rounds = isLong ? 12 : 1;
    for (let round = 0; round < rounds; round++) {
      for (let step = 1; ; step += isLong ? 1 : 3) {
        const article = newArticle();
        const before = run(article, 1, 0).saved;
        const { saved, wasKilled } = run(article, 3, step);
        const found = idsOf(article);
        for (const id of [...before, ...saved]) expect(found).toContain(id);
        if (!wasKilled) break;
        kills++;
      }
    }
    console.log(`killed ${kills} times`);
    expect(kills).toBeGreaterThan(8);
  });

  it("at any moment, too, and the next one goes on from there", async () => {
    const kills = isLong ? 700 : 8;
    const all: string[] = [];
    let target = "";
    for (let i = 0; i < kills; i++) {
      // The lock of the one that was killed stands for four seconds: two at each sidecar wait for it, and go on.
      if (i % 8 !== 1) target = newArticle();
      const child = spawn(process.execPath, [annotator, target, "1000", "0"]);
      let output = "";
      const delay = 5 + ((i * 37) % 60);
      await new Promise<void>((resolve) => {
        child.stdout.on("data", (chunk: Buffer) => {
          if (output === "") setTimeout(() => child.kill("SIGKILL"), delay);
          output += chunk.toString("utf8");
        });
        child.on("close", () => resolve());
      });
      // The last line may have been cut off in the pipe, not on disk.
      for (const id of lines(output)) if (id.length === 45) all.push(`${target}\t${id}`);
    }
    const found = new Map<string, Set<string>>();
    for (const entry of all) {
      const [article = "", id = ""] = entry.split("\t");
      const ids = found.get(article) ?? idsOf(article);
      found.set(article, ids);
      expect(ids).toContain(id);
    }
    console.log(`${all.length} annotations acknowledged over ${kills} kills, all there`);
  });
});

describe("two processes at one sidecar", () => {
  it("lose no annotation", async () => {
    const article = newArticle();
    const each = isLong ? 500 : 25;
    const outputs = await Promise.all(
      [1, 2].map(async () => {
        const child = spawn(process.execPath, [annotator, article, String(each), "0"]);
        let output = "";
        child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString("utf8")));
        await new Promise((resolve) => child.on("close", resolve));
        return lines(output);
      }),
    );
    expect(outputs.map((output) => output.length)).toEqual([each, each]);
    const found = idsOf(article);
    expect(found.size).toBe(2 * each);
    for (const id of outputs.flat()) expect(found).toContain(id);
    const left = readdirSync(path.dirname(article)).filter((name) => name.endsWith(".tmp"));
    expect(left).toEqual([]);
  });
});

describe.skipIf(process.platform === "win32")("a disk that takes only half of the file", () => {
  it("leaves the old sidecar as it was, and says so", () => {
    const article = newArticle();
    run(article, 1, 0);
    const before = readFileSync(`${article}.annotations.json`, "utf8");
    // Files may have at most four blocks of 512 bytes; what is beyond is not written.
    const command = `ulimit -f 4; exec "${process.execPath}" "${annotator}" "${article}" 20 0`;
    const { stdout } = spawnSync("sh", ["-c", command], { encoding: "utf8" });
    const said = lines(stdout);
    const refused = said.filter((line) => line.startsWith("refused"));
    expect(refused.length).toBeGreaterThan(10);
    expect(new Set(refused)).toEqual(new Set(["refused no-space"]));
    const found = idsOf(article);
    for (const id of said.filter((line) => line.startsWith("urn:"))) expect(found).toContain(id);
    expect(readFileSync(`${article}.annotations.json`, "utf8").length).toBeGreaterThanOrEqual(before.length);
    const left = readdirSync(path.dirname(article)).filter((name) => name.endsWith(".tmp"));
    expect(left).toEqual([]);
  });
});

describe.skipIf(process.platform === "win32" || process.getuid?.() === 0)(
  "a folder that may not be written",
  () => {
    it("is told, and left as it is", () => {
      const article = newArticle();
      spawnSync("chmod", ["555", path.dirname(article)]);
      const { saved } = run(article, 2, 0);
      spawnSync("chmod", ["755", path.dirname(article)]);
      expect(saved).toEqual(["refused no-permission", "refused no-permission"]);
      expect(readdirSync(path.dirname(article))).toEqual(["banjir.article"]);
    });
  },
);
