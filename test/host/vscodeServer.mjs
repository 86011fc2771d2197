// The VS Code server of the npm package code-server, on 127.0.0.1, without a desktop and without the network.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import net from "node:net";
import path from "node:path";
import { fileURLToPath } from "node:url";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const SERVER = path.join(HERE, "node_modules/code-server/lib/vscode/out/server-main.js");
/** What it has for an extension with its default themes. */
export const DEFAULT_THEMES = path.join(
  HERE,
  "node_modules/code-server/lib/vscode/extensions/theme-defaults",
);

/** Quiet and reproducible; what a test wants to see it switches on. */
const TEST_SETTINGS = {
  "security.workspace.trust.enabled": false,
  "workbench.startupEditor": "none",
  "workbench.welcomePage.walkthroughs.openOnInstall": false,
  "workbench.tips.enabled": false,
  "workbench.enableExperiments": false,
  "workbench.reduceMotion": "on",
  "workbench.colorTheme": "Default Dark Modern",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "extensions.autoUpdate": false,
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "chat.disableAIFeatures": true,
  "git.enabled": false,
  "files.autoSave": "off",
  "editor.hover.above": false,
  // Else Ctrl, pressed for a key, makes a link of the word under the mouse.
  "editor.multiCursorModifier": "ctrlCmd",
  "editor.minimap.enabled": false,
  "window.commandCenter": false,
  // Else the person would be asked for it, where git does not know.
  "copydesk.author.name": "Ratna Dewi",
};

/** The server needs module.registerHooks: this Node where it has it, else the one from npm. */
export function serverNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major >= 24 || (major === 22 && minor >= 15)) return process.execPath;
  const packaged = path.join(HERE, `node_modules/node-linux-${process.arch}/bin/node`);
  if (existsSync(packaged)) return packaged;
  throw new Error(
    `The VS Code server needs Node 24 and there is no packaged one for ${process.platform} ${process.arch}: install Node 24 and try again.`,
  );
}

const freePort = () =>
  new Promise((resolve) => {
    const probe = net.createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/**
 * Starts the server.
 * @param options.dataDir its user data; made where it is missing
 * @param options.extensionsDir installed extensions
 * @param options.settings user settings on top of the quiet ones; only where the data folder has none yet
 * @param options.log file for its output
 * @param options.driver true for a page that is driven (payloads, no notifications)
 */
export async function startVscodeServer({
  dataDir,
  extensionsDir,
  settings = {},
  log,
  driver = true,
  port,
  env = {},
  quiet = true,
}) {
  const at = port ?? (await freePort());
  const user = path.join(dataDir, "User");
  mkdirSync(user, { recursive: true });
  const file = path.join(user, "settings.json");
  if (!existsSync(file))
    writeFileSync(file, JSON.stringify({ ...(quiet ? TEST_SETTINGS : {}), ...settings }, null, 2));
  const args = [
    SERVER,
    "--host=127.0.0.1",
    `--port=${at}`,
    "--without-connection-token",
    "--accept-server-license-terms",
    `--server-data-dir=${dataDir}-server`,
    `--user-data-dir=${dataDir}`,
    `--extensions-dir=${extensionsDir}`,
    "--disable-telemetry",
    "--telemetry-level=off",
    "--force-disable-user-env",
    "--log=info",
    ...(quiet ? ["--disable-workspace-trust"] : []),
    // Without it the URL's payload is silently ignored.
    ...(driver ? ["--enable-smoke-test-driver"] : []),
  ];
  const out = log ? openSync(log, "a") : "ignore";
  const child = spawn(serverNode(), args, {
    stdio: ["ignore", out, out],
    detached: true,
    env: { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}', ...env },
  });
  const authority = `127.0.0.1:${at}`;
  await answered(child, `http://${authority}/version`, log);
  return { authority, origin: `http://${authority}`, pid: child.pid, stop: () => stopGroup(child) };
}

async function answered(child, url, log) {
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) throw new Error(`the VS Code server ended (${child.exitCode}); see ${log}`);
    try {
      if ((await fetch(url)).ok) return;
    } catch {
      // It is not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await stopGroup(child);
  throw new Error(`the VS Code server did not answer within 30 s; see ${log}`);
}

/** Its extension hosts are children of their own: the whole group goes. */
function stopGroup(child) {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      resolve();
      return;
    }
    const signal = (name) => {
      try {
        process.kill(-child.pid, name);
      } catch {
        resolve();
      }
    };
    child.once("exit", resolve);
    signal("SIGTERM");
    setTimeout(() => signal("SIGKILL"), 3000).unref();
  });
}

/** A file of this machine as the page names it. */
export const remoteUri = (server, file) => `vscode-remote://${server.authority}${path.resolve(file)}`;

/** The page's address: a folder, and a payload (extensions in development, files to open). */
export function pageUrl(server, { folder, workspace, payload = [] }) {
  const url = new URL(server.origin);
  if (folder) url.searchParams.set("folder", path.resolve(folder));
  if (workspace) url.searchParams.set("workspace", path.resolve(workspace));
  if (payload.length > 0) url.searchParams.set("payload", JSON.stringify(payload));
  return url.href;
}

/** Installs a .vsix with the server's own command line. */
export async function installVsix({ vsix, dataDir, extensionsDir }) {
  const args = [
    SERVER,
    "--accept-server-license-terms",
    `--extensions-dir=${extensionsDir}`,
    `--user-data-dir=${dataDir}`,
    `--server-data-dir=${dataDir}-server`,
    `--install-extension=${vsix}`,
    "--force",
  ];
  await new Promise((resolve, reject) => {
    const child = spawn(serverNode(), args, { stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
    child.on("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`the .vsix was not installed:\n${output}`)),
    );
  });
}

/** Playwright's Chromium driver, from the host tools. */
export function playwright() {
  return createRequire(path.join(HERE, "package.json"))("playwright-core");
}

export const readLog = (file) => (existsSync(file) ? readFileSync(file, "utf8") : "");
