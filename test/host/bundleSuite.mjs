// Bundles the suite for one extension host: Node's, or the web worker's, from the same source.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const HERE = fileURLToPath(new URL(".", import.meta.url));

const FOR_HOST = {
  node: {
    outfile: path.join(HERE, "out/suite.cjs"),
    platform: "node",
    target: "node20",
    format: "cjs",
    external: ["vscode", "mocha"],
  },
  web: {
    outfile: path.join(HERE, "out/suite.web.cjs"),
    platform: "browser",
    target: "es2022",
    // Not "cjs": mocha's build for browsers would put itself into module.exports.
    format: "iife",
    globalName: "hostSuite",
    footer: { js: "module.exports = hostSuite;" },
    external: ["vscode"],
    alias: {
      mocha: path.join(HERE, "../../node_modules/mocha/mocha.mjs"),
      "node:assert/strict": path.join(HERE, "suite/assertInBrowser.ts"),
    },
  },
};

/**
 * @param options as suite/options.ts says
 * @returns the bundle's path
 */
export async function bundleSuite(options) {
  const { outfile, ...forHost } = FOR_HOST[options.host];
  await build({
    entryPoints: [path.join(HERE, "suite/index.ts")],
    outfile,
    bundle: true,
    sourcemap: "inline",
    logLevel: "warning",
    define: { COPYDESK_SUITE: JSON.stringify(options) },
    ...forHost,
  });
  return outfile;
}
