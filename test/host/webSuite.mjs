// The very suite of the Node extension host, in the web worker extension host.
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { serveExtension } from "./extensionSite.mjs";
import { hearSuite } from "./suiteResult.mjs";
import { pageUrl, readLog } from "./vscodeServer.mjs";
import { openWebHost } from "./webHost.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/**
 * @param folder a folder of the samples that the suite may change
 * @param bundle the suite, bundled for the web
 * @returns the suite's exit code
 */
export async function runInWebHost(folder, bundle) {
  const temporary = mkdtempSync(path.join(os.tmpdir(), "copydesk-web-suite-"));
  const site = await serveExtension(ROOT);
  let opened;
  let suite;
  let code = 1;
  try {
    const tests = `/${path.relative(ROOT, bundle).replaceAll(path.sep, "/")}`;
    opened = await openWebHost({ temporary, site, tests });
    suite = await hearSuite(opened.page);
    await opened.page.goto(pageUrl(opened.server, { folder }));
    code = await suite.code;
  } finally {
    await opened?.browser.close();
    await opened?.server.stop();
    site.stop();
    if (code !== 0 && process.env.COPYDESK_HOST_LOG)
      console.error(readLog(path.join(temporary, "server.log")), suite?.logged.join("\n"));
    rmSync(temporary, { recursive: true, force: true });
  }
  return code;
}
