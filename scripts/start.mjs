// npm start [-- FOLDER] [-- --web]: builds, and opens an editor with the extension and a folder of articles.
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    web: { type: "boolean", default: false },
    port: { type: "string" },
    help: { type: "boolean", short: "h" },
  },
});

if (values.help) {
  console.log(`npm start -- [FOLDER] [--web] [--port N]
Opens an editor with Copydesk and FOLDER (the sample articles without one).
--web       the VS Code that comes with code-server, in a browser, even where a desktop VS Code is installed
--port N    the port for --web (default: any free one)`);
  process.exit(0);
}

const folder = path.resolve(positionals[0] ?? path.join(ROOT, "samples"));
if (!existsSync(folder)) {
  console.error(`There is no folder ${folder}. Name one that holds articles: npm start -- FOLDER`);
  process.exit(2);
}

await step("Building the extension", async () => {
  run(process.execPath, [path.join(ROOT, "scripts/build.mjs")]);
});
if (!values.web && (hasDesktop() || process.platform !== "linux")) await openDesktop();
else await openWeb();

async function step(title, work) {
  const from = Date.now();
  process.stdout.write(`${title} … `);
  await work();
  console.log(`done (${((Date.now() - from) / 1000).toFixed(1)} s)`);
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) throw error ?? new Error(`${command} failed`);
}

function hasDesktop() {
  const { status } = spawnSync("code", ["--version"], {
    stdio: "ignore",
    shell: process.platform === "win32",
  });
  return status === 0;
}

async function openDesktop() {
  const args = [`--extensionDevelopmentPath=${ROOT}`, folder];
  if (hasDesktop()) {
    console.log(`Opening ${folder} in VS Code; close its window to end.`);
    await ended(
      spawn("code", ["--wait", "--new-window", ...args], {
        stdio: "inherit",
        shell: process.platform === "win32",
      }),
    );
    return;
  }
  const { downloadAndUnzipVSCode } = await import("@vscode/test-electron");
  console.log("No VS Code is installed: downloading one for this project …");
  const executable = await downloadAndUnzipVSCode();
  console.log(`Opening ${folder} in VS Code; close its window to end.`);
  await ended(spawn(executable, args, { stdio: "inherit" }));
}

function ended(child) {
  return new Promise((resolve, reject) => {
    child.on("exit", resolve);
    child.on("error", reject);
    process.on("SIGINT", () => child.kill());
  });
}

async function openWeb() {
  const { installHostTools } = await import("./hostTools.mjs");
  await installHostTools();
  const { pageUrl, startVscodeServer } = await import("../test/host/vscodeServer.mjs");
  const temporary = mkdtempSync(path.join(os.tmpdir(), "copydesk-start-"));
  const data = path.join(os.homedir(), ".cache", "copydesk-start");
  mkdirSync(data, { recursive: true });
  const extensionsDir = path.join(temporary, "extensions");
  installHere(extensionsDir);
  const server = await startVscodeServer({
    dataDir: path.join(data, "user"),
    extensionsDir,
    driver: false,
    quiet: false,
    settings: {
      "security.workspace.trust.enabled": false,
      "telemetry.telemetryLevel": "off",
      "chat.disableAIFeatures": true,
    },
    log: path.join(temporary, "server.log"),
    ...(values.port ? { port: Number(values.port) } : {}),
  });
  console.log(
    `\nVS Code with Copydesk is at\n\n    ${pageUrl(server, { folder })}\n\nOpen it in a browser. Ctrl-C ends it.`,
  );
  const stop = async () => {
    await server.stop();
    rmSync(temporary, { recursive: true, force: true });
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
  await new Promise(() => {});
}

/** Puts the built extension where the server looks for installed ones: what the package holds, and no more. */
function installHere(extensionsDir) {
  const target = path.join(extensionsDir, "copydesk.copydesk-0.1.0");
  mkdirSync(target, { recursive: true });
  const parts = [
    "package.json",
    "package.nls.json",
    "package.nls.id.json",
    "dist",
    "syntaxes",
    "snippets",
    "l10n",
    "media",
    "schemas",
  ];
  for (const part of parts.filter((each) => existsSync(path.join(ROOT, each)))) {
    if (process.platform === "win32")
      cpSync(path.join(ROOT, part), path.join(target, part), { recursive: true });
    else symlinkSync(path.join(ROOT, part), path.join(target, part));
  }
}
