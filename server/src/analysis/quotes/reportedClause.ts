import type { Range } from "../../text/range.js";
import type { CueVerb } from "./lexicon.js";
import { outletAside } from "./outlets.js";
import { afterHearer, verbAt } from "./reportingVerbs.js";
import type { Sentence } from "./sentence.js";
import { isVerbForm } from "./phraseWords.js";
import { isTerm, isTitle } from "./terms.js";
import { COLON, COMMA, EM_DASH, EN_DASH, HYPHEN, QUOTED } from "./signs.js";

/**
 * Where the content of the cue before unit `after` begins, past hearer, adjuncts, asides and complementizer, and how it
 * is marked: by a word (bahwa, that), by a comma or colon, or by nothing.
 */
export function readComplementizer(
  s: Sentence,
  after: number,
  verb: CueVerb,
): { next: number; marked: "word" | "mark" | "none" } {
  const outline = s.outline;
  const lexicon = s.lexicon;
  let i = after;
  while (outline.holds(lexicon.postverbs, i)) i++;
  i = afterAside(s, i);
  if (
    outline.word(i) === COMMA &&
    (outline.holds(lexicon.adjunctOpenings, i + 1) || outline.holds(lexicon.preverbs, i + 1))
  ) {
    const aside = asideEnd(s, i + 1);
    if (aside > 0) i = aside;
  }
  const hearerEnd = afterHearer(s, i, verb);
  const limit = Math.min(s.to, i + 25);
  const adjunct =
    hearerEnd > i ||
    outline.holds(lexicon.adjunctOpenings, i) ||
    outline.holds(lexicon.hearerPrepositions, i) ||
    outline.holds(lexicon.preverbs, i) ||
    s.isTime(i);
  let k = i;
  if (adjunct) {
    for (k = hearerEnd; k < limit && !outline.holds(lexicon.pronouns, hearerEnd); k++) {
      const word = outline.word(k);
      if (lexicon.complementizers.has(word) || word === COLON || outline.isQuoted(k)) break;
      if (word === COMMA && (hearerEnd > i || outline.isQuoted(k + 1))) break;
      const asked = verb.hearer && !outline.holds(lexicon.hearerPrepositions, i) && k >= hearerEnd;
      if (word === COMMA || lexicon.finiteWords.has(word) || (asked && isVerbForm(outline, lexicon, k))) {
        k = limit;
        break;
      }
    }
    if (k >= limit) k = hearerEnd;
  }
  const word = outline.word(k);
  if (lexicon.complementizers.has(word))
    return { next: outline.word(k + 1) === COMMA ? k + 2 : k + 1, marked: "word" };
  if (word === COLON || word === COMMA) {
    const next = outline.holds(lexicon.complementizers, k + 1) ? k + 2 : k + 1;
    return { next, marked: "mark" };
  }
  if ((word === HYPHEN || word === EN_DASH || word === EM_DASH) && outline.isQuoted(k + 1))
    return { next: k + 1, marked: "mark" };
  const promised = verb.act === "promise" && lexicon.infinitiveMarkers.has(word);
  const aims = lexicon.infinitiveMarkers.has(word) && verb.act !== "request";
  if (promised || (lexicon.interrogatives.has(word) && !aims)) return { next: k, marked: "word" };
  const predicate =
    isVerbForm(outline, lexicon, k) || lexicon.negations.has(word) || lexicon.finiteWords.has(word);
  const clause = hearerEnd > i && !predicate && !lexicon.relativizers.has(word);
  return { next: outline.isQuoted(k) || clause ? k : i, marked: "none" };
}

/** Past `seperti dilansir OUTLET, Senin (4/3),` or `, Senin,` after a cue; takes in the outlet. */
function afterAside(s: Sentence, i: number): number {
  const outline = s.outline;
  const from = outline.word(i) === COMMA ? i + 1 : i;
  const aside = outletAside(outline, s.lexicon, from, s.to);
  if (aside && outline.word(aside.to) === COMMA) {
    s.outlet ??= aside.name;
    return aside.to;
  }
  const end = s.chunkEnd(from);
  const dated = from > i && s.isTime(from) && s.isPlaceOrTime(from, end) && outline.word(end) === COMMA;
  return dated ? end : i;
}

/** Past `, in a satirical fashion,` where a complementizer or words in quotation marks follow; 0 where none does. */
function asideEnd(s: Sentence, from: number): number {
  for (let i = from; i < Math.min(s.to, from + 14); i++) {
    if (s.outline.word(i) !== COMMA) continue;
    const next = i + 1;
    return s.lexicon.complementizers.has(s.outline.word(next)) || s.outline.isQuoted(next) ? next : 0;
  }
  return 0;
}

/** The end of the reported clause: the sentence's, a colon before quoted words, or where another cue takes over. */
export function contentEnd(s: Sentence, start: number): number {
  for (let i = start; i < s.to; i++) {
    const word = s.outline.word(i);
    if (i > start + 1 && s.lexicon.coordinators.has(word) && cueFollows(s, i + 1))
      return s.outline.word(i - 1) === COMMA ? i - 1 : i;
    if (word === COLON && s.outline.isQuoted(i + 1) && !isTerm(s.outline, s.lexicon, i + 1)) return i;
  }
  return s.to;
}

/** Whether a new attribution begins at unit `from`: a cue, alone or with a short subject of its own. */
function cueFollows(s: Sentence, from: number): boolean {
  for (let i = from; i < Math.min(s.to, from + 6); i++) {
    if (!s.outline.isWord(i)) return false;
    const verb = verbAt(s, i);
    if (verb)
      return (
        !verb.thought && (verb.bare === "always" || s.lexicon.complementizers.has(s.outline.word(i + 1)))
      );
    if (s.lexicon.finiteWords.has(s.outline.word(i)) && !s.lexicon.preverbs.has(s.outline.word(i)))
      return false;
  }
  return false;
}

/** `told me I “…” but I will`: where the narrator goes on after the quoted predicate, only that was said. */
export function narrowed(
  s: Sentence,
  start: number,
  end: number,
  marked: "word" | "mark" | "none",
): Range | null {
  const outline = s.outline;
  if (marked !== "none" || !outline.isQuoted(start + 1) || !outline.holds(s.lexicon.pronouns, start))
    return null;
  const after = outline.word(start + 2);
  return start + 2 < end && s.lexicon.adversatives.has(after) ? s.quotedRange(start + 1) : null;
}

/** Mixed where words of units `[from, to)` stand between quotation marks and were said. */
export function kindOf(s: Sentence, from: number, to: number): "indirect" | "mixed" {
  for (let i = s.outline.find(QUOTED, from, to); i >= 0; i = s.outline.find(QUOTED, i + 1, to))
    if (!isNaming(s, i) && !isHypothetical(s, i)) return "mixed";
  return "indirect";
}

/** Whether the words between marks at unit `i` are a name or a title, not speech. */
export function isNaming(s: Sentence, i: number): boolean {
  if (!isTerm(s.outline, s.lexicon, i)) return false;
  return s.lexicon.termSigns.has(s.outline.word(i - 1)) || isTitle(s.outline, i);
}

/** `have occasion to say “…”`: words that might be said, by nobody. */
function isHypothetical(s: Sentence, i: number): boolean {
  const { verbs, infinitiveMarkers } = s.lexicon;
  return verbs.has(s.outline.word(i - 1)) && infinitiveMarkers.has(s.outline.word(i - 2));
}

/** Whether words that were said stand between quotation marks within `reach` units from `start` on. */
export function quotedBefore(s: Sentence, start: number, reach: number): boolean {
  for (let i = start; i < Math.min(s.to, start + reach); i++)
    if (s.outline.isQuoted(i) && !isTerm(s.outline, s.lexicon, i)) return true;
  return false;
}
