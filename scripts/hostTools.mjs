// Installs, once, what runs a real VS Code without a desktop: test/host/package.json. From npm alone.
import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const HOST = fileURLToPath(new URL("../test/host/", import.meta.url));
const VSCODE = path.join(HOST, "node_modules/code-server/lib/vscode");
const STAMP = path.join(HOST, "node_modules/.copydesk-installed");

/** Makes sure that the tools are there, and says what it does while it takes long. */
export async function installHostTools(say = console.log) {
  const wanted = readFileSync(path.join(HOST, "package-lock.json"), "utf8");
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted) return;
  say("Fetching the VS Code server and a headless browser from npm (once, about 900 MB) …");
  await npm(["ci", "--ignore-scripts", "--no-audit", "--no-fund"], HOST);
  say("Fetching what the VS Code server itself needs …");
  // Its own lock file does not match its manifest, so `npm ci` would refuse.
  await npm(["install", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund"], VSCODE);
  writeFileSync(STAMP, wanted);
}

function npm(args, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn("npm", [...args, "--loglevel=error"], {
      cwd,
      stdio: ["ignore", "ignore", "pipe"],
      shell: process.platform === "win32",
    });
    let errors = "";
    child.stderr.on("data", (chunk) => {
      errors += chunk;
    });
    child.on("error", reject);
    child.on("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`npm ${args[0]} failed in ${cwd}:\n${errors}`));
    });
  });
}
