#!/usr/bin/env node
// Stands in for the `code` executable where no desktop VS Code can be had: takes the arguments that
// @vscode/test-electron gives, runs the suite in the VS Code server, exits with the suite's result.
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { format } from "node:util";
import { openPage } from "./browser.mjs";
import { pageUrl, readLog, remoteUri, startVscodeServer } from "./vscodeServer.mjs";

/** The suite puts this before each line of its own output, to tell it from the workbench's log. */
const MARK = "\u0001";
const TIMEOUT_SECONDS = 240;

function parse(args) {
  const options = { extensions: [], rest: [] };
  for (let i = 0; i < args.length; i++) {
    const match = /^--([^=]+)(?:=(.*))?$/s.exec(args[i]);
    if (!match) {
      options.rest.push(args[i]);
      continue;
    }
    const value = () => match[2] ?? args[++i];
    if (match[1] === "extensionDevelopmentPath") options.extensions.push(value());
    else if (match[1] === "extensionTestsPath") options.tests = path.resolve(value());
    else if (match[1] === "user-data-dir") options.dataDir = path.resolve(value());
    else if (match[1] === "extensions-dir") options.extensionsDir = path.resolve(value());
  }
  return options;
}

const options = parse(process.argv.slice(2));
const temporary = mkdtempSync(path.join(os.tmpdir(), "copydesk-host-"));
const log = path.join(temporary, "server.log");
let finish;
const result = new Promise((resolve) => {
  finish = resolve;
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => finish(130));
setTimeout(() => {
  console.error(`The suite gave no result within ${TIMEOUT_SECONDS} s.`);
  finish(124);
}, TIMEOUT_SECONDS * 1000).unref();

const server = await startVscodeServer({
  dataDir: options.dataDir ?? path.join(temporary, "data"),
  extensionsDir: options.extensionsDir ?? path.join(temporary, "extensions"),
  log,
  env: { COPYDESK_OFFLINE_HOST: "1" },
});
let browser;
let code = 1;
const page = [];
try {
  const opened = await openPage();
  browser = opened.browser;
  await opened.page.exposeFunction("codeAutomationLog", (_type, args) => {
    const line = format(...args);
    if (line.startsWith(MARK)) console.log(line.slice(MARK.length));
    else page.push(line);
  });
  await opened.page.exposeFunction("codeAutomationExit", (exit) => finish(exit));
  opened.page.on("crash", () => finish(70));
  const payload = [
    ...options.extensions.map((extension) => ["extensionDevelopmentPath", remoteUri(server, extension)]),
    ...(options.tests ? [["extensionTestsPath", remoteUri(server, options.tests)]] : []),
  ];
  const target = options.rest[0];
  const where = target?.endsWith(".code-workspace") ? { workspace: target } : { folder: target };
  await opened.page.goto(pageUrl(server, { ...where, payload }));
  code = await result;
} catch (error) {
  console.error(error);
} finally {
  await browser?.close();
  await server.stop();
  if (code !== 0 && process.env.COPYDESK_HOST_LOG) console.error(readLog(log), page.join("\n"));
  rmSync(temporary, { recursive: true, force: true });
}
process.exit(code);
