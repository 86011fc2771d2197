import { readFile } from "node:fs/promises";

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
