import type { Range } from "../../text/range.js";
import type { CueVerb } from "./lexicon.js";
import { matchPhrase } from "./phrases.js";
import type { Sentence } from "./sentence.js";
import { clauseSubject, speakerAfter } from "./speakerPhrase.js";
import { speakerBefore } from "./subjectPhrase.js";
import type { SpeakerPhrase } from "./phraseParts.js";

/** The verb of reporting at unit `i`; null where the word is negated, a passive, a noun, an infinitive or a false friend. */
export function verbAt(s: Sentence, i: number): CueVerb | null {
  const outline = s.outline;
  const lexicon = s.lexicon;
  if (!outline.isWord(i)) return null;
  const verb = outline.of(lexicon.verbs, i);
  if (!verb || (outline.isCapitalised(i) && i > s.from)) return null;
  if (outline.holds(lexicon.infinitiveMarkers, i - 1) && !outline.holds(lexicon.infinitiveLeads, i - 2))
    return null;
  if (matchPhrase(outline, i, s.to, s.words.falseFriends) > 0) return null;
  if (matchPhrase(outline, i - 1, s.to, s.words.falseFriends) > 1) return null;
  if (isNegated(s, i) || isPassive(s, i) || isNoun(s, i)) return null;
  return verb;
}

/** Who does the reporting at unit `i`: the subject before the verb or, for a verb without one, the sentence's. */
export function subjectOf(s: Sentence, i: number): SpeakerPhrase | null {
  const outline = s.outline;
  const lexicon = s.lexicon;
  const before = outline.word(i - 1);
  const conditional = (unit: number) => outline.holds(lexicon.conditionals, unit);
  const participle = lexicon.participleSuffix !== null && outline.word(i).endsWith(lexicon.participleSuffix);
  const joined = lexicon.coordinators.has(before) && i - 1 > s.from;
  if (joined || (participle && before === ",")) return clauseSubject(outline, lexicon, s.from, i);
  const adjunct = lexicon.adjunctOpenings.has(before) && !lexicon.relativizers.has(before);
  if (participle && (adjunct || lexicon.innerPrepositions.has(before))) return null;
  if (adjunct && i - 1 > s.from && !outline.isCapitalised(i - 1))
    return clauseSubject(outline, lexicon, s.from, i);
  const speaker = speakerBefore(outline, lexicon, i, s.from);
  if (!speaker || conditional(speaker.first - 1)) return null;
  if (speaker.pronoun !== null && lexicon.pronouns.get(speaker.pronoun)?.deictic) return null;
  const head = outline.paragraph.text.slice(speaker.head.start, speaker.head.end).toLowerCase();
  const [first = ""] = head.split(" ");
  if (lexicon.things.has(first) && speaker.form === "nominal") return null;
  if (outline.of(lexicon.verbs, i)?.documents && !lexicon.documents.has(first)) return null;
  return speaker;
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
  const { participleSuffix, passiveAuxiliaries, preverbs } = s.lexicon;
  if (participleSuffix === null || s.outline.word(i).endsWith(participleSuffix)) return false;
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
  const { participleSuffix } = lexicon;
  // `its warning on taxes`
  if (participleSuffix !== null && word.endsWith(participleSuffix) && lexicon.determiners.has(before))
    return true;
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
    if (s.lexicon.negations.has(word) || s.lexicon.negationEndings.some((ending) => word.endsWith(ending)))
      return true;
    if (!s.lexicon.preverbs.has(word)) return false;
  }
  return false;
}
