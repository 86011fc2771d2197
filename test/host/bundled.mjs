import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const ROOT = path.resolve(HERE, "../..");

/** Bundles a TypeScript module of the repository and loads it. @param name its path from the root */
export async function bundled(name) {
  const outfile = path.join(HERE, "out", `${path.basename(name, ".ts")}.mjs`);
  await build({
    entryPoints: [path.join(ROOT, name)],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "warning",
  });
  return import(pathToFileURL(outfile).href);
}
