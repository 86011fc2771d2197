import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "../..");
const DOCS = readFileSync(path.join(ROOT, "docs/library.md"), "utf8");

/** A program of somebody else's, with the packed package in its node_modules. */
let program: string;

beforeAll(() => {
  program = mkdtempSync(path.join(tmpdir(), "copydesk-library-"));
  const packed = execFileSync(
    "npm",
    ["pack", "--ignore-scripts", "--silent", "--pack-destination", program],
    {
      cwd: ROOT,
      encoding: "utf8",
    },
  );
  const [tarball = ""] = packed.trim().split("\n").slice(-1);
  mkdirSync(path.join(program, "node_modules"));
  execFileSync("tar", ["-xzf", tarball, "-C", "node_modules"], { cwd: program });
  cpSync(path.join(program, "node_modules/package"), path.join(program, "node_modules/copydesk"), {
    recursive: true,
  });
  writeFileSync(path.join(program, "package.json"), '{"type": "module"}');
}, 60_000);

afterAll(() => rmSync(program, { recursive: true, force: true }));

/** The programs that the page shows. */
const shown = [...DOCS.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code = ""]) => code);

const node = (file: string): string =>
  execFileSync(process.execPath, [path.join(program, file)], { cwd: program, encoding: "utf8" });

describe("the package as a library", () => {
  test("runs the page's example in Node", () => {
    writeFileSync(path.join(program, "main.js"), shown[0] ?? "");
    const out = node("main.js");
    expect(out).toMatch(/^id 1 Lilis Maryati$/m);
    expect(out).toMatch(/^214 keluarga 214 214 keluarga$/m);
    expect(out).toMatch(/person: Lilis Maryati/);
  });

  test("has types for what it gives", () => {
    const own = `import { analyze, loadTables, type Analysis, type AnalyzeOptions } from "copydesk";
const options: AnalyzeOptions = { lang: "id", config: { findings: false } };
const { quotes }: Analysis = analyze("teks", options);
const speaker: string | null | undefined = quotes[0]?.speaker?.resolved;
await loadTables({ "gazetteer.bin": new ArrayBuffer(1) });
export { speaker };
`;
    const tsc = (name: string, text: string): string => {
      writeFileSync(path.join(program, name), text);
      const args = [
        "--noEmit",
        "--strict",
        "--module",
        "nodenext",
        "--target",
        "es2022",
        "--lib",
        "es2023,dom",
      ];
      const tsc = path.join(ROOT, "node_modules/typescript/bin/tsc");
      try {
        return execFileSync(process.execPath, [tsc, ...args, "--ignoreConfig", name], {
          cwd: program,
          encoding: "utf8",
        });
      } catch (error) {
        return String((error as { stdout: unknown }).stdout);
      }
    };
    expect(tsc("own.ts", own)).toBe("");
    expect(tsc("wrong.ts", own.replace('"id"', '"fr"'))).toMatch(/TS2322/);
  }, 60_000);

  test("in a bundle for the browser it reaches no Node, and is given its tables", async () => {
    writeFileSync(path.join(program, "page.js"), 'export { analyze, loadTables } from "copydesk";');
    const { metafile } = await build({
      ...{ bundle: true, format: "esm", platform: "browser", metafile: true, logLevel: "silent" },
      entryPoints: [path.join(program, "page.js")],
      outfile: path.join(program, "bundle.js"),
    });
    expect(Object.keys(metafile.inputs).some((name) => name.endsWith("dist/library.browser.js"))).toBe(true);
    const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
    expect(imports).toEqual([]);
    const text = "Sebanyak 52 orang mengungsi, kata Dewi Lestari.";
    const page = (await import(pathToFileURL(path.join(program, "bundle.js")).href)) as {
      loadTables(from: unknown): Promise<void>;
      analyze(text: string): unknown;
    };
    expect(() => page.analyze(text)).toThrow(/await loadTables/);
    await expect(page.loadTables({})).rejects.toThrow(/was not given/);
    const folder = path.join(ROOT, "dist/data");
    await page.loadTables(
      Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name))])),
    );
    const own = (await import(
      pathToFileURL(path.join(program, "node_modules/copydesk/dist/library.js")).href
    )) as typeof page;
    expect(page.analyze(text)).toEqual(own.analyze(text));
  });

  test("the tables can be fetched from a folder", () => {
    const folder = pathToFileURL(path.join(ROOT, "dist/data/")).href;
    writeFileSync(
      path.join(program, "fetching.js"),
      `import { readFileSync } from "node:fs";
globalThis.fetch = (url) => Promise.resolve(new Response(readFileSync(url)));
const { analyze, loadTables } = await import("./node_modules/copydesk/dist/library.browser.js");
await loadTables("${folder}");
console.log(analyze("Sebanyak 52 orang mengungsi.").claims[0].text);
`,
    );
    expect(node("fetching.js")).toBe("52 orang\n");
  });
});
