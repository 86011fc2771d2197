import type { FileSystem } from "../../store/fileSystem.js";
import type { TimeSlices } from "../../store/timeSlices.js";
import type { ReadWith } from "./readWith.js";

/** The form of the cache; one of another form is not read. */
const FORM = "copydesk article index 1";

/** What is kept of an article's file between starts. */
export interface KeptFile {
  readonly uri: string;
  /** What the file was when it was read: tells whether it is still that. */
  readonly size: number;
  readonly modified: number;
  /** Of its text. */
  readonly hash: number;
  /** The summary as one line. */
  readonly line: string;
}

/** By folder, what its articles were read with. */
export type ReadWithByFolder = Readonly<Record<string, ReadWith>>;

export interface KeptIndex {
  readonly readWith: ReadWithByFolder;
  readonly files: ReadonlyMap<string, KeptFile>;
}

const NOTHING: KeptIndex = { readWith: {}, files: new Map() };

/**
 * What was kept at the last start; nothing where there is none that can be read.
 * @param version of the program: another one may find other things
 */
export async function readArticleIndex(
  fileSystem: FileSystem,
  cache: string | null,
  version: string,
  slices: TimeSlices,
): Promise<KeptIndex> {
  if (cache === null) return NOTHING;
  try {
    if ((await fileSystem.stat(cache)) === null) return NOTHING;
    const bytes = await fileSystem.read(cache);
    const files = new Map<string, KeptFile>();
    let readWith: ReadWithByFolder | null = null;
    let start = 0;
    const decoder = new TextDecoder();
    for (let end = bytes.indexOf(10); end >= 0; start = end + 1, end = bytes.indexOf(10, start)) {
      const row = decoder.decode(bytes.subarray(start, end));
      if (start === 0) {
        if (row !== `${FORM} ${version}`) return NOTHING;
      } else if (readWith === null) readWith = JSON.parse(row) as ReadWithByFolder;
      else {
        const file = fileOf(row);
        files.set(file.uri, file);
      }
      await slices.breathe();
    }
    return readWith === null ? NOTHING : { readWith, files };
  } catch {
    return NOTHING;
  }
}

/** A row is the head of the file's line, a tab, and the line itself, which is not read before it is asked for. */
function fileOf(row: string): KeptFile {
  const tab = row.indexOf("\t");
  const [uri, size, modified, hash] = JSON.parse(row.slice(0, tab)) as [string, number, number, number];
  return { uri, size, modified, hash, line: row.slice(tab + 1) };
}

/** Replaces the cache. One that cannot be written is no cache, and nothing more: the next start reads the articles again. */
export async function writeArticleIndex(
  fileSystem: FileSystem,
  cache: string,
  version: string,
  readWith: ReadWithByFolder,
  files: Iterable<KeptFile>,
  slices: TimeSlices,
): Promise<void> {
  const encoder = new TextEncoder();
  const parts = [encoder.encode(`${FORM} ${version}\n${JSON.stringify(readWith)}\n`)];
  for (const { uri, size, modified, hash, line } of files) {
    parts.push(encoder.encode(`${JSON.stringify([uri, size, modified, hash])}\t${line}\n`));
    await slices.breathe();
  }
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  try {
    await fileSystem.write(cache, bytes);
  } catch {
    // As above.
  }
}
