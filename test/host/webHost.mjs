// A VS Code whose extension host is a Web Worker, as on vscode.dev, with the built extension served over http.
import path from "node:path";
import { openPage } from "./browser.mjs";
import { startVscodeServer } from "./vscodeServer.mjs";

/**
 * Starts the server and a page that will load the extension.
 * @param options.temporary folder for the server's data and log
 * @param options.site what serves the extension
 * @param options.tests path of a suite on that site
 */
export async function openWebHost({ temporary, site, tests }) {
  const server = await startVscodeServer({
    dataDir: path.join(temporary, "data"),
    extensionsDir: path.join(temporary, "extensions"),
    log: path.join(temporary, "server.log"),
  });
  const { browser, page } = await openPage({ bypassCSP: true });
  const at = (pathname) => ({ scheme: "http", authority: site.authority, path: pathname });
  await page.addInitScript(addToConfiguration, {
    extensions: [at("/")],
    ...(tests ? { extensionTestsPath: at(tests) } : {}),
  });
  return { server, browser, page };
}

/**
 * Runs in the page. An extension path in the address would be run by the server's Node host; the configuration that the
 * page carries in an attribute takes an address of any scheme. What the workbench reads there is changed, since a page
 * rewritten on its way may no longer open a WebSocket.
 */
function addToConfiguration(options) {
  const { getAttribute } = Element.prototype;
  Element.prototype.getAttribute = function (name) {
    const value = getAttribute.call(this, name);
    if (this.id !== "vscode-workbench-web-configuration" || name !== "data-settings") return value;
    const configuration = JSON.parse(value);
    configuration.developmentOptions = { ...configuration.developmentOptions, ...options };
    return JSON.stringify(configuration);
  };
}
