import type { Range } from "../../text/range.js";
import type { CueVerb } from "./lexicon.js";
import { matchPhrase } from "./phrases.js";
import { verbAt } from "./reportingVerbs.js";
import type { Sentence } from "./sentence.js";
import { speakerAfter } from "./speakerPhrase.js";
import { speakerBefore } from "./subjectPhrase.js";
import { encliticAt, type SpeakerPhrase } from "./phraseParts.js";
import { COLON, COMMA, EM_DASH, EN_DASH, EXCLAMATION_MARK, HYPHEN, QUESTION_MARK } from "./signs.js";

/** A speech tag: `kata X`, `said X`, `X said` after the words it attributes, `katanya`, `menurut X`. Unit indices. */
export interface Tag {
  readonly cue: Range;
  readonly speaker: SpeakerPhrase | null;
  readonly verb: CueVerb;
  /** Units `[from, to)` of the whole tag, without the commas around it. */
  readonly from: number;
  readonly to: number;
}

const STATEMENT: CueVerb = { act: "statement", bare: "always" };
/** How far from its end, in units, the tag of a sentence is looked for. */
const CLOSING_REACH = 40;

/** The speech tag that begins at unit `i`, with its speaker after the cue or joined to it; null where none does. */
export function tagAt(s: Sentence, i: number): Tag | null {
  const outline = s.outline;
  const lexicon = s.lexicon;
  if (!outline.holds(s.lexicon.tagStarts, i) || !outline.isWord(i)) return null;
  const opening = outline.holds(lexicon.tagOpenings, i) && outline.holds(lexicon.tags, i + 1) ? i + 1 : i;
  if (!canOpenTag(s, i)) return null;
  const word = outline.word(opening);
  const enclitic = s.lexicon.encliticTags.get(word);
  if (enclitic !== undefined) {
    const speaker = encliticAt(outline, opening, enclitic);
    return {
      cue: { start: outline.start(opening), end: speaker.start },
      speaker,
      verb: lexicon.source.tags.get(outline.spelling(opening).slice(0, -enclitic.length)) ?? STATEMENT,
      from: i,
      to: tagEnd(s, opening + 1, s.free, i),
    };
  }
  const verb = lexicon.tags.get(word) ?? lexicon.passives.get(word);
  if (!verb || matchPhrase(outline, opening, s.to, s.lexicon.falseFriends) > 0) return null;
  if (!readsAsTag(s, i, opening)) return null;
  const agent = outline.holds(lexicon.agentPrepositions, opening + 1) ? opening + 2 : opening + 1;
  const speaker = speakerAfter(outline, lexicon, agent, s.to);
  if (!speaker || !canSpeak(s, verb, speaker, agent)) return null;
  const to = tagEnd(s, speaker.next, s.free, i);
  if (i === s.from && to < s.to && !opensContent(s, to)) return null;
  return {
    cue: { start: outline.start(opening), end: outline.end(opening) },
    speaker,
    verb,
    from: i,
    to,
  };
}

/** `menurut X`, `according to X`. */
export function sourceAt(s: Sentence, i: number): Tag | null {
  const outline = s.outline;
  const lexicon = s.lexicon;
  const enclitic = outline.of(s.lexicon.encliticSources, i);
  if (enclitic !== undefined) {
    const speaker = encliticAt(outline, i, enclitic);
    return {
      cue: { start: outline.start(i), end: speaker.start },
      speaker,
      verb: STATEMENT,
      from: i,
      to: i + 1,
    };
  }
  const length = matchPhrase(outline, i, s.to, s.lexicon.sources);
  if (length === 0) return null;
  const speaker = speakerAfter(outline, lexicon, i + length, s.to);
  if (!speaker) return null;
  return {
    cue: { start: outline.start(i), end: outline.end(i + length - 1) },
    speaker,
    verb: STATEMENT,
    from: i,
    to: sourceEnd(s, i, speaker.next),
  };
}

/** Past what hangs on the source that opens a sentence, up to its comma: `According to a report by the council,`. */
function sourceEnd(s: Sentence, i: number, end: number): number {
  if (i !== s.from || !s.opensAdjunct(end)) return end;
  const comma = s.chunkEnd(end);
  return s.outline.word(comma) === COMMA ? comma : end;
}

/** `…, kata X di Y, Senin.`: a tag at the end of a sentence without quotations takes all of it. */
export function closingTag(s: Sentence): Tag | null {
  const outline = s.outline;
  if (outline.holdsQuoted(s.from, s.to)) return null;
  for (let comma = s.to - 2; comma > Math.max(s.from, s.to - CLOSING_REACH); comma--) {
    if (outline.word(comma) !== COMMA || outline.isTight(comma + 1)) continue;
    const tag = tagAt(s, comma + 1) ?? subjectTagAt(s, comma + 1);
    if (tag && tag.to >= s.to) return s.isWhole(s.from, comma) ? tag : null;
  }
  return null;
}

/** `X menjelaskan` at the end of a sentence, its subject beginning at unit `from`. */
function subjectTagAt(s: Sentence, from: number): Tag | null {
  const outline = s.outline;
  for (let i = from + 1; i < Math.min(s.to, from + 12); i++) {
    const verb = verbAt(s, i);
    if (!verb) continue;
    const speaker = verb.thought ? null : speakerBefore(outline, s.lexicon, i, from);
    if (speaker?.first !== from) return null;
    return {
      cue: { start: outline.start(i), end: outline.end(i) },
      speaker,
      verb,
      from,
      to: tagEnd(s, i + 1),
    };
  }
  return null;
}

/** A tag that opens a sentence is set off from what it attributes; else the word is a name: `Desak dan Kadek menang`. */
function opensContent(s: Sentence, i: number): boolean {
  const word = s.outline.word(i);
  return word === COMMA || word === COLON || s.outline.isQuoted(i) || s.lexicon.complementizers.has(word);
}

/** `nilai kontrak` is a value: an estimate is somebody's, by name, role or body. */
function canSpeak(s: Sentence, verb: CueVerb, speaker: SpeakerPhrase, first: number): boolean {
  const { roles, bodies, determiners } = s.lexicon;
  const isNamed = speaker.form === "pronoun" || s.outline.isCapitalised(first);
  if (verb.act !== "estimate" || isNamed) return true;
  for (let i = first; i < speaker.next; i++) {
    const word = s.outline.lower(i);
    if (roles.has(word) || bodies.has(word) || determiners.has(word)) return true;
  }
  return false;
}

function canOpenTag(s: Sentence, i: number): boolean {
  const outline = s.outline;
  if (i === s.from || outline.isQuoted(i - 1)) return true;
  // A headline's `…, Nilai Petugas …` is a verb before its object.
  if (outline.isCapitalised(i)) return false;
  const before = outline.word(i - 1);
  return (
    before === COMMA ||
    before === EN_DASH ||
    before === EM_DASH ||
    (before === HYPHEN && !outline.isTight(i)) ||
    ((before === QUESTION_MARK || before === EXCLAMATION_MARK) && outline.isQuoted(i - 2))
  );
}

/**
 * A word that is a verb with a subject before it elsewhere (`said`) is a tag only after a quotation, at the start, or
 * after a whole clause: not in `X, the coach, said Y`.
 */
function readsAsTag(s: Sentence, i: number, cue: number): boolean {
  const outline = s.outline;
  if (!outline.holds(s.lexicon.verbs, cue) || i === s.from || outline.isQuoted(i - 1)) return true;
  if (outline.isQuoted(i - 2)) return true;
  const next = outline.word(cue + 1);
  if (s.lexicon.pronouns.has(next) || s.lexicon.complementizers.has(next)) return false;
  if (s.isClause(s.free, i)) return true;
  // `The drawback, said Ann Carver, was the noise.`: a name between commas splits the clause.
  const speaker = outline.word(i - 1) === COMMA ? speakerAfter(outline, s.lexicon, cue + 1, s.to) : null;
  return speaker?.form === "name" && outline.word(speaker.next) === COMMA && s.isClause(speaker.next + 1);
}

/**
 * Where a tag ends that has its speaker before unit `i`: past its adjuncts, `kepada wartawan`, `di Bogor, Jawa Barat,
 * Senin (21/2)`. Adjuncts after a comma are the tag's only where nothing of the content can follow.
 */
export function tagEnd(s: Sentence, i: number, left = s.from, tag = i): number {
  const outline = s.outline;
  const lexicon = s.lexicon;
  let end = i;
  while (outline.holds(lexicon.postverbs, end)) end++;
  if (s.opensAdjunct(end)) end = s.chunkEnd(end);
  const whole = s.isWhole(left, tag);
  let tail = end;
  let dated = end;
  while (outline.word(tail) === COMMA && tail + 1 < s.to && !outline.isQuoted(tail + 1)) {
    const next = s.chunkEnd(tail + 1);
    if (!s.isPlaceOrTime(tail + 1, next) && !(whole && s.opensAdjunct(tail + 1))) return dated;
    if (s.isTime(tail + 1)) dated = next;
    tail = next;
  }
  return tail;
}
