// The extension in the web worker extension host, as on vscode.dev: the server is a Web Worker, and sidecars go through
// the workbench's files. Each step is one test. Needs dist/.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { serveExtension } from "./extensionSite.mjs";
import { pageUrl, readLog, remoteUri } from "./vscodeServer.mjs";
import { openWebHost } from "./webHost.mjs";
import { Workbench } from "./workbench.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** @returns how many steps passed and failed */
export async function webJourney() {
  const temporary = mkdtempSync(path.join(os.tmpdir(), "copydesk-web-"));
  const folder = path.join(temporary, "newsroom");
  mkdirSync(folder);
  cpSync(path.join(ROOT, "samples"), folder, { recursive: true });
  const article = path.join(folder, "banjir-pesisir.article");
  const sidecar = `${article}.annotations.json`;
  const text = readFileSync(article);
  const counts = { passed: 0, failed: 0 };
  const site = await serveExtension(ROOT);
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
      if (process.env.COPYDESK_HOST_LOG) console.error(readLog(path.join(temporary, "server.log")));
      if (process.env.COPYDESK_SHOTS)
        await workbench?.shot(path.join(process.env.COPYDESK_SHOTS, "web-failed.png"));
    }
  };

  console.log("\n  in the browser's extension host");
  try {
    await step("paints names, with the server in a Web Worker", async () => {
      workbench = await startWeb(temporary, site, folder, article);
      await workbench.painted("Ratna Kusumawardani");
      if (!site.fetched.has("/dist/web/server.js")) throw new Error("the worker was never started");
    });
    await step("says on hover who a surname is", async () => {
      const card = await workbench.hover("Ratna");
      if (!card.includes("Ratna Kusumawardani")) throw new Error(card);
    });
    await step("accepts a name with one quick fix, and the sidecar is on the disk", async () => {
      await workbench.quickFix("Ratna Kusumawardani", "Accept “Ratna Kusumawardani” as person");
      await workbench.until(() => existsSync(sidecar), "the sidecar is written");
      const { first } = await whole(workbench, sidecar);
      if (first.items.length !== 1) throw new Error(`${first.items.length} annotations`);
      if (!readFileSync(article).equals(text)) throw new Error("the article itself was changed");
    });
    await step("lists it in the sidebar", async () => {
      await workbench.openSidebar();
      await workbench.row("Ratna Kusumawardani");
    });
    await step("reads the sidecar again after a reload", async () => {
      await workbench.reload();
      await workbench.painted("Ratna Kusumawardani");
      await workbench.openSidebar();
      await workbench.row("Ratna Kusumawardani");
    });
    await step("keeps sidecars in a folder where that is wished, and makes the folder", async () => {
      const settings = path.join(temporary, "data/User/settings.json");
      const known = JSON.parse(readFileSync(settings, "utf8"));
      writeFileSync(settings, JSON.stringify({ ...known, "copydesk.sidecar.location": "folder" }));
      await workbench.reload();
      await workbench.painted("Bagas Wicaksono");
      await workbench.quickFix("Bagas Wicaksono", "Accept “Bagas Wicaksono” as person");
      const { first } = await whole(
        workbench,
        path.join(folder, ".copydesk/annotations", path.basename(sidecar)),
      );
      if (first.items.length !== 1) throw new Error(`${first.items.length} annotations`);
    });
  } finally {
    // It takes the temporary folder along.
    await workbench?.stop();
    site.stop();
  }
  return counts;
}

/** Without an atomic rename there is a moment in which the file is there and empty. */
async function whole(workbench, file) {
  let parsed;
  await workbench.until(() => {
    try {
      parsed = JSON.parse(readFileSync(file, "utf8"));
      return true;
    } catch {
      return false;
    }
  }, "the sidecar is whole");
  return parsed;
}

async function startWeb(temporary, site, folder, article) {
  const { server, browser, page } = await openWebHost({ temporary, site });
  const url = pageUrl(server, { folder, payload: [["openFile", remoteUri(server, article)]] });
  const workbench = new Workbench({ temporary, server, browser, page, url });
  await workbench.load();
  return workbench;
}
