// npm run package: the .vsix, holding what .vscodeignore lets in and no more.
import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const target = path.resolve(ROOT, process.argv[2] ?? "copydesk.vsix");
const LIMIT = 5 * 1024 * 1024;

function run(...args) {
  const { status } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (status !== 0) process.exit(status ?? 1);
}

run("scripts/build.mjs", "--production");
run(
  "node_modules/@vscode/vsce/vsce",
  "package",
  "--no-dependencies",
  "--allow-missing-repository",
  "--out",
  target,
);
const { size } = statSync(target);
console.log(`${target}: ${(size / 1024).toFixed(0)} kB`);
if (size > LIMIT) {
  console.error("The package is larger than 5 MB.");
  process.exit(1);
}
