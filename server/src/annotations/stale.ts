import { type Annotation, type Check, CHECK_KINDS, type CheckKind } from "./annotation.js";

/** The verdict of a kind that counts: the last one. */
export function currentCheck(annotation: Annotation, kind: CheckKind): Check | undefined {
  return annotation.checks.reduce<Check | undefined>(
    (last, check) => (check.kind === kind && (!last || check.when >= last.when) ? check : last),
    undefined,
  );
}

/**
 * The checks that were made on other words than these. Blanks and the typography of marks do not count; a number, a name or
 * a word does.
 * @param words the annotation's current words, or null where they are gone: then every check is stale
 * @param speakerWords the current words of the linked speaker's annotation, or null
 */
export function staleChecks(
  annotation: Annotation,
  words: string | null,
  speakerWords: string | null,
): readonly CheckKind[] {
  if (annotation.checks.length === 0) return [];
  const now = words === null ? null : essence(words);
  return CHECK_KINDS.filter((kind) => {
    const check = currentCheck(annotation, kind);
    if (!check) return false;
    if (now === null || essence(check.words) !== now) return true;
    return check.speaker !== undefined && essence(check.speaker) !== essence(speakerWords ?? "");
  });
}

const MARKS: readonly (readonly [RegExp, string])[] = [
  [/[\s\u200b-\u200f\u2060\ufeff\u00ad]/gu, ""],
  [/[‘’‚‛′´`]/gu, "'"],
  [/[“”„‟″«»]|''/gu, '"'],
  [/[‐‑‒–—―−]/gu, "-"],
  [/…/gu, "..."],
];

/** The words without blanks and with plain marks: what a check is about. */
export function essence(words: string): string {
  return MARKS.reduce((text, [marks, plain]) => text.replace(marks, plain), words.normalize("NFC"));
}
