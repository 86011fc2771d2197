import { copyFile, mkdir, readFile } from "node:fs/promises";
import path from "node:path";

/** For Node, whose Buffer decodes natively, and for the web. */
const DECODERS = {
  node: `encoded => Buffer.from(encoded, "base64")`,
  browser: `encoded => {
    const units = atob(encoded);
    const bytes = new Uint8Array(units.length);
    for (let i = 0; i < units.length; i++) bytes[i] = units.charCodeAt(i);
    return bytes;
  }`,
};

/**
 * The module that a `.bin` file becomes: a function that gives the file's bytes. They stand inside it, so that they are
 * neither decoded nor compiled before they are asked for; a process mostly reads one language.
 */
export function bytesModule(bytes, platform = "node") {
  return `const decode = ${DECODERS[platform]};
export default () => decode("${bytes.toString("base64")}");`;
}

/** esbuild: bundles `.bin` files by `bytesModule`. */
export const lazyBytes = {
  name: "lazy-bytes",
  setup(build) {
    const platform = build.initialOptions.platform === "node" ? "node" : "browser";
    build.onLoad({ filter: /\.bin$/ }, async ({ path }) => ({
      contents: bytesModule(await readFile(path), platform),
      loader: "js",
    }));
  },
};

/**
 * esbuild, for the product on Node: `.bin` files stand in `data/` beside the bundles, once for all of them, and are read
 * when they are first asked for. Inside the bundles they would be larger, and there once for each.
 */
export const bytesBesideBundle = {
  name: "bytes-beside-bundle",
  setup(build) {
    const { format, outfile } = build.initialOptions;
    const folder = path.join(path.dirname(outfile), "data");
    build.onLoad({ filter: /\.bin$/ }, async ({ path: file }) => {
      const name = path.basename(file);
      await mkdir(folder, { recursive: true });
      await copyFile(file, path.join(folder, name));
      const where =
        format === "esm"
          ? `new URL(${JSON.stringify(`data/${name}`)}, import.meta.url)`
          : `require("node:path").join(__dirname, "data", ${JSON.stringify(name)})`;
      const contents = `import { readFileSync } from "node:fs";\nexport default () => readFileSync(${where});`;
      return { contents, loader: "js" };
    });
  },
};
