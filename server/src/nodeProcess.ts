import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Script } from "node:vm";
import envPaths from "env-paths";
import { CodeCache } from "./codeCache.js";

const BUNDLE = path.join(__dirname, "languageServer.cjs");

/** The editor says where, when it has a place of its own for that. */
const FOLDER_ARGUMENT = "--code-cache=";

/** When the code is kept: after the first articles were answered, before V8 throws away what is called at the start only. */
const KEPT_AFTER = 10_000;

const folder = process.argv
  .find((argument) => argument.startsWith(FOLDER_ARGUMENT))
  ?.slice(FOLDER_ARGUMENT.length);
const cache = new CodeCache(folder ?? envPaths("copydesk", { suffix: "" }).cache, BUNDLE);
const kept = cache.read();
const script = new Script(
  // One line, as Node's own: lines are those of the file. What a module of CommonJS is called with.
  `(function (exports, require, module, __filename, __dirname) { ${readFileSync(BUNDLE, "utf8")}\n})`,
  { filename: BUNDLE, ...(kept ? { cachedData: kept } : {}) },
);
const run = script.runInThisContext() as (...parts: unknown[]) => void;
const module = { exports: {} };
run(module.exports, createRequire(BUNDLE), module, BUNDLE, path.dirname(BUNDLE));

if (!kept || script.cachedDataRejected) {
  let isKept = false;
  const keep = (): void => {
    if (!isKept) cache.write(script);
    isKept = true;
  };
  setTimeout(keep, KEPT_AFTER).unref();
  process.once("exit", keep);
}
