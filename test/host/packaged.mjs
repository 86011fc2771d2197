// Installs the very .vsix that is shipped, and uses it as a person would: open an article, hover, quick fix, sidebar,
// reload. Each step is one test.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { stepsWithoutMouse, writeEveryKind } from "./withoutMouse.mjs";
import { Workbench } from "./workbench.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const MOST_BYTES = 5 * 1024 * 1024;

/** @returns how many steps passed and failed */
export async function packagedJourney() {
  const temporary = mkdtempSync(path.join(os.tmpdir(), "copydesk-packaged-"));
  const vsix = path.join(temporary, "copydesk.vsix");
  const folder = path.join(temporary, "newsroom");
  mkdirSync(folder);
  cpSync(path.join(ROOT, "samples"), folder, { recursive: true });
  const article = path.join(folder, "banjir-pesisir.article");
  const sidecar = `${article}.annotations.json`;
  const counts = { passed: 0, failed: 0 };
  let workbench;
  const step = async (title, work) => {
    if (counts.failed > 0) return;
    try {
      await work();
      counts.passed++;
      console.log(`  ✔ ${title}`);
    } catch (error) {
      counts.failed++;
      console.log(`  ✘ ${title}\n${error.stack ?? error}`);
      if (process.env.COPYDESK_SHOTS)
        await workbench?.shot(path.join(process.env.COPYDESK_SHOTS, "failed.png"));
    }
  };
  console.log("\n  the packaged extension");
  try {
    await step("is packaged, in under 5 MB, with nothing that is not needed", async () => {
      const { status, stderr } = spawnSync(process.execPath, ["scripts/package.mjs", vsix], {
        cwd: ROOT,
        encoding: "utf8",
      });
      if (status !== 0) throw new Error(stderr);
      if (readFileSync(vsix).length > MOST_BYTES) throw new Error("it is larger than 5 MB");
    });
    await writeEveryKind(folder);
    await step("is installed and opens an article with painted names", async () => {
      workbench = await Workbench.start({ vsix, folder, open: article });
      await workbench.painted("Ratna Kusumawardani");
    });
    await step("says on hover who a surname is", async () => {
      const card = await workbench.hover("Ratna");
      if (!card.includes("Ratna Kusumawardani")) throw new Error(card);
    });
    await step("accepts a name with one quick fix, and writes the sidecar", async () => {
      await workbench.quickFix("Ratna Kusumawardani", "Accept “Ratna Kusumawardani” as person");
      await workbench.until(() => existsSync(sidecar), "the sidecar is written");
      const { first } = JSON.parse(readFileSync(sidecar, "utf8"));
      if (first.items.length !== 1) throw new Error(`${first.items.length} annotations`);
    });
    await step("lists it in the sidebar", async () => {
      await workbench.openSidebar();
      await workbench.row("Ratna Kusumawardani");
    });
    await step("shows it again after the window was reloaded", async () => {
      await workbench.reload();
      await workbench.painted("Ratna Kusumawardani");
      await workbench.openSidebar();
      await workbench.row("Ratna Kusumawardani");
    });
    await stepsWithoutMouse(step, () => workbench, { article, sidecar });
  } finally {
    await workbench?.stop();
    rmSync(temporary, { recursive: true, force: true });
  }
  return counts;
}
