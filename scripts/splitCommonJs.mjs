// Bundles in CommonJS that are split: esbuild splits ES modules only, so they are turned over afterwards, each by itself.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { transform } from "esbuild";

/**
 * Writes what esbuild made as CommonJS; `import()` becomes a `require` of its own file, when it is reached. To be used with
 * `format: "esm"`, `splitting: true` and `write: false`.
 */
export const splitCommonJs = {
  name: "split-commonjs",
  setup(build) {
    const { minify, target, sourcemap } = build.initialOptions;
    build.onEnd(async ({ outputFiles = [] }) => {
      for (const { path: file, text } of outputFiles) {
        const { code } = await transform(text, {
          format: "cjs",
          platform: "node",
          target,
          minify,
          sourcemap: sourcemap ? "inline" : false,
          legalComments: "none",
          // Node knows `import()` here, too; but what it loads would be asked for "vscode" past the editor's own loader.
          supported: { "dynamic-import": false },
        });
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(file, code);
      }
    });
  },
};
