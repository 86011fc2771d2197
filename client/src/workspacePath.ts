/** The parts of a URI that say where it is; `path` is decoded. */
export interface Location {
  readonly scheme: string;
  readonly authority: string;
  readonly path: string;
}

/** The folder around it, the innermost where several are; undefined for what is outside of all, and for a path that climbs. */
export function folderAround<T extends Location>(folders: readonly T[], place: Location): T | undefined {
  if (!isPlain(place.path)) return undefined;
  return folders
    .filter((folder) => isInside(folder, place))
    .sort((a, b) => b.path.length - a.path.length)
    .at(0);
}

function isInside(folder: Location, place: Location): boolean {
  if (folder.scheme !== place.scheme || folder.authority !== place.authority) return false;
  const root = folder.path.replace(/\/+$/, "");
  return place.path.replace(/\/+$/, "") === root || place.path.startsWith(`${root}/`);
}

/** No part of it leads upwards, on any platform. */
function isPlain(path: string): boolean {
  return !path.includes("\0") && !path.split(/[/\\]/).some((part) => part === ".." || part === ".");
}
