// What a person waits for, measured in the real workbench from the key press to what is on the screen: opening an article of
// a thousand words, and the sidebar with 200,000 annotations, opened and filtered. Prints figures and fails at nothing.
// usage: node test/host/measure.mjs [--rounds N] [--articles N] [--only opening,sidebar] [--save FILE]
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { installHostTools } from "../../scripts/hostTools.mjs";
import { bundled } from "./bundled.mjs";
import { installWatch } from "./watch.mjs";

await installHostTools();
const { Workbench } = await import("./workbench.mjs");

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "15" },
    /** With twenty annotations each. */
    articles: { type: "string", default: "10000" },
    only: { type: "string", default: "opening,sidebar" },
    save: { type: "string" },
  },
});
const rounds = Number(values.rounds);
const EACH = 20;
const WORDS = 1000;
/** No extension host, server or index is busy any more. */
const REST = 1500;
/** The workbench in a browser keeps its layout every few seconds. */
const UNTIL_KEPT = 7000;
/** Anything in a colour. */
const PAINTED = ".part.editor .view-line span[class*='mtk']:not(.mtk1)";

const { writtenArticle } = await bundled("bench/writtenArticle.ts");
const { writeSidecars } = await bundled("bench/sidecars.ts");

const temporary = mkdtempSync(path.join(os.tmpdir(), "copydesk-measure-"));
const vsix = path.join(temporary, "copydesk.vsix");
const packaged = spawnSync(process.execPath, ["scripts/package.mjs", vsix], { cwd: ROOT, encoding: "utf8" });
if (packaged.status !== 0) throw new Error(packaged.stderr);

const figures = {};
const only = values.only.split(",");
try {
  if (only.includes("opening")) Object.assign(figures, await opening());
  if (only.includes("sidebar")) Object.assign(figures, await sidebar());
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
for (const [what, { median, slowest, times }] of Object.entries(figures))
  console.log(`${what}: ${median} ms in the middle, ${slowest} ms at most, of ${times}`);
if (values.save) writeFileSync(values.save, `${JSON.stringify(figures, null, 2)}\n`);
process.exit();

/** Articles that were never open, opened one after the other while the server runs. */
async function opening() {
  const folder = path.join(temporary, "articles");
  mkdirSync(folder);
  const names = Array.from({ length: rounds + 1 }, (_, i) => {
    const name = `artikel-${i}.article`;
    writeFileSync(path.join(folder, name), longArticle(i));
    return name;
  });
  const workbench = await Workbench.start({ vsix, folder, open: path.join(folder, names[0]) });
  const texts = [];
  const paintings = [];
  const colours = [];
  try {
    await workbench.page.locator(PAINTED).first().waitFor();
    for (const [i, name] of names.entries()) {
      if (i === 0) continue;
      await workbench.page.waitForTimeout(REST);
      const headline = `Laporan Nomor ${i} `;
      await watch(workbench, "article", headline);
      await workbench.openFile(name);
      const { from, text, painted } = await seen(workbench);
      texts.push(text - from);
      paintings.push(painted - from);
      colours.push(painted - text);
    }
  } finally {
    await workbench.stop();
  }
  return {
    [`an article of ${WORDS} words opened, to its text`]: summary(texts),
    [`an article of ${WORDS} words opened, to its first painted name`]: summary(paintings),
    "of which from the text to the name": summary(colours),
  };
}

/** At least WORDS words, with a headline that no other has. */
function longArticle(seed) {
  let text = `Laporan Nomor ${seed} dari Pelabuhan`;
  for (let i = 0; text.split(/\s+/).length < WORDS; i++) text += `\n\n${writtenArticle(seed * 10 + i)}`;
  return text;
}

async function sidebar() {
  const folder = path.join(temporary, "archive");
  mkdirSync(folder);
  const articles = Number(values.articles);
  writeSidecars(folder, articles, EACH);
  writeFileSync(path.join(folder, "kota.article"), longArticle(1));
  const workbench = await Workbench.start({ vsix, folder, open: path.join(folder, "kota.article") });
  const { page } = workbench;
  const total = String(articles * EACH);
  const first = [];
  const opened = [];
  const filtered = [];
  const cleared = [];
  try {
    await page.locator(PAINTED).first().waitFor();
    await workbench.openSidebar();
    await workbench.command("Copydesk: Show the Workspace's Annotations");
    await workbench.row(total);
    for (let i = 0; i < 3; i++) {
      await hideSidebar(workbench);
      await page.waitForTimeout(UNTIL_KEPT);
      await workbench.reload();
      await page.locator(PAINTED).first().waitFor();
      await page.waitForTimeout(REST * 3);
      first.push(await shown(workbench, total));
    }
    for (let i = 0; i < rounds; i++) {
      await hideSidebar(workbench);
      await page.waitForTimeout(REST);
      opened.push(await shown(workbench, total));
    }
    for (let i = 0; i < rounds; i++) {
      const words = `wulan ${10 + (i % 10)}`;
      filtered.push(await filter(workbench, words, `Ratna Wulan ${10 + (i % 10)}`));
      cleared.push(await filter(workbench, "", "Ratna Wulan 0"));
    }
  } finally {
    await workbench.stop();
  }
  return {
    [`the sidebar of ${total} annotations opened, the first time after a start`]: summary(first),
    [`the sidebar of ${total} annotations opened again`]: summary(opened),
    "filtered by words": summary(filtered),
    "the filter taken off": summary(cleared),
  };
}

/** From the click on the icon to the first annotation on the screen. */
async function shown(workbench, total) {
  await watch(workbench, "rows", [total, "Ratna Wulan 0"]);
  const icon = workbench.page.locator(".activitybar .action-item", {
    has: workbench.page.locator("a[aria-label^='Copydesk']"),
  });
  // A badge lies over it.
  await icon.first().click({ force: true });
  const { from, painted } = await seen(workbench);
  return painted - from;
}

async function hideSidebar({ page }) {
  await page.keyboard.press("Control+B");
  await page.locator(".part.sidebar").waitFor({ state: "hidden" });
}

/** From Enter in the box for the words to a list that holds only such. */
async function filter(workbench, words, row) {
  const { page } = workbench;
  await page.waitForTimeout(REST);
  await workbench.command("Copydesk: Filter the Annotations");
  const box = page.locator(".quick-input-widget input").first();
  await page.locator(".quick-input-title", { hasText: "Show only annotations" }).waitFor();
  await box.fill(words);
  await watch(workbench, "firstRow", row);
  await page.keyboard.press("Enter");
  const { from, painted } = await seen(workbench);
  return painted - from;
}

/** @param look how it is seen: see installWatch */
async function watch({ page }, look, wanted) {
  await page.evaluate(installWatch);
  await page.evaluate(([name, what]) => globalThis.copydeskWatch(name, what), [look, wanted]);
}

async function seen({ page }) {
  await page.waitForFunction(() => globalThis.copydeskSeen.painted !== undefined);
  return page.evaluate(() => globalThis.copydeskSeen);
}

function summary(times) {
  const sorted = times.toSorted((a, b) => a - b);
  return {
    median: Math.round(sorted[Math.floor(sorted.length / 2)]),
    slowest: Math.round(sorted.at(-1)),
    times: sorted.length,
  };
}
