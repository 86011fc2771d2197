import { type Attribution, attribution } from "./attribution.js";
import type { IndexedLexicon } from "./indexedLexicon.js";
import type { Outline } from "./outline.js";
import { speakerAfter } from "./speakerPhrase.js";
import { COLON, COMMA } from "./signs.js";

const LONGEST = 30;
const LONGEST_SPEAKER = 6;
const SHORTEST_CONTENT = 3;

/**
 * What a paragraph attributes if it is a headline: `Gudang Terbakar, Polisi: Tidak Ada Korban`. Null where it has not
 * that shape; whether it is a headline and the speaker somebody is for the whole article to tell.
 */
export function headlineAttribution(outline: Outline, lexicon: IndexedLexicon): Attribution | null {
  if (outline.count > LONGEST || outline.sentences > 1) return null;
  for (let colon = 1; colon < outline.count - SHORTEST_CONTENT; colon++) {
    if (outline.word(colon) !== COLON || outline.isTight(colon + 1)) continue;
    let from = colon;
    while (from > 0 && outline.word(from - 1) !== COMMA && colon - from < LONGEST_SPEAKER) from--;
    const speaker = speakerAfter(outline, lexicon, from, colon);
    if (speaker?.next !== colon || outline.isQuoted(colon + 1)) return null;
    const content = [{ start: outline.start(colon + 1), end: outline.end(outline.count - 1) }];
    return attribution("indirect", content, { cue: null, speaker, outlet: null, act: "statement" }, 0.6);
  }
  return null;
}
