// npm test: everything, one step after another; ends with one plain line "N passed, N failed".
// --long: the counts that issues name in full (100,000 edit sequences, 1,000 kills …), seeded all the same.
// --only NAME[,NAME]: lint, types, unit, host.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const { values } = parseArgs({
  options: { long: { type: "boolean", default: false }, only: { type: "string" } },
});
const only = values.only?.split(",");
const temporary = mkdtempSync(path.join(os.tmpdir(), "copydesk-test-"));
const totals = { passed: 0, failed: 0 };

/** Each step counts its own tests; one without a count is one test. */
const steps = [
  { name: "lint", title: "Lint, arrows between the floors, unused code, format", run: () => script("lint") },
  { name: "types", title: "Types", run: () => script("typecheck") },
  { name: "unit", title: "Build, then unit, property, protocol and fault tests", run: unit },
  { name: "host", title: "The real VS Code", run: host },
];

for (const step of steps) {
  if (only && !only.includes(step.name)) continue;
  const from = Date.now();
  console.log(`\n— ${step.title}`);
  const { passed, failed } = await step.run();
  totals.passed += passed;
  totals.failed += failed;
  console.log(
    `— ${step.name}: ${passed} passed, ${failed} failed (${((Date.now() - from) / 1000).toFixed(1)} s)`,
  );
}
rmSync(temporary, { recursive: true, force: true });
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 ? 0 : 1;

async function script(name) {
  return (await run("npm", ["run", "--silent", name])) === 0
    ? { passed: 1, failed: 0 }
    : { passed: 0, failed: 1 };
}

async function unit() {
  if ((await run(process.execPath, ["scripts/build.mjs"])) !== 0) return { passed: 0, failed: 1 };
  const report = path.join(temporary, "unit.json");
  const code = await run(
    process.execPath,
    [
      "node_modules/vitest/vitest.mjs",
      "run",
      "--reporter=dot",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
    values.long ? { COPYDESK_LONG: "1" } : {},
  );
  return counted(report, "numPassedTests", "numFailedTests", code);
}

async function host() {
  const report = path.join(temporary, "host.json");
  const code = await run(
    process.execPath,
    ["test/host/run.mjs", report],
    values.long ? { COPYDESK_LONG: "1" } : {},
  );
  return counted(report, "passed", "failed", code);
}

function counted(file, passedKey, failedKey, code) {
  try {
    const report = JSON.parse(readFileSync(file, "utf8"));
    const failed = report[failedKey];
    return { passed: report[passedKey], failed: code !== 0 && failed === 0 ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function run(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...env },
      shell: process.platform === "win32" && command === "npm",
    });
    child.on("error", () => resolve(1));
    child.on("exit", (code) => resolve(code ?? 1));
  });
}
