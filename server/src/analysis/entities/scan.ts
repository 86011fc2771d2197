import type { EntityType } from "../analysis.js";
import type { Range } from "../../text/range.js";
import type { KnownEntity } from "./nameIndex.js";

/**
 * Whether a name counts by what its sentence shows. "sure": it does. "likely": known, but the tagger passed over it, as over
 * the country of "sekutu AS": it counts where the article is about it. "possible": only where the article shows it to be a
 * name elsewhere (a capital at the start of a sentence).
 */
export type Standing = "sure" | "likely" | "possible";

/** A name as one paragraph shows it; offsets relative to the paragraph. */
export interface FoundName extends Range {
  readonly type: EntityType;
  readonly subtype: string | undefined;
  /** 0..1: how sure span and type are by what stands around. */
  readonly score: number;
  /** What it is, where that is known beforehand. */
  readonly known: KnownEntity | null;
  readonly standing: Standing;
  /** What the text says of it: titles before the name, apposition beside it. */
  readonly roles: readonly Range[];
  /** Names inside the name. */
  readonly inner: readonly FoundName[];
  /** Where the name ends in a short form in brackets: the full form and the short one, each by itself. */
  readonly parts: readonly [FoundName, FoundName] | null;
  /** The name right before the brackets that hold this one: "Pasukan Demokratik Suriah (SDF)". Index into `names`. */
  readonly shortFor: number | null;
}

/** A definite noun that can stand for a named thing: "koalisi pimpinan AS", "koalisi". */
export interface FoundNominal extends Range {
  /** The noun, in lower case, that ties it to others. */
  readonly head: string;
  /** True when its words introduce what it stands for; the others refer back to it. */
  readonly introduces: boolean;
}

/** What one paragraph says of names, by itself; offsets relative to the paragraph. */
export interface NameScan {
  /** In text order, not overlapping. */
  readonly names: readonly FoundName[];
  readonly nominals: readonly FoundNominal[];
}
