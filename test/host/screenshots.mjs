// Pictures of the real workbench, to be looked at.
// usage: node test/host/screenshots.mjs OUTDIR ARTICLE [--hover WORDS[#N]]... [--fix WORDS=TITLE]... [--theme NAME]... [--zoom N] [--setting KEY=JSON]...
//        --review: frames of a review instead
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { installHostTools } from "../../scripts/hostTools.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    hover: { type: "string", multiple: true, default: [] },
    fix: { type: "string", multiple: true, default: [] },
    theme: {
      type: "string",
      multiple: true,
      default: ["Default Dark Modern", "Default Light Modern", "Default High Contrast"],
    },
    setting: { type: "string", multiple: true, default: [] },
    zoom: { type: "string", default: "1" },
    menu: { type: "string" },
    review: { type: "boolean", default: false },
  },
});
const [out = "screenshots", given = path.join(ROOT, "samples/banjir-pesisir.article")] = positionals;

/** Everything sure accepted, the review begun, a name settled, the next one asked, and the keys. */
async function reviewFrames(workbench, name) {
  const { page } = workbench;
  const rest = async () => {
    await page.mouse.move(1100, 700);
    await page.waitForTimeout(1500);
  };
  await workbench.openSidebar();
  await workbench.command("Copydesk: Accept Everything That Is Sure");
  await rest();
  await workbench.command("Copydesk: Group by What to Do Next");
  await workbench.command("Copydesk: Start the Review");
  await rest();
  await workbench.shot(name("review-1"));
  await page.keyboard.press("Enter");
  await rest();
  await workbench.shot(name("review-2"));
  await page.keyboard.press("h");
  await page.waitForTimeout(800);
  await workbench.shot(name("review-3"));
  await page.keyboard.press("Escape");
}

await installHostTools();
const { Workbench } = await import("./workbench.mjs");
const temporary = mkdtempSync(path.join(os.tmpdir(), "copydesk-shots-"));
const vsix = path.join(temporary, "copydesk.vsix");
const packaged = spawnSync(process.execPath, ["scripts/package.mjs", vsix], { cwd: ROOT, encoding: "utf8" });
if (packaged.status !== 0) throw new Error(packaged.stderr);
try {
  for (const theme of values.theme) {
    const folder = path.join(temporary, theme.replaceAll(" ", "-"));
    mkdirSync(folder);
    const article = path.join(folder, path.basename(given));
    cpSync(given, article);
    const settings = Object.fromEntries(
      values.setting.map((pair) => [
        pair.slice(0, pair.indexOf("=")),
        JSON.parse(pair.slice(pair.indexOf("=") + 1)),
      ]),
    );
    const workbench = await Workbench.start({
      vsix,
      folder,
      open: article,
      settings: { ...settings, "workbench.colorTheme": theme },
      scale: Number(values.zoom),
    });
    const name = (what) => path.join(out, `${theme.toLowerCase().replaceAll(" ", "-")}-${what}.png`);
    try {
      await workbench.page.locator(".part.editor .view-line span[class*='mtk']:not(.mtk1)").first().waitFor();
      await workbench.page.waitForTimeout(2500);
      if (values.review) {
        await reviewFrames(workbench, name);
        continue;
      }
      await workbench.shot(name("1-open"));
      for (const [i, each] of values.hover.entries()) {
        const [words, nth = "1"] = each.split("#");
        await workbench.hover(words, Number(nth));
        await workbench.shot(name(`2-hover-${i + 1}`));
        await workbench.page.keyboard.press("Escape");
        await workbench.page.mouse.move(1000, 780);
      }
      if (values.menu) {
        await workbench.openQuickFixes(values.menu);
        await workbench.shot(name("3-menu"));
        await workbench.page.keyboard.press("Escape");
      }
      for (const pair of values.fix) {
        const [words, title] = pair.split("=");
        await workbench.quickFix(words, title);
        await workbench.page.waitForTimeout(500);
      }
      await workbench.openSidebar();
      await workbench.page.waitForTimeout(800);
      await workbench.shot(name("4-sidebar"));
    } catch (error) {
      console.error(theme, error);
      await workbench.shot(name("failed"));
      process.exitCode = 1;
    } finally {
      await workbench.stop();
    }
  }
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
process.exit();
