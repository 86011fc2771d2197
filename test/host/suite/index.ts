import Mocha from "mocha";
import * as vscode from "vscode";
import { OPTIONS } from "./options.js";
import { print } from "./output.js";
import { bytes, onDisk } from "./workbench.js";

/** What VS Code calls: runs the suite, writes its counts, rejects when a test failed. */
export async function run(): Promise<void> {
  Mocha.reporters.Base.consoleLog = print;
  const mocha = new Mocha({ ui: "tdd", color: false, timeout: 20_000, reporter: "spec" });
  if (OPTIONS.grep !== null) mocha.grep(OPTIONS.grep);
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
  await import("./languageModel.js");
  const { passes, failures, pending } = await new Promise<Mocha.Stats>((resolve) => {
    const runner = mocha.run(() =>
      resolve({ passes: 0, failures: 1, pending: 0, ...runner.stats } as Mocha.Stats),
    );
  });
  const counts = { passed: passes, failed: failures, skipped: pending };
  await vscode.workspace.fs.writeFile(onDisk(OPTIONS.report), bytes(JSON.stringify(counts)));
  if (failures > 0) throw new Error(`${failures} failed`);
}
