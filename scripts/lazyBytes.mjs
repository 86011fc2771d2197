import { readFile } from "node:fs/promises";
import path from "node:path";

/**
 * The module that a `.bin` file becomes in tests and benchmarks: a function that gives the file's bytes, which stand inside
 * it and are decoded when they are asked for.
 */
export function bytesModule(bytes) {
  return `export default () => Buffer.from("${bytes.toString("base64")}", "base64");`;
}

/** esbuild: bundles `.bin` files by `bytesModule`. */
export const lazyBytes = {
  name: "lazy-bytes",
  setup(build) {
    build.onLoad({ filter: /\.bin$/ }, async ({ path: file }) => ({
      contents: bytesModule(await readFile(file)),
      loader: "js",
    }));
  },
};

/**
 * esbuild, for the product on Node: `.bin` files stand in `data/` beside the bundles, once for all of them, and are read
 * when they are first asked for.
 */
export const bytesBesideBundle = {
  name: "bytes-beside-bundle",
  setup(build) {
    const { format } = build.initialOptions;
    build.onLoad({ filter: /\.bin$/ }, ({ path: file }) => {
      const name = path.basename(file);
      const where =
        format === "esm"
          ? `new URL(${JSON.stringify(`data/${name}`)}, import.meta.url)`
          : `require("node:path").join(__dirname, "data", ${JSON.stringify(name)})`;
      const contents = `import { readFileSync } from "node:fs";\nexport default () => readFileSync(${where});`;
      return { contents, loader: "js" };
    });
  },
};

/** esbuild, for the web worker, which cannot read files by itself: the client has given it the bytes at its start. */
export const bytesFromClient = {
  name: "bytes-from-client",
  setup(build) {
    build.onLoad({ filter: /\.bin$/ }, ({ path: file }) => ({
      contents: `export default () => self.copydeskTables[${JSON.stringify(path.basename(file))}];`,
      loader: "js",
    }));
  },
};

/** esbuild, for the library in a browser: the program that uses it has given the tables to `server/src/library/tables.ts`. */
export const bytesFromLibrary = {
  name: "bytes-from-library",
  setup(build) {
    const tables = path.resolve("server/src/library/tables.ts");
    build.onLoad({ filter: /\.bin$/ }, ({ path: file }) => ({
      contents: `import { tableBytes } from ${JSON.stringify(tables)};\nexport default () => tableBytes(${JSON.stringify(path.basename(file))});`,
      loader: "js",
      resolveDir: path.dirname(tables),
    }));
  },
};
