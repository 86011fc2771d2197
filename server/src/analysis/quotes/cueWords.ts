import { kept } from "../../text/kept.js";
import { WordGate } from "../../text/wordGate.js";
import { WordMap } from "../../text/wordSet.js";
import type { QuoteLexicon } from "./lexicon.js";
import { type PhraseTable, phraseTable } from "./phrases.js";

/** A lexicon's words and phrases as they are looked for in every sentence. */
export interface CueWords {
  /** Lets through every word at which a tag, a source or a verb of reporting may begin, and few others. */
  readonly cues: WordGate;
  /** Those of them at which a tag may begin. */
  readonly tagStarts: WordGate;
  /** Tags and sources with the speaker joined to them, and its ending: "katanya" → "nya". */
  readonly encliticTags: WordMap<string>;
  readonly encliticSources: WordMap<string>;
  readonly sources: PhraseTable;
  readonly falseFriends: PhraseTable;
  readonly outletOpenings: PhraseTable;
  readonly connectives: PhraseTable;
}

/** The words of a lexicon; made once. */
export const cueWords = kept<QuoteLexicon, CueWords>((lexicon) => {
  const { tags, passives, tagOpenings, verbs, sourcePrepositions, speakerEnclitics } = lexicon;
  const encliticTags = withEndings(tags.keys(), speakerEnclitics);
  const encliticSources = withEndings(sourcePrepositions, speakerEnclitics);
  const sources = phraseTable(sourcePrepositions);
  const tagStarts = [...tags.keys(), ...passives.keys(), ...tagOpenings, ...encliticTags.keys()];
  return {
    cues: new WordGate([...tagStarts, ...verbs.keys(), ...sources.keys(), ...encliticSources.keys()]),
    tagStarts: new WordGate(tagStarts),
    encliticTags,
    encliticSources,
    sources,
    falseFriends: phraseTable(lexicon.falseFriends),
    outletOpenings: phraseTable(lexicon.outletOpenings),
    connectives: phraseTable(lexicon.connectives),
  };
});

/** Each word with each ending; of two endings that give the same word the first counts. */
function withEndings(words: Iterable<string>, endings: readonly string[]): WordMap<string> {
  const joined = new WordMap<string>();
  for (const word of words)
    for (const ending of endings) if (!joined.has(word + ending)) joined.set(word + ending, ending);
  return joined;
}
