// Bundles every entry into dist/: the client and the server for Node and for the web, and the command line.
// --production: minified, no source maps. --watch: again at each change.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { context } from "esbuild";
import { bytesBesideBundle, lazyBytes } from "./lazyBytes.mjs";

const flags = new Set(process.argv.slice(2));
const production = flags.has("--production");
const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));

const shared = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : "linked",
  legalComments: "none",
  logLevel: "warning",
  define: { COPYDESK_VERSION: JSON.stringify(version) },
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
  plugins: [lazyBytes],
  target: "es2022",
  mainFields: ["browser", "module", "main"],
};
const require =
  "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);";

const bundles = [
  {
    ...node,
    format: "esm",
    entryPoints: ["server/src/cli/node.ts"],
    outfile: "dist/cli.js",
    banner: { js: `#!/usr/bin/env node\n${require}` },
  },
  { ...node, format: "cjs", entryPoints: ["server/src/nodeProcess.ts"], outfile: "dist/server.cjs" },
  { ...web, format: "iife", entryPoints: ["server/src/browser.ts"], outfile: "dist/web/server.js" },
  {
    ...node,
    format: "cjs",
    entryPoints: ["client/src/extension.ts"],
    outfile: "dist/client.cjs",
    external: ["vscode"],
  },
  {
    ...web,
    format: "cjs",
    entryPoints: ["client/src/browser.ts"],
    outfile: "dist/web/client.js",
    external: ["vscode"],
  },
].filter(({ entryPoints }) => existsSync(entryPoints[0]));

if (!flags.has("--watch")) rmSync("dist", { recursive: true, force: true });
const contexts = await Promise.all(bundles.map((bundle) => context(bundle)));
try {
  if (flags.has("--watch")) await Promise.all(contexts.map((each) => each.watch()));
  else await Promise.all(contexts.map((each) => each.rebuild()));
} finally {
  if (!flags.has("--watch")) await Promise.all(contexts.map((each) => each.dispose()));
}
