// Writes the declarations of the library into dist/types: those that its entry reaches, and no more.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const OUT = path.resolve("dist/types");
const ENTRY = path.resolve("server/src/library/node.ts");

/** As the project's own configuration has it, without the checks that `tsc -b` does. */
function declarations() {
  const { config } = ts.readConfigFile("tsconfig.base.json", ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, ".");
  const program = ts.createProgram([ENTRY, path.resolve("server/src/analysis/binary.d.ts")], {
    ...options,
    ...{
      composite: false,
      incremental: false,
      noCheck: true,
      lib: ["lib.es2023.d.ts", "lib.webworker.d.ts"],
    },
    ...{ declaration: true, emitDeclarationOnly: true, rootDir: path.resolve("."), outDir: OUT },
  });
  const written = new Map();
  program.emit(undefined, (file, text) => written.set(path.resolve(file), text));
  return written;
}

export function writeLibraryTypes() {
  const all = declarations();
  const wanted = [path.join(OUT, "server/src/library/node.d.ts")];
  for (const file of wanted) {
    const text = all.get(file);
    if (text === undefined) throw new Error(`${file} is not declared`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    for (const [, name] of text.matchAll(/from "(\.[^"]+)\.js"/g)) {
      const next = path.resolve(path.dirname(file), `${name}.d.ts`);
      if (!wanted.includes(next)) wanted.push(next);
    }
  }
}
