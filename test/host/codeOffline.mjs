#!/usr/bin/env node
// Stands in for the `code` executable where no desktop VS Code can be had: takes the arguments that
// @vscode/test-electron gives, runs the suite in the VS Code server, exits with the suite's result.
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { openPage } from "./browser.mjs";
import { hearSuite } from "./suiteResult.mjs";
import { pageUrl, readLog, remoteUri, startVscodeServer } from "./vscodeServer.mjs";

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
const server = await startVscodeServer({
  dataDir: options.dataDir ?? path.join(temporary, "data"),
  extensionsDir: options.extensionsDir ?? path.join(temporary, "extensions"),
  log,
});
let browser;
let suite;
let code = 1;
try {
  const opened = await openPage();
  browser = opened.browser;
  suite = await hearSuite(opened.page);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => suite.finish(130));
  const payload = [
    ...options.extensions.map((extension) => ["extensionDevelopmentPath", remoteUri(server, extension)]),
    ...(options.tests ? [["extensionTestsPath", remoteUri(server, options.tests)]] : []),
  ];
  const target = options.rest[0];
  const where = target?.endsWith(".code-workspace") ? { workspace: target } : { folder: target };
  await opened.page.goto(pageUrl(server, { ...where, payload }));
  code = await suite.code;
} catch (error) {
  console.error(error);
} finally {
  await browser?.close();
  await server.stop();
  if (code !== 0 && process.env.COPYDESK_HOST_LOG) console.error(readLog(log), suite?.logged.join("\n"));
  rmSync(temporary, { recursive: true, force: true });
}
process.exit(code);
