import { closeSync, fstatSync, openSync, readFileSync } from "node:fs";
import { open, readFile } from "node:fs/promises";
import { textOfFile } from "../store/fileText.js";
import { InputError } from "./exitCode.js";

/** The largest article that is read, in bytes; larger files are no articles. */
export const MAX_ARTICLE_BYTES = 100 * 1024 * 1024;

/**
 * Reads an article as UTF-8 (or UTF-16 with a BOM). A UTF-8 BOM stays in the text, as one code unit.
 * @param file a path, or "-" for standard input
 * @throws InputError when it cannot be read, is over 100 MB, or is no text
 */
export async function readArticleFile(file: string): Promise<string> {
  const bytes = file === "-" ? await readStandardInput() : await readBytes(file);
  return decodeArticle(bytes, file === "-" ? "standard input" : file);
}

/** The same for a file, at once: in a thread that has nothing else to do. @throws InputError as `readArticleFile` does */
export function readArticleFileNow(file: string): string {
  return decodeArticle(readBytesNow(file), file);
}

function readBytesNow(file: string): Buffer {
  try {
    const handle = openSync(file, "r");
    try {
      if (fstatSync(handle).size > MAX_ARTICLE_BYTES) throw tooLarge(file);
      return readFileSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`cannot read ${file}: ${reason(error)}`);
  }
}

async function readBytes(file: string): Promise<Buffer> {
  try {
    const handle = await open(file, "r");
    try {
      const { size } = await handle.stat();
      if (size > MAX_ARTICLE_BYTES) throw tooLarge(file);
      return await readFile(handle);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`cannot read ${file}: ${reason(error)}`);
  }
}

async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size > MAX_ARTICLE_BYTES) throw tooLarge("standard input");
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function tooLarge(name: string): InputError {
  return new InputError(
    `${name} is larger than 100 MB, which is more than an article; split it, or use analyze --stream`,
  );
}

function decodeArticle(bytes: Buffer, name: string): string {
  const text = textOfFile(bytes);
  if (typeof text === "string") return text;
  if (text.fault === "binary") throw new InputError(`${name} is a binary file, not an article`);
  throw new InputError(`${name} is not UTF-8 text; save it as UTF-8 and try again`);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EACCES: "no permission to read it",
  EPERM: "no permission to read it",
  EISDIR: "it is a folder",
  EMFILE: "too many files are open",
};

function reason(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}
