import type { SpeechAct } from "../analysis.js";
import type { Range } from "../../text/range.js";
import type { IndexedLexicon } from "./indexedLexicon.js";
import type { Outline } from "./outline.js";
import { speakerAfter } from "./speakerPhrase.js";
import { speakerBefore } from "./subjectPhrase.js";
import { skipConnectives } from "./phraseWords.js";
import type { SpeakerPhrase } from "./phraseParts.js";
import { COLON, COMMA } from "./signs.js";

/** Who is announced at a paragraph's end to speak in the next one; offsets in the paragraph. */
export interface Lead {
  readonly speaker: SpeakerPhrase;
  readonly cue: Range | null;
  readonly act: SpeechAct;
}

const LINE = 24;
const REACH = 25;

/**
 * The speaker that the end of a paragraph announces for the quotation that opens the next one: `X mengatakan:`,
 * `X tweeted using her account:`, or a short line that opens with a preposition of origin: `From the desk of X.`
 */
export function paragraphLead(outline: Outline, lexicon: IndexedLexicon): Lead | null {
  if (outline.sentences === 0) return null;
  const from = outline.sentenceStart(outline.sentences - 1);
  const to = outline.count;
  if (to - from < 2) return null;
  const last = outline.word(to - 1);
  const announces = last === COLON || last === COMMA;
  if (announces) {
    for (let i = to - 2; i >= Math.max(from, to - REACH); i--) {
      const verb = outline.of(lexicon.verbs, i) ?? outline.of(lexicon.tags, i);
      if (!verb || verb.thought || outline.isCapitalised(i)) continue;
      const speaker = speakerBefore(outline, lexicon, i, from);
      if (speaker) return { speaker, cue: { start: outline.start(i), end: outline.end(i) }, act: verb.act };
    }
  }
  if (to - from > LINE || outline.sentences > 1) return null;
  const start = skipConnectives(outline, lexicon, from, to);
  const speaker = outline.holds(lexicon.introducers, start)
    ? speakerAfter(outline, lexicon, start + 1, to)
    : last === COLON
      ? speakerAfter(outline, lexicon, start, to - 1)
      : null;
  if (!speaker || (speaker.form !== "name" && last !== COLON)) return null;
  return { speaker, cue: null, act: "statement" };
}
