import { writeFileSync } from "node:fs";
import { format } from "node:util";
import Mocha from "mocha";

/** VS Code makes console.log read-only in the extension host, so the reporter's own output is marked instead. */
function markOutput(): void {
  if (!process.env.COPYDESK_OFFLINE_HOST) return;
  const log = console.log.bind(console);
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => {
    for (const line of format(...args).split("\n")) log(`\u0001${line}`);
  };
}

/** What VS Code calls: runs the suite, writes its counts, rejects when a test failed. */
export async function run(): Promise<void> {
  markOutput();
  const mocha = new Mocha({ ui: "tdd", color: false, timeout: 20_000, reporter: "spec" });
  if (process.env.COPYDESK_GREP) mocha.grep(process.env.COPYDESK_GREP);
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  await import("./opening.js");
  await import("./annotating.js");
  await import("./exchange.js");
  await import("./desk.js");
  await import("./versions.js");
  await import("./review.js");
  await import("./editorParts.js");
  await import("./keyboard.js");
  await import("./contrast.js");
  await import("./newsroom.js");
  await import("./faults.js");
  await import("./language.js");
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => {
      const { passes = 0, failures: failed = 0 } = runner.stats ?? {};
      if (process.env.COPYDESK_REPORT) {
        writeFileSync(process.env.COPYDESK_REPORT, JSON.stringify({ passed: passes, failed: failed }));
      }
      if (failures > 0) reject(new Error(`${failures} failed`));
      else resolve();
    });
  });
}
