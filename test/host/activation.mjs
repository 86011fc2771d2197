// What starting the extension costs the editor, as the editor itself measures it ("Developer: Startup Performance"): loading
// the code and calling `activate` hold up the extension host, finishing does not. Beside it what a person sees: from the
// article's text on the screen to its names in colour; and the floor: what the editor counts for an extension that does
// nothing at all, started in the same place (it counts its own work, and extensions that are loaded at the same moment).
// usage: node test/host/activation.mjs [--rounds N] [VSIX...]; several packages take turns; without one it is packaged.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { installHostTools } from "../../scripts/hostTools.mjs";

await installHostTools();
const { Workbench } = await import("./workbench.mjs");

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const ARTICLE = "banjir-pesisir.article";
/** Painted by the language server alone, not by the grammar. */
const NAME = "Ratna Kusumawardani";
/** The table is a long text, and the editor draws only the lines that are seen. */
const REST = 2000;
const STARTS = 3;
const TALL = { width: 1600, height: 6000 };

/** Runs in the page: notes when the article's text and when its first painted name are there. */
function watchPainting(name) {
  const seen = {};
  globalThis.copydeskSeen = seen;
  const look = () => {
    const lines = document.querySelectorAll(".part.editor .view-line");
    if (seen.text === undefined && [...lines].some(({ textContent }) => textContent.length > 20))
      seen.text = performance.now();
    for (const span of document.querySelectorAll(".part.editor .view-line span[class*='mtk']")) {
      if (span.childElementCount === 0 && span.textContent.replace(/\u00a0/g, " ").trim() === name)
        seen.painted = performance.now();
    }
    if (seen.painted === undefined) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** One session: the first start installs, compiles and caches; the reloads after it are what people have every day. */
async function session(vsix, folder) {
  const workbench = await Workbench.start({ vsix, folder, open: path.join(folder, ARTICLE) });
  const runs = [];
  const floor = [];
  try {
    await workbench.painted(NAME);
    await workbench.page.addInitScript(watchPainting, NAME);
    for (let i = 0; i < STARTS; i++) {
      await workbench.page.waitForTimeout(REST);
      await workbench.reload();
      await workbench.painted(NAME);
      const { text, painted } = await workbench.page.evaluate(() => globalThis.copydeskSeen);
      runs.push({ ...(await editorsFigures(workbench)), painting: painted - text });
    }
    emptyExtension(workbench);
    for (let i = 0; i < STARTS; i++) {
      await workbench.reload();
      await workbench.page.waitForTimeout(REST);
      floor.push(await editorsFigures(workbench));
    }
  } finally {
    await workbench.stop();
  }
  return { runs, floor };
}

/** Leaves of the installed extension its manifest alone. */
function emptyExtension({ temporary }) {
  const installed = path.join(temporary, "extensions");
  const [own] = readdirSync(installed).filter((name) => name.startsWith("copydesk."));
  writeFileSync(path.join(installed, own, "dist/client.cjs"), "exports.activate = () => undefined;\n");
}

/** The row of the extension in the editor's table of activations. */
async function editorsFigures(workbench) {
  const { page } = workbench;
  await page.waitForTimeout(REST);
  const usual = page.viewportSize();
  await page.setViewportSize(TALL);
  await workbench.command("Developer: Startup Performance");
  const row = page.locator(".part.editor .view-line", { hasText: "copydesk.copydesk" }).first();
  await row.waitFor();
  const cells = (await row.innerText())
    .replace(/\u00a0/g, " ")
    .split("|")
    .map((cell) => cell.trim());
  const [load, call, finish] = cells.slice(3, 6).map(Number);
  await page.keyboard.press("Control+F4");
  await page.setViewportSize(usual);
  return { load, call, finish };
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/**
 * @param packages the packages that take turns; the one of this tree where there is none
 * @param rounds turns of each, of three starts
 * @returns of each package the medians, in milliseconds
 */
export async function activationTimes(packages, rounds) {
  const temporary = mkdtempSync(path.join(os.tmpdir(), "copydesk-activation-"));
  const folder = path.join(temporary, "newsroom");
  mkdirSync(folder);
  cpSync(path.join(ROOT, "samples", ARTICLE), path.join(folder, ARTICLE));
  const all = (packages.length > 0 ? packages : [packaged(path.join(temporary, "copydesk.vsix"))]).map(
    (vsix) => ({ vsix, runs: [], floor: [] }),
  );
  try {
    for (let round = 0; round < rounds; round++) {
      for (const each of all) {
        const { runs, floor } = await session(each.vsix, folder);
        each.runs.push(...runs);
        each.floor.push(...floor);
      }
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  return all.map(({ vsix, runs, floor }) => {
    const of = (figure) => median(runs.map((run) => run[figure]));
    return {
      vsix,
      load: of("load"),
      call: of("call"),
      finish: of("finish"),
      painting: of("painting"),
      floor: median(floor.map(({ load, call }) => load + call)),
      runs,
    };
  });
}

function packaged(vsix) {
  const { status, stderr } = spawnSync(process.execPath, ["scripts/package.mjs", vsix], {
    cwd: ROOT,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return vsix;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { rounds: { type: "string", default: "2" } },
  });
  for (const each of await activationTimes(positionals, Number(values.rounds))) {
    const { vsix, load, call, finish, painting, floor, runs } = each;
    console.log(
      `${path.basename(vsix)}: load ${load} + call ${call} = ${load + call} ms (floor ${floor} ms), finish ${finish} ms; text to painted names ${painting.toFixed(0)} ms`,
    );
    for (const run of runs)
      console.log(`  ${run.load} + ${run.call}, finish ${run.finish}, painting ${run.painting.toFixed(0)}`);
  }
  process.exit();
}
