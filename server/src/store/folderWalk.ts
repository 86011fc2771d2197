import type { FileSystem } from "./fileSystem.js";
import { entryUri } from "./sidecarPlace.js";
import type { TimeSlices } from "./timeSlices.js";

const EXCLUDED = new Set([".git", ".hg", ".svn", "node_modules", ".vscode", ".vscode-test"]);

/** Files looked at side by side: enough to keep the disk busy. */
const PARALLEL = 32;

export interface WalkOptions {
  /** Whether a file is looked for, by its URI. */
  readonly wants: (file: string) => boolean;
  /** Whether a folder is left out, by its URI; version control and packages are in any case. */
  readonly isExcluded?: (folder: string) => boolean;
  /** Ends the walk early, with what was found. */
  readonly signal?: AbortSignal;
}

/** The files below some folders, by their URIs. A folder that cannot be listed holds nothing. */
export async function filesBelow(
  fileSystem: FileSystem,
  folders: readonly string[],
  slices: TimeSlices,
  { wants, isExcluded, signal }: WalkOptions,
): Promise<string[]> {
  const found = new Set<string>();
  let level: readonly string[] = folders.map((folder) => folder.replace(/\/+$/, ""));
  while (level.length > 0 && !signal?.aborted) {
    const next: string[] = [];
    await inParallel(level, async (folder) => {
      for (const { name, kind } of await fileSystem.list(folder).catch(() => [])) {
        const uri = entryUri(folder, name);
        if (kind === "folder" && !EXCLUDED.has(name) && !isExcluded?.(uri)) next.push(uri);
        else if (kind === "file" && wants(uri)) found.add(uri);
      }
      await slices.breathe();
    });
    level = next;
  }
  return [...found];
}

/** Runs `work` over all items, some side by side. */
export async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) await work(items[next++] as T);
  };
  await Promise.all(Array.from({ length: Math.min(PARALLEL, items.length) }, worker));
}
