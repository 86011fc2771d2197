import type { Range } from "../../text/range.js";
import { type Attribution, attribution, startOf, type Told } from "./attribution.js";
import type { IndexedLexicon } from "./indexedLexicon.js";
import type { Outline } from "./outline.js";
import type { SpeakerPhrase } from "./phraseParts.js";
import { isVerbForm } from "./phraseWords.js";
import { COLON, COMMA, FULL_STOP } from "./signs.js";
import { clauseSubject, speakerAfter } from "./speakerPhrase.js";
import { speakerBefore } from "./subjectPhrase.js";
import { isFinished, isTerm } from "./terms.js";

/** The quotations of sentence `s` that no cue of it has taken. */
export function leftQuotations(
  outline: Outline,
  lexicon: IndexedLexicon,
  s: number,
  own: readonly Attribution[],
): Attribution[] {
  const from = outline.sentenceStart(s);
  const to = outline.sentenceStart(s + 1);
  const taken = contentsOf(own);
  const sentence: Sentence = { index: s, from, to, bare: holdsNoWords(outline, from, to), last: null };
  const left: Attribution[] = [];
  let next = 0;
  let before = 0;
  for (let i = from; i < to; i++) {
    if (!outline.isQuoted(i)) continue;
    const start = outline.start(i);
    const end = outline.end(i);
    while ((taken[next]?.end ?? Infinity) <= start) next++;
    if ((taken[next]?.start ?? Infinity) <= start && end <= (taken[next]?.end ?? 0)) continue;
    for (let other = own[before]; other && startOf(other) < start; other = own[before]) {
      sentence.last = other;
      before++;
    }
    const made = leftQuotation(outline, lexicon, sentence, i, { start, end });
    if (made) left.push(made);
  }
  return left;
}

/** What the attributions take of the text, in its order. */
function contentsOf(own: readonly Attribution[]): readonly Range[] {
  if (own.length === 1) return own[0]?.content ?? [];
  return own.flatMap(({ content }) => content).sort((a, b) => a.start - b.start);
}

/** A sentence as the quotations that are left in it see it; unit indices. */
interface Sentence {
  readonly index: number;
  readonly from: number;
  readonly to: number;
  /** Nothing but quotations and marks stands in it. */
  readonly bare: boolean;
  /** The last attribution before the quotation. */
  last: Attribution | null;
}

function holdsNoWords(outline: Outline, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (outline.isWord(i) || outline.isNumber(i)) return false;
  return true;
}

function leftQuotation(
  outline: Outline,
  lexicon: IndexedLexicon,
  sentence: Sentence,
  i: number,
  range: Range,
): Attribution | null {
  const { from, to, index } = sentence;

  const dashed = dashedSpeaker(outline, lexicon, i, i + 1 === to ? outline.sentenceStart(index + 2) : to);
  if (dashed) return direct(range, null, dashed, 0.85);
  if (sentence.bare) {
    const tag = followingTag(outline, lexicon, index + 1);
    if (tag === "thought") return null;
    if (tag) return direct(range, tag.cue, tag.speaker, 0.9);
    if (isTerm(outline, lexicon, i)) return null;
    return direct(range, null, null, 0.8);
  }
  if (outline.word(i - 1) === COLON && i - 1 > from && !isTerm(outline, lexicon, i)) {
    const speaker = speakerAfter(outline, lexicon, from, i - 1);
    if (speaker && speaker.next === i - 1) return direct(range, null, speaker, 0.8);
    const said = announcedBy(outline, lexicon, from, i - 1);
    if (said) return direct(range, said.cue, said.speaker, 0.75);
    const subject =
      isFinished(outline, i) && isVerbForm(outline, lexicon, i - 2)
        ? clauseSubject(outline, lexicon, from, i - 1)
        : null;
    return subject && direct(range, null, subject, 0.65);
  }
  if (isTerm(outline, lexicon, i)) return null;
  return fragment(outline, lexicon, sentence, i, range);
}

/** Words between quotation marks; they stand alone where nobody is named for them. */
function direct(range: Range, cue: Range | null, speaker: SpeakerPhrase | null, score: number): Attribution {
  const told: Told = { cue, speaker, outlet: null, act: "statement" };
  return attribution("direct", [range], told, score, speaker === null);
}

/** Words quoted within a sentence that says of somebody that he or she called, criticised, warned. */
function fragment(
  outline: Outline,
  lexicon: IndexedLexicon,
  { from, last }: Sentence,
  i: number,
  range: Range,
): Attribution | null {
  if (last?.speaker)
    return attribution(
      "direct",
      [range],
      { cue: last.cue, speaker: last.speaker, outlet: null, act: last.act },
      0.7,
    );
  for (let k = i - 1; k >= Math.max(from, i - 40); k--) {
    if (!outline.holds(lexicon.speechSigns, k) && !outline.holds(lexicon.verbs, k)) continue;
    if (outline.holds(lexicon.nounForms, k) && !outline.isCapitalised(k - 1)) continue;
    if (outline.of(lexicon.verbs, k)?.thought) return null;
    if (outline.holds(lexicon.infinitiveMarkers, k - 1)) return null;
    const cue = { start: outline.start(k), end: outline.end(k) };
    const agent = agentAfter(outline, lexicon, k, i);
    const speaker = agent ?? subjectBefore(outline, lexicon, k, from);
    if (!speaker) return null;
    return attribution("mixed", [range], { cue, speaker, outlet: null, act: "statement" }, 0.6);
  }
  return null;
}

/** The subject of the verb at unit `k`; the sentence's where the verb is joined to another one: `… and called it`. */
function subjectBefore(
  outline: Outline,
  lexicon: IndexedLexicon,
  k: number,
  from: number,
): SpeakerPhrase | null {
  const joined = outline.holds(lexicon.coordinators, k - 1);
  const own = joined ? null : speakerBefore(outline, lexicon, k, from);
  return own ?? clauseSubject(outline, lexicon, from, k);
}

/** The cue and subject of the sentence before a colon: `X defended it, promising more: “…”`. */
function announcedBy(
  outline: Outline,
  lexicon: IndexedLexicon,
  from: number,
  to: number,
): { cue: Range; speaker: SpeakerPhrase } | null {
  for (let k = to - 1; k >= Math.max(from, to - 40); k--) {
    const verb = outline.of(lexicon.verbs, k);
    if (!(verb && !verb.thought) && !outline.holds(lexicon.speechSigns, k)) continue;
    const speaker = subjectBefore(outline, lexicon, k, from);
    if (speaker) return { cue: { start: outline.start(k), end: outline.end(k) }, speaker };
  }
  return null;
}

function agentAfter(
  outline: Outline,
  lexicon: IndexedLexicon,
  verb: number,
  to: number,
): SpeakerPhrase | null {
  if (!outline.holds(lexicon.agentPrepositions, verb + 1)) return null;
  return speakerAfter(outline, lexicon, verb + 2, to);
}

/** `“…” — Name`, `“…” -Commissioner X`. */
function dashedSpeaker(
  outline: Outline,
  lexicon: IndexedLexicon,
  i: number,
  to: number,
): SpeakerPhrase | null {
  if (!outline.holds(lexicon.dashes, i + 1)) return null;
  let start = i + 2;
  while (outline.holds(lexicon.dashes, start)) start++;
  const speaker = speakerAfter(outline, lexicon, start, to);
  if (!speaker || speaker.form !== "name") return null;
  return speaker.next >= to || (speaker.next === to - 1 && outline.word(speaker.next) === FULL_STOP)
    ? speaker
    : null;
}

/** `“What is?” George demanded.`: a sentence that is nothing but a tag to the quotation before it. */
function followingTag(
  outline: Outline,
  lexicon: IndexedLexicon,
  s: number,
): { cue: Range; speaker: SpeakerPhrase } | "thought" | null {
  if (s >= outline.sentences) return null;
  const from = outline.sentenceStart(s);
  const to = outline.sentenceStart(s + 1);
  if (!outline.isQuoted(from - 1)) return null;
  for (let i = from + 1; i < Math.min(to, from + 12); i++) {
    const verb = outline.of(lexicon.verbs, i);
    if (!verb) continue;
    const next = outline.word(i + 1);
    const closes =
      i + 1 >= to - 1 || next === FULL_STOP || next === COMMA || lexicon.adjunctOpenings.has(next);
    const speaker = speakerBefore(outline, lexicon, i, from);
    if (!closes || !speaker || speaker.first !== from) return null;
    return verb.thought ? "thought" : { cue: { start: outline.start(i), end: outline.end(i) }, speaker };
  }
  return null;
}
