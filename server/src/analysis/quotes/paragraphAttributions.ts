import type { Range } from "../../text/range.js";
import type { Attribution } from "./attribution.js";
import type { QuoteLexicon } from "./lexicon.js";
import type { Outline } from "./outline.js";
import { sentenceAttributions } from "./sentenceAttributions.js";
import { clauseSubject, type SpeakerPhrase, speakerAfter, speakerBefore } from "./speakerPhrase.js";
import { isTerm } from "./terms.js";

const DASHES = new Set(["-", "–", "—", "―", "--"]);

/** All attributions of a paragraph, in text order: sentence by sentence, then the quotations that are left. */
export function paragraphAttributions(outline: Outline, lexicon: QuoteLexicon): Attribution[] {
  const found: Attribution[] = [];
  for (let s = 0; s + 1 < outline.sentences.length; s++) {
    const from = outline.sentences[s] ?? 0;
    const to = outline.sentences[s + 1] ?? 0;
    const own = sentenceAttributions(outline, lexicon, from, to);
    const left = leftQuotations(outline, lexicon, s, own);
    found.push(...[...own, ...left].sort((a, b) => startOf(a) - startOf(b)));
  }
  return continued(found.map((attribution) => markOpen(attribution, outline)));
}

/** Notes that the closing mark of the attribution's words is missing. */
function markOpen(attribution: Attribution, outline: Outline): Attribution {
  const open = outline.stretches.find((stretch) => stretch.open);
  const starts =
    open && attribution.content.some((part) => part.start === open.start && part.end === open.end);
  return starts ? { ...attribution, open: true } : attribution;
}

function startOf(attribution: Attribution): number {
  return attribution.content[0]?.start ?? 0;
}

/** The quotations of sentence `s` that no cue of it has taken. */
function leftQuotations(
  outline: Outline,
  lexicon: QuoteLexicon,
  s: number,
  own: readonly Attribution[],
): Attribution[] {
  const from = outline.sentences[s] ?? 0;
  const to = outline.sentences[s + 1] ?? 0;
  const left: Attribution[] = [];
  for (let i = from; i < to; i++) {
    if (!outline.isQuoted(i)) continue;
    const range = { start: outline.start(i), end: outline.end(i) };
    if (
      own.some((attribution) =>
        attribution.content.some((part) => part.start <= range.start && range.end <= part.end),
      )
    )
      continue;
    const made = leftQuotation(outline, lexicon, s, i, range, own);
    if (made) left.push(made);
  }
  return left;
}

function leftQuotation(
  outline: Outline,
  lexicon: QuoteLexicon,
  s: number,
  i: number,
  range: Range,
  own: readonly Attribution[],
): Attribution | null {
  const from = outline.sentences[s] ?? 0;
  const to = outline.sentences[s + 1] ?? 0;
  const direct = { kind: "direct", content: [range], outlet: null, act: "statement" } as const;
  const dashed = dashedSpeaker(outline, lexicon, i, i + 1 === to ? (outline.sentences[s + 2] ?? to) : to);
  if (dashed) return { ...direct, cue: null, speaker: dashed, score: 0.85 };
  if (standsAlone(outline, from, i, to)) {
    const tag = followingTag(outline, lexicon, s + 1);
    if (tag === "thought") return null;
    if (tag) return { ...direct, cue: tag.cue, speaker: tag.speaker, score: 0.9 };
    if (isTerm(outline, lexicon, i)) return null;
    return { ...direct, cue: null, speaker: null, alone: true, score: 0.8 };
  }
  if (outline.word(i - 1) === ":" && i - 1 > from && !isTerm(outline, lexicon, i)) {
    const speaker = speakerAfter(outline, lexicon, from, i - 1);
    if (speaker && speaker.next === i - 1) return { ...direct, cue: null, speaker, score: 0.8 };
    const said = announcedBy(outline, lexicon, from, i - 1);
    return said ? { ...direct, ...said, score: 0.75 } : null;
  }
  if (isTerm(outline, lexicon, i)) return null;
  return fragment(outline, lexicon, from, i, range, own);
}

/** Words quoted within a sentence that says of somebody that he or she called, criticised, warned. */
function fragment(
  outline: Outline,
  lexicon: QuoteLexicon,
  from: number,
  i: number,
  range: Range,
  own: readonly Attribution[],
): Attribution | null {
  const previous = own.at(-1);
  if (previous && startOf(previous) < range.start && previous.speaker)
    return {
      kind: "direct",
      content: [range],
      cue: previous.cue,
      speaker: previous.speaker,
      outlet: null,
      act: previous.act,
      score: 0.7,
    };
  for (let k = i - 1; k >= Math.max(from, i - 40); k--) {
    if (!lexicon.speechSigns.has(outline.word(k)) && !lexicon.verbs.has(outline.word(k))) continue;
    if (lexicon.verbs.get(outline.word(k))?.thought) return null;
    if (lexicon.infinitiveMarkers.has(outline.word(k - 1))) return null;
    const cue = { start: outline.start(k), end: outline.end(k) };
    const agent = agentAfter(outline, lexicon, k, i);
    const speaker = agent ?? speakerBefore(outline, lexicon, k, from);
    if (!speaker) return null;
    return { kind: "mixed", content: [range], cue, speaker, outlet: null, act: "statement", score: 0.6 };
  }
  return null;
}

/** The cue and subject of the sentence before a colon: `X defended it, promising more: “…”`. */
function announcedBy(
  outline: Outline,
  lexicon: QuoteLexicon,
  from: number,
  to: number,
): { cue: Range; speaker: SpeakerPhrase } | null {
  for (let k = to - 1; k >= Math.max(from, to - 40); k--) {
    const verb = lexicon.verbs.get(outline.word(k));
    if (!(verb && !verb.thought) && !lexicon.speechSigns.has(outline.word(k))) continue;
    const speaker = speakerBefore(outline, lexicon, k, from) ?? clauseSubject(outline, lexicon, from, k);
    if (speaker) return { cue: { start: outline.start(k), end: outline.end(k) }, speaker };
  }
  return null;
}

function agentAfter(outline: Outline, lexicon: QuoteLexicon, verb: number, to: number): SpeakerPhrase | null {
  if (!lexicon.agentPrepositions.has(outline.word(verb + 1))) return null;
  return speakerAfter(outline, lexicon, verb + 2, to);
}

/** Nothing but marks and other quotations stands in the sentence. */
function standsAlone(outline: Outline, from: number, i: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    if (k === i || outline.isQuoted(k)) continue;
    if (outline.isWord(k) || outline.isNumber(k)) return false;
  }
  return true;
}

/** `“…” — Name`, `“…” -Commissioner X`. */
function dashedSpeaker(outline: Outline, lexicon: QuoteLexicon, i: number, to: number): SpeakerPhrase | null {
  if (!DASHES.has(outline.word(i + 1))) return null;
  let start = i + 2;
  while (DASHES.has(outline.word(start))) start++;
  const speaker = speakerAfter(outline, lexicon, start, to);
  if (!speaker || speaker.form !== "name") return null;
  return speaker.next >= to || (speaker.next === to - 1 && outline.word(speaker.next) === ".")
    ? speaker
    : null;
}

/** `“What is?” George demanded.`: a sentence that is nothing but a tag to the quotation before it. */
function followingTag(
  outline: Outline,
  lexicon: QuoteLexicon,
  s: number,
): { cue: Range; speaker: SpeakerPhrase } | "thought" | null {
  const from = outline.sentences[s];
  const to = outline.sentences[s + 1];
  if (from === undefined || to === undefined || !outline.isQuoted(from - 1)) return null;
  for (let i = from + 1; i < Math.min(to, from + 12); i++) {
    const verb = lexicon.verbs.get(outline.word(i));
    if (!verb) continue;
    const next = outline.word(i + 1);
    const closes = i + 1 >= to - 1 || next === "." || next === "," || lexicon.adjunctOpenings.has(next);
    const speaker = speakerBefore(outline, lexicon, i, from);
    if (!closes || !speaker || speaker.first !== from) return null;
    return verb.thought ? "thought" : { cue: { start: outline.start(i), end: outline.end(i) }, speaker };
  }
  return null;
}

/** A quotation that stands alone after an attribution of the same paragraph goes on with its speaker. */
function continued(found: readonly Attribution[]): Attribution[] {
  let speaker: SpeakerPhrase | null = null;
  return found.map((attribution) => {
    if (attribution.alone && speaker) return { ...attribution, speaker, continues: true as const };
    if (attribution.speaker) speaker = attribution.speaker;
    return attribution;
  });
}
