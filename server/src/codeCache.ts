import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Script } from "node:vm";

/** Bytes of SHA-256 before the code: V8 takes code with a changed byte in it for whole, and would run it. */
const DIGEST_LENGTH = 32;
const SUFFIX = ".code";

/** After that many days, what an earlier version of the bundle or of Node left is taken away. */
const KEPT_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;

/**
 * The compiled code of one bundle, kept between starts: compiling takes about a third of what a start takes. What cannot be
 * read or written is done without; a start never fails for it.
 */
export class CodeCache {
  readonly #file: string;

  /**
   * @param folder a folder that this user alone can write to, since what is in it is run; made when something is kept
   * @param bundle the path of the bundle's file; when that changes, nothing of before is used
   */
  constructor(folder: string, bundle: string) {
    const { size, mtimeMs } = statSync(bundle);
    const { v8 } = process.versions;
    // V8 refuses code of another version or made under other flags: each gets a file, or they would replace one another.
    const made = [bundle, size, mtimeMs, v8, process.arch, ...process.execArgv].join("\n");
    this.#file = path.join(folder, createHash("sha256").update(made).digest("hex").slice(0, 32) + SUFFIX);
  }

  /** The code as it was kept; undefined when there is none, or not as it was written. */
  read(): Buffer | undefined {
    try {
      const kept = readFileSync(this.#file);
      const code = kept.subarray(DIGEST_LENGTH);
      return digestOf(code).equals(kept.subarray(0, DIGEST_LENGTH)) ? code : undefined;
    } catch {
      return undefined;
    }
  }

  /** Keeps the code of all functions that have been called by now. */
  write(script: Script): void {
    const folder = path.dirname(this.#file);
    const code = script.createCachedData();
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      replace(this.#file, Buffer.concat([digestOf(code), code]));
      removeOld(folder);
    } catch {
      // A full disk, a folder that is read only: the next start takes as long as this one.
    }
  }
}

function digestOf(code: Buffer): Buffer {
  return createHash("sha256").update(code).digest();
}

/** Never half a file under that name, whoever else writes it. */
function replace(file: string, content: Buffer): void {
  const unfinished = `${file}.${String(process.pid)}`;
  try {
    writeFileSync(unfinished, content, { mode: 0o600 });
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

function removeOld(folder: string): void {
  const oldest = Date.now() - KEPT_DAYS * DAY;
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    if (name.includes(SUFFIX) && statSync(file).mtimeMs < oldest) rmSync(file, { force: true });
  }
}
