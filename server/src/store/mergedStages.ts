import type { AnnotationSet } from "../annotations/annotation.js";
import { conflictSides } from "../annotations/merge/conflictSides.js";
import { mergeSets } from "../annotations/merge/mergeSets.js";
import { parseSidecar, serialiseSidecar } from "../annotations/sidecar/sidecar.js";
import type { AnnotationStoreOptions } from "./annotationStore.js";

/**
 * The semantically merged text of a sidecar in the middle of a merge: from git's three stages, else from the two sides that
 * the conflict markers in the file tell. Null where neither can be read.
 */
export async function mergedStages(
  { git, fileSystem }: AnnotationStoreOptions,
  uri: string,
  twins: "join" | "keep",
): Promise<string | null> {
  const stages = await git?.unmerged(uri);
  if (stages) {
    const merged = mergedTexts(decode(stages.base), decode(stages.ours), decode(stages.theirs), twins);
    if (merged !== null) return merged;
  }
  try {
    const sides = conflictSides(decode(await fileSystem.read(uri)) ?? "");
    return sides && mergedTexts(sides.base, sides.ours, sides.theirs, twins);
  } catch {
    return null;
  }
}

function mergedTexts(
  base: string | null,
  ours: string | null,
  theirs: string | null,
  twins: "join" | "keep",
): string | null {
  const [a, b] = [setOf(ours), setOf(theirs)];
  if (!a || !b) return null;
  return serialiseSidecar(mergeSets(setOf(base), a, b, { twins }));
}

function setOf(text: string | null): AnnotationSet | null {
  return text === null ? null : parseSidecar(text).set;
}

function decode(bytes: Uint8Array | null): string | null {
  return bytes && new TextDecoder().decode(bytes);
}
