// Bundles every entry into dist/: the client and the server for Node and for the web, and the command line.
// --production: minified, no source maps. --watch: again at each change.
import { cpSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { context } from "esbuild";
import { bytesBesideBundle, bytesFromClient, bytesFromLibrary } from "./lazyBytes.mjs";
import { writeLibraryTypes } from "./libraryTypes.mjs";
import { splitCommonJs } from "./splitCommonJs.mjs";

const flags = new Set(process.argv.slice(2));
const production = flags.has("--production");
const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));

/**
 * With `"type": "module"` in package.json, VS Code for the web takes an entry that ends in `.js` for an ES module, which it
 * cannot load; and older ones look for any other entry with `.js` after it. So there is the same file under both names.
 */
const WEB_ENTRY = "dist/web/client.cjs";
const WEB_CLIENT = `${WEB_ENTRY}.js`;

/** The built tables stand in dist/data/ once, for all bundles: in each of them they would be most of the package. */
const TABLES = "server/data";
const tableNames = readdirSync(TABLES).filter((name) => name.endsWith(".bin"));

const shared = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : "linked",
  legalComments: "none",
  logLevel: "warning",
  define: {
    COPYDESK_VERSION: JSON.stringify(version),
    COPYDESK_TABLES: JSON.stringify(tableNames),
  },
};
const node = {
  ...shared,
  platform: "node",
  plugins: [bytesBesideBundle],
  target: "node20",
  mainFields: ["module", "main"],
};
const web = {
  ...shared,
  platform: "browser",
  plugins: [bytesFromClient],
  target: "es2022",
  mainFields: ["browser", "module", "main"],
};
const require =
  "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);";

const bundles = [
  {
    ...node,
    format: "esm",
    splitting: true,
    entryPoints: { cli: "server/src/cli/node.ts" },
    outdir: "dist",
    chunkNames: "cli-[hash]",
    banner: { js: `#!/usr/bin/env node\n${require}` },
  },
  {
    ...node,
    format: "esm",
    entryPoints: ["server/src/cli/analyzeWorker.ts"],
    outfile: "dist/analyzeWorker.js",
    banner: { js: require },
  },
  {
    ...node,
    format: "esm",
    entryPoints: ["server/src/library/node.ts"],
    outfile: "dist/library.js",
    banner: { js: require },
  },
  {
    ...web,
    format: "esm",
    plugins: [bytesFromLibrary],
    entryPoints: ["server/src/library/browser.ts"],
    outfile: "dist/library.browser.js",
  },
  {
    ...node,
    format: "cjs",
    entryPoints: { server: "server/src/nodeProcess.ts", languageServer: "server/src/languageServer.ts" },
    outdir: "dist",
    outExtension: { ".js": ".cjs" },
  },
  {
    ...web,
    format: "iife",
    entryPoints: ["server/src/browser.ts"],
    outfile: "dist/web/server.js",
  },
  {
    // The editor waits for the entry alone; what is imported with `import()` stands in files beside it.
    ...node,
    plugins: [splitCommonJs],
    format: "esm",
    splitting: true,
    write: false,
    sourcemap: production ? false : "inline",
    entryPoints: { client: "client/src/extension.ts" },
    outdir: "dist",
    outExtension: { ".js": ".cjs" },
    chunkNames: "client/[name]-[hash]",
    external: ["vscode"],
  },
  {
    ...web,
    format: "cjs",
    entryPoints: ["client/src/browser.ts"],
    outfile: WEB_CLIENT,
    external: ["vscode"],
  },
];

if (!flags.has("--watch")) rmSync("dist", { recursive: true, force: true });
for (const name of tableNames) cpSync(path.join(TABLES, name), path.join("dist/data", name));
const contexts = await Promise.all(bundles.map((bundle) => context(bundle)));
try {
  if (flags.has("--watch")) await Promise.all(contexts.map((each) => each.watch()));
  else {
    await Promise.all(contexts.map((each) => each.rebuild()));
    cpSync(WEB_CLIENT, WEB_ENTRY);
    writeLibraryTypes();
  }
} finally {
  if (!flags.has("--watch")) await Promise.all(contexts.map((each) => each.dispose()));
}
