import type { SpeechAct } from "../analysis.js";
import type { Range } from "../../text/range.js";
import type { IndexedLexicon } from "./indexedLexicon.js";
import type { Outline } from "./outline.js";
import { speakerAfter } from "./speakerPhrase.js";
import type { SpeakerPhrase } from "./phraseParts.js";

/** A sentence that attributes what was written before it: `Hal itu disampaikan X saat …`, `Demikian disampaikan X`. */
export interface BackReference {
  readonly cue: Range;
  readonly speaker: SpeakerPhrase;
  readonly act: SpeechAct;
}

/** How far into the sentence its passive may stand, in units. */
const REACH = 6;

/** Reads the sentence of units `[from, to)` as one that refers back; null when it does not. */
export function backReference(
  outline: Outline,
  lexicon: IndexedLexicon,
  from: number,
  to: number,
): BackReference | null {
  for (let i = from + 1; i < Math.min(to, from + REACH); i++) {
    const verb = outline.of(lexicon.passives, i);
    if (!verb) {
      if (!outline.holds(lexicon.anaphors, i - 1) && !outline.holds(lexicon.preverbs, i - 1)) return null;
      continue;
    }
    if (!outline.holds(lexicon.anaphors, from)) return null;
    const agent = outline.holds(lexicon.agentPrepositions, i + 1) ? i + 2 : i + 1;
    const speaker = speakerAfter(outline, lexicon, agent, to);
    return speaker && { cue: { start: outline.start(i), end: outline.end(i) }, speaker, act: verb.act };
  }
  return null;
}
