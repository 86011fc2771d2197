import type { Range } from "../../text/range.js";
import { isNegated as isSpeltNegated } from "./indexedLexicon.js";
import type { CueVerb } from "./lexicon.js";
import type { Outline } from "./outline.js";
import { matchPhrase } from "./phrases.js";
import type { Sentence } from "./sentence.js";
import { clauseSubject, speakerAfter } from "./speakerPhrase.js";
import { speakerBefore } from "./subjectPhrase.js";
import type { SpeakerPhrase } from "./phraseParts.js";
import { UNKNOWN } from "./signs.js";
import { COMMA } from "./signs.js";

/** The verb of reporting at unit `i`; null where the word is negated, a passive, a noun, an infinitive or a false friend. */
export function verbAt(s: Sentence, i: number): CueVerb | null {
  const outline = s.outline;
  const lexicon = s.lexicon;
  if (!outline.isWord(i)) return null;
  const verb = outline.of(lexicon.verbs, i);
  if (!verb || (outline.isCapitalised(i) && i > s.from)) return null;
  if (outline.holds(lexicon.infinitiveMarkers, i - 1) && !outline.holds(lexicon.infinitiveLeads, i - 2))
    return null;
  if (matchPhrase(outline, i, s.to, s.lexicon.falseFriends) > 0) return null;
  if (matchPhrase(outline, i - 1, s.to, s.lexicon.falseFriends) > 1) return null;
  if (isNegated(s, i) || isPassive(s, i) || isNoun(s, i)) return null;
  return verb;
}

/** Who does the reporting at unit `i`: the subject before the verb or, for a verb without one, the sentence's. */
export function subjectOf(s: Sentence, i: number): SpeakerPhrase | null {
  const outline = s.outline;
  const lexicon = s.lexicon;
  const before = outline.word(i - 1);
  const conditional = (unit: number) => outline.holds(lexicon.conditionals, unit);
  const participle = outline.holds(lexicon.participles, i);
  const joined = lexicon.coordinators.has(before) && i - 1 > s.from;
  if (joined || (participle && before === COMMA)) return clauseSubject(outline, lexicon, s.from, i);
  const adjunct = lexicon.adjunctOpenings.has(before) && !lexicon.relativizers.has(before);
  if (participle && (adjunct || lexicon.innerPrepositions.has(before))) return null;
  if (adjunct && i - 1 > s.from && !outline.isCapitalised(i - 1))
    return clauseSubject(outline, lexicon, s.from, i);
  const speaker = speakerBefore(outline, lexicon, i, s.from);
  if (!speaker || conditional(speaker.first - 1)) return null;
  if (speaker.pronoun !== null && lexicon.source.pronouns.get(speaker.pronoun)?.deictic) return null;
  const { things, documents } = lexicon.source;
  if (speaker.form === "nominal" && things.has(firstWord(outline, speaker.head))) return null;
  if (outline.of(lexicon.verbs, i)?.documents && !documents.has(firstWord(outline, speaker.head)))
    return null;
  return speaker;
}

/** What stands before the first blank, in lower case. */
function firstWord(outline: Outline, { start, end }: Range): string {
  const words = outline.paragraph.text.slice(start, end);
  const blank = words.indexOf(" ");
  return (blank < 0 ? words : words.slice(0, blank)).toLowerCase();
}

/** Past the hearer of `told the Guardian`, `mengatakan kepada wartawan`; `i` where there is none. */
export function afterHearer(s: Sentence, i: number, verb: CueVerb): number {
  const outline = s.outline;
  const lexicon = s.lexicon;
  let start = i;
  if (outline.holds(lexicon.hearerPrepositions, i)) start = i + 1;
  else if (!verb.hearer) return i;
  if (outline.holds(lexicon.hearerPronouns, start)) return start + 1;
  const hearer = speakerAfter(outline, lexicon, start, s.to);
  return hearer ? hearer.next : i;
}

/** `OUTLET mengutip SUMBER yang mengatakan`: the outlet before the verb that passes the speaker on. */
export function outletOf(s: Sentence, speaker: SpeakerPhrase): Range | null {
  const outline = s.outline;
  const lexicon = s.lexicon;
  const verb = speaker.first - 1;
  if (verb <= s.from || !outline.holds(lexicon.quotingVerbs, verb)) return null;
  const outlet = speakerBefore(outline, lexicon, verb, s.from);
  return outlet ? outlet.head : null;
}

/** `was told`: who stands before it said nothing. */
function isPassive(s: Sentence, i: number): boolean {
  const { hasParticiples, participles, passiveAuxiliaries, preverbs } = s.lexicon;
  if (!hasParticiples || s.outline.holds(participles, i)) return false;
  for (let k = i - 1; k >= Math.max(s.from, i - 4); k--) {
    const word = s.outline.word(k);
    if (passiveAuxiliaries.has(word)) return true;
    if (!preverbs.has(word)) return false;
  }
  return false;
}

/** `recent comments`, `a report`: the form is a verb's and a noun's, and what stands before it wants the noun. */
function isNoun(s: Sentence, i: number): boolean {
  const outline = s.outline;
  const lexicon = s.lexicon;
  const word = outline.word(i);
  const before = outline.word(i - 1);
  // `its warning on taxes`
  if (lexicon.participles.has(word) && lexicon.determiners.has(before)) return true;
  if (lexicon.nounForms.has(word)) {
    // `Initial reports suggested`: the verb comes after it.
    const after = outline.word(i + 1);
    if (lexicon.verbs.has(after) && !outline.isCapitalised(i + 1) && !lexicon.nounForms.has(after))
      return true;
    const noun =
      lexicon.roles.has(outline.lower(i - 1)) ||
      lexicon.bodies.has(outline.lower(i - 1)) ||
      lexicon.documents.has(before) ||
      lexicon.preverbs.has(before);
    const subject =
      noun || outline.isCapitalised(i - 1) || lexicon.pronouns.has(before) || !outline.isWord(i - 1);
    if (!subject) return true;
  }
  if (!lexicon.pluralForms.has(word)) return false;
  for (let k = i - 1; k >= Math.max(s.from, i - 5); k--) {
    if (outline.holds(lexicon.singulars, k)) return true;
    if (!outline.isWord(k)) return false;
  }
  return false;
}

function isNegated(s: Sentence, i: number): boolean {
  for (let k = i - 1; k >= Math.max(s.from, i - 3); k--) {
    const word = s.outline.word(k);
    if (s.lexicon.negatives.has(word)) return true;
    if (word === UNKNOWN) return isSpeltNegated(s.outline.spelling(k), s.lexicon.source);
    if (!s.lexicon.preverbs.has(word)) return false;
  }
  return false;
}
