// Runs the host suite in a real VS Code: a desktop one where it can be downloaded and shown, else the one from npm.
// Then two journeys in the one from npm: with the package that is shipped, and in the web worker extension host.
// usage: node test/host/run.mjs REPORT.json
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { downloadAndUnzipVSCode, runTests } from "@vscode/test-electron";
import { build } from "esbuild";
import { installHostTools } from "../../scripts/hostTools.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const ROOT = path.resolve(HERE, "../..");
const report = path.resolve(process.argv[2] ?? path.join(HERE, "out/report.json"));
const DOWNLOAD_PATIENCE = 120_000;

await build({
  entryPoints: [path.join(HERE, "suite/index.ts")],
  outfile: path.join(HERE, "out/suite.cjs"),
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  external: ["vscode", "mocha"],
  sourcemap: "inline",
  logLevel: "warning",
});

const temporary = mkdtempSync(path.join(os.tmpdir(), "copydesk-suite-"));
const workspace = path.join(temporary, "newsroom");
mkdirSync(workspace, { recursive: true });
cpSync(path.join(ROOT, "samples"), workspace, { recursive: true });
const partial = path.join(temporary, "suite.json");
let packaged = { passed: 0, failed: 1 };
let web = { passed: 0, failed: 1 };
try {
  const vscodeExecutablePath = await executable();
  await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: ROOT,
    extensionTestsPath: path.join(HERE, "out/suite.cjs"),
    extensionTestsEnv: { COPYDESK_REPORT: partial },
    launchArgs: [workspace, "--disable-workspace-trust", `--user-data-dir=${path.join(temporary, "user")}`],
  });
} catch (error) {
  console.error(String(error));
} finally {
  const suite = read(partial);
  if (process.env.COPYDESK_GREP) process.exit(suite.failed);
  await installHostTools();
  const { packagedJourney } = await import("./packaged.mjs");
  packaged = await packagedJourney();
  const { webJourney } = await import("./web.mjs");
  web = await webJourney();
  const passed = suite.passed + packaged.passed + web.passed;
  const failed = suite.failed + packaged.failed + web.failed;
  writeFileSync(report, JSON.stringify({ passed, failed }));
  rmSync(temporary, { recursive: true, force: true });
  process.exitCode = failed === 0 ? 0 : 1;
}
process.exit();

function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
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
  return path.join(HERE, "codeOffline.mjs");
}
