import type { Range } from "../../text/range.js";
import { datelineEnd } from "../sections/dateline.js";
import { type BackReference, backReference } from "./backReference.js";
import { type Attribution, attribution, startOf } from "./attribution.js";
import type { IndexedLexicon } from "./indexedLexicon.js";
import { leftQuotations } from "./leftQuotations.js";
import type { Outline } from "./outline.js";
import { sentenceAttributions } from "./sentenceAttributions.js";
import type { SpeakerPhrase } from "./phraseParts.js";

/** Shorter sentences, in UTF-16 units, are headings and the like. */
const SHORTEST_BACK = 25;

const NONE: readonly Attribution[] = [];

/** All attributions of a paragraph, in text order: sentence by sentence, then the quotations that are left. */
export function paragraphAttributions(outline: Outline, lexicon: IndexedLexicon): readonly Attribution[] {
  const found: Attribution[] = [];
  for (let s = 0; s < outline.sentences; s++) {
    const from = outline.sentenceStart(s);
    const to = outline.sentenceStart(s + 1);
    // Without one of these words a sentence attributes nothing, neither to itself nor to the one before it.
    const hasCue = outline.indexOf(lexicon.cues, from, to) >= 0;
    let first = found.length;
    if (hasCue)
      sentenceAttributions(outline, lexicon, s === 0 ? afterDateline(outline, to) : from, to, found);
    const left = outline.holdsQuoted(from, to)
      ? leftQuotations(outline, lexicon, s, found.slice(first))
      : NONE;
    const back = hasCue && s > 0 && found.length === first ? backReference(outline, lexicon, from, to) : null;
    if (back) attributeBack(outline, lexicon, s, found, back);
    if (back) first = found.length;
    putInOrder(found, first, left);
  }
  if (found.length === 0) return NONE;
  markOpen(found, outline);
  goOn(found);
  // Kept as long as the paragraph: without the room that pushing has made.
  return found.slice();
}

/** Adds what is left to the attributions from `first` on, all of them by where their words begin. */
function putInOrder(found: Attribution[], first: number, left: readonly Attribution[]): void {
  if (left.length === 0 && isInOrder(found, first)) return;
  const all = [...found.splice(first), ...left];
  found.push(...all.sort((a, b) => startOf(a) - startOf(b)));
}

function isInOrder(found: readonly Attribution[], first: number): boolean {
  for (let i = first + 1; i < found.length; i++)
    if (startOf(found[i - 1] as Attribution) > startOf(found[i] as Attribution)) return false;
  return true;
}

/** Gives the sentence before to the speaker of one that refers back to it. */
function attributeBack(
  outline: Outline,
  lexicon: IndexedLexicon,
  s: number,
  found: Attribution[],
  back: BackReference,
): void {
  const before = sentenceRange(outline, lexicon, s - 1);
  const last = found.at(-1);
  const taken = last?.content.some((part) => part.end > before.start);
  if (last?.alone && taken) found[found.length - 1] = { ...last, ...back, alone: false };
  else if (!taken && before.end - before.start >= SHORTEST_BACK)
    found.push(
      attribution(
        "indirect",
        [before],
        { cue: back.cue, speaker: back.speaker, outlet: null, act: back.act },
        0.5,
      ),
    );
}

/** The sentence without its final stop. */
export function sentenceRange(outline: Outline, lexicon: IndexedLexicon, s: number): Range {
  const from = outline.sentenceStart(s);
  let to = outline.sentenceStart(s + 1);
  while (to > from + 1 && outline.holds(lexicon.stops, to - 1)) to--;
  return { start: outline.start(from), end: outline.end(to - 1) };
}

/** Notes of which attributions the closing mark is missing; only the first or last stretch can be open. */
function markOpen(found: Attribution[], { stretches }: Outline): void {
  if (stretches.length === 0) return;
  const open = [stretches.at(-1), stretches[0]].find((stretch) => stretch?.open);
  if (!open) return;
  for (const [i, attribution] of found.entries()) {
    const isOpen = attribution.content.some((part) => part.start === open.start && part.end === open.end);
    if (isOpen) found[i] = { ...attribution, open: true };
  }
}

/** The first unit after a dateline: `Washington –` is no part of the first sentence. */
function afterDateline(outline: Outline, to: number): number {
  const end = datelineEnd(outline.paragraph);
  let first = 0;
  while (first < to && outline.start(first) < end) first++;
  return first < to ? first : 0;
}

/** A quotation that stands alone after an attribution of the same paragraph goes on with its speaker. */
function goOn(found: Attribution[]): void {
  let speaker: SpeakerPhrase | null = null;
  for (let i = 0; i < found.length; i++) {
    const attribution = found[i] as Attribution;
    if (attribution.alone && speaker) found[i] = { ...attribution, speaker, continues: true };
    else if (attribution.speaker) speaker = attribution.speaker;
  }
}
