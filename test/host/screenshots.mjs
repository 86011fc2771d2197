// Pictures of the real workbench, to be looked at.
// usage: node test/host/screenshots.mjs OUTDIR ARTICLE [--hover WORDS[#N]]... [--fix WORDS=TITLE]... [--theme NAME]... [--zoom N] [--setting KEY=JSON]...
//        --zoom 1.5: as with the editor's zoom; --locale id: the extension in another language
//        --review: frames of a review instead; --tour: everything that the extension shows
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
    locale: { type: "string" },
    review: { type: "boolean", default: false },
    tour: { type: "boolean", default: false },
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

/** Each part of the extension in turn, in the state that half a review leaves. */
async function tourFrames(workbench, name) {
  const { page } = workbench;
  const shot = async (what, rest = 1200) => {
    await page.mouse.move(5, 795);
    await page.waitForTimeout(rest);
    await workbench.shot(name(what));
  };
  const front = {
    click: async () => {
      await page.mouse.move(5, 795);
      await page.locator(".part.editor .view-line").first().click();
      await page.mouse.move(5, 795);
    },
  };
  await workbench.openSidebar();
  await shot("02-sidebar-empty");
  await page.keyboard.press("F9");
  await workbench.runCommand("copydesk.acceptSure");
  await shot("03-accepted");
  await front.click();
  for (let i = 0; i < 3; i++) await page.keyboard.press("F9");
  await workbench.command("Show or Focus Hover");
  await shot("04-hover");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+.");
  await shot("05-quick-fixes");
  await page.keyboard.press("Escape");
  for (const [what, command] of [
    ["06-annotate-as", "copydesk.annotateAs"],
    ["07-set-review", "copydesk.setReview"],
    ["08-highlighting", "copydesk.chooseHighlighting"],
    ["09-filter", "copydesk.filterByKind"],
    ["10-export", "copydesk.exportAnnotations"],
    ["11-counted", "copydesk.whereCounted"],
    ["12-language", "copydesk.chooseLanguage"],
  ]) {
    await workbench.runCommand(command);
    await shot(what, 900);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
  }
  await workbench.runCommand("copydesk.groupByTodo");
  await shot("13-by-todo");
  await workbench.runCommand("copydesk.beginNote");
  await shot("14-note");
  await page.keyboard.press("Escape");
  await front.click();
  await workbench.runCommand("copydesk.startReview");
  await shot("15-review", 1800);
  await page.keyboard.press("h");
  await shot("16-review-keys");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await front.click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("X");
  await workbench.command("File: Compare Active File with Saved");
  await shot("17-comparison", 2500);
  await workbench.command("View: Close Editor");
  await page.keyboard.press("Control+z");
  await workbench.command("Welcome: Open Walkthrough");
  await page.keyboard.type("Copydesk");
  await page.keyboard.press("Enter");
  await shot("18-walkthrough", 2500);
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
      // The editor's zoom makes everything larger in the same window.
      width: Math.round(1280 / Number(values.zoom)),
      height: Math.round(800 / Number(values.zoom)),
      scale: Number(values.zoom),
      locale: values.locale,
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
      if (values.tour) {
        await tourFrames(workbench, name);
        continue;
      }
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
