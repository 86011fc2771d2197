// The sidecars of the benchmarks, for a workspace with many annotations.
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const HERE = fileURLToPath(new URL(".", import.meta.url));

/** @returns writeSidecars of bench/sidecars.ts */
export async function sidecarWriter() {
  const outfile = path.join(HERE, "out/sidecars.mjs");
  await build({
    entryPoints: [path.join(HERE, "../../bench/sidecars.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "warning",
  });
  return (await import(pathToFileURL(outfile).href)).writeSidecars;
}
