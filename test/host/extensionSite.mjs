// Serves the built extension over http, as a gallery would to a VS Code in the browser.
import { createReadStream, existsSync, statSync } from "node:fs";
import http from "node:http";
import path from "node:path";

const TYPES = {
  ".js": "text/javascript",
  ".cjs": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};

/** Files that every page may read. */
const OPEN_TO_ALL = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "*",
  "cache-control": "no-store",
  "cross-origin-resource-policy": "cross-origin",
};

/** The parts of the repository that a package holds, and the suite. */
const SHIPPED =
  /^\/(?:package(?:\.nls[\w.-]*)?\.json|(?:dist|l10n|media|samples|schemas|snippets|syntaxes)\/[\w./-]+|test\/host\/out\/suite\.web\.cjs)$/;

/**
 * Starts the site on a free port of 127.0.0.1.
 * @param root the repository, built
 * @returns its address, the files that were fetched, and how to stop it
 */
export function serveExtension(root) {
  const fetched = new Set();
  const site = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://site");
    if (request.method === "GET") fetched.add(pathname);
    const file = path.join(root, pathname);
    if (request.method === "OPTIONS") response.writeHead(204, OPEN_TO_ALL).end();
    else if (!SHIPPED.test(pathname) || !existsSync(file) || !statSync(file).isFile())
      response.writeHead(404, OPEN_TO_ALL).end();
    else {
      const type = TYPES[path.extname(file)] ?? "application/octet-stream";
      response.writeHead(200, { ...OPEN_TO_ALL, "content-type": type });
      createReadStream(file).pipe(response);
    }
  });
  return new Promise((resolve) => {
    site.listen(0, "127.0.0.1", () => {
      resolve({
        authority: `127.0.0.1:${site.address().port}`,
        fetched,
        stop: () => {
          site.closeAllConnections();
          site.close();
        },
      });
    });
  });
}
