import type { BaseTextId } from "../annotations/annotation.js";
import { hashOf } from "../annotations/blobId.js";
import type { FileSystem } from "./fileSystem.js";

/** Days that a base text stays after the last annotation on it went: another branch, or an Undo, may want it. */
const DAYS_KEPT = 30;

/**
 * Drops our own copies of base texts that no sidecar of the workspace mentions and that are older than thirty days.
 * @param root a workspace folder
 * @param referenced the base texts of all its sidecars, of which each must have been readable
 * @returns how many were dropped
 */
export async function dropUnreferencedBases(
  fileSystem: FileSystem,
  root: string,
  referenced: Iterable<BaseTextId>,
  now: Date,
): Promise<number> {
  const kept = new Set([...referenced].map(hashOf));
  const folder = `${root.replace(/\/+$/, "")}/.copydesk/base`;
  let dropped = 0;
  for (const { name: prefix, kind } of await fileSystem.list(folder)) {
    if (kind !== "folder" || !/^[0-9a-f]{2}$/.test(prefix)) continue;
    for (const { name } of await fileSystem.list(`${folder}/${prefix}`)) {
      const hash = /^([0-9a-f]{38})\.gz$/.exec(name)?.[1];
      if (hash === undefined || kept.has(prefix + hash)) continue;
      const file = `${folder}/${prefix}/${name}`;
      const stat = await fileSystem.stat(file);
      if (!stat || now.getTime() - stat.modified < DAYS_KEPT * 86_400_000) continue;
      await fileSystem.delete(file);
      dropped++;
    }
  }
  return dropped;
}
