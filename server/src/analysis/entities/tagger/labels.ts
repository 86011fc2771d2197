import type { EntityType } from "../../analysis.js";

/** The types the tagger tells apart; facilities are places to it, what it was trained on knows no others. */
export const TAGGED_TYPES = ["person", "organisation", "place"] as const satisfies readonly EntityType[];

/** Label 0 is "no name"; type `t` begins with label `1 + 2t` and goes on with `2 + 2t`. */
export const LABELS = 1 + 2 * TAGGED_TYPES.length;
export const OUTSIDE = 0;

/** True for the label of a name's first token. */
export function begins(label: number): boolean {
  return (label & 1) === 1;
}

/** Label of the later tokens of a name whose first token has `label`; the label itself for a later one. */
export function inside(label: number): number {
  return begins(label) ? label + 1 : label;
}

/** Whether label `to` may follow label `from`: a name goes on only from its own beginning or middle. */
export function mayFollow(from: number, to: number): boolean {
  return to === OUTSIDE || begins(to) || (from !== OUTSIDE && inside(from) === to);
}

/** The type of a label that is not `OUTSIDE`. */
export function typeOfLabel(label: number): (typeof TAGGED_TYPES)[number] {
  return TAGGED_TYPES[(label - 1) >> 1] ?? "organisation";
}
