import { kept } from "../../text/kept.js";
import { WordIndex } from "../../text/wordIndex.js";
import { WordMap, WordSet } from "../../text/wordSet.js";
import type { QuoteLexicon } from "./lexicon.js";
import { type PhraseTable, phraseTable, wordsOfPhrases } from "./phrases.js";
import { SIGNS } from "./signs.js";
import { WordClass, wordClass } from "./wordClass.js";

type ValueOf<List> = List extends WordMap<infer Value> ? Value : true;

/** The lexicon's lists of words, as classes of numbered words. */
type Lists = {
  readonly [Name in keyof QuoteLexicon as QuoteLexicon[Name] extends WordSet | WordMap<unknown>
    ? Name
    : never]: WordClass<ValueOf<QuoteLexicon[Name]>>;
};

/** Lists that are asked of words in a text, never of a paragraph's units. */
type AskedOfText = "anonymousHeads" | "genders" | "nonSources" | "ownSide" | "speechSigns" | "things";

/** A lexicon with its words numbered, as the rules ask it of the units of a paragraph. */
export interface IndexedLexicon extends Omit<Lists, AskedOfText> {
  readonly index: WordIndex;
  /** As it was written. */
  readonly source: QuoteLexicon;
  readonly speechSigns: WordClass;
  /** Words at which a tag, a source or a verb of reporting may begin. */
  readonly cues: WordClass;
  /** Those of them at which a tag may begin. */
  readonly tagStarts: WordClass;
  /** Tags and sources with the speaker joined to them, and its ending: "katanya" → "nya". */
  readonly encliticTags: WordClass<string>;
  readonly encliticSources: WordClass<string>;
  readonly sources: PhraseTable;
  readonly falseFriends: PhraseTable;
  readonly outletOpenings: PhraseTable;
  readonly connectives: PhraseTable;
  /** Signs that end a sentence, and dashes. */
  readonly stops: WordClass;
  readonly dashes: WordClass;
  /** Titles, roles and their parts: what stands before a name and is none. */
  readonly leads: WordClass;
  /** The same and heads of bodies: what stands before a name within its phrase. */
  readonly nameLeads: WordClass;
  /** Words before which a speaker's phrase ends. */
  readonly phraseBounds: WordClass;
  /** Words with which a clause or phrase begins, and no name. */
  readonly phraseOpenings: WordClass;
  /** Words whose form is a verb's as a rule; of a word that the lexicon does not have the spelling tells it. */
  readonly verbForms: WordClass;
  /** Words that negate, by themselves or by their ending; of others the spelling tells it. */
  readonly negatives: WordClass;
  /** Words with the ending of a participle. */
  readonly participles: WordClass;
  readonly clausesNeedSubject: boolean;
  readonly hasParticiples: boolean;
}

const STOPS = [".", "?", "!", "…"];
const DASHES = ["-", "–", "—", "―"];

/** Tags of a lexicon with the speaker joined to them, and its ending. */
export const encliticTags = kept((lexicon: QuoteLexicon) =>
  withEndings(lexicon.tags.keys(), lexicon.speakerEnclitics),
);

/** The lexicon with its words numbered; made once. */
export const indexedLexicon = kept<QuoteLexicon, IndexedLexicon>((lexicon) => {
  const joinedTags = encliticTags(lexicon);
  const joinedSources = withEndings(lexicon.sourcePrepositions, lexicon.speakerEnclitics);
  const all = [...joinedTags.keys(), ...joinedSources.keys(), ...wordsIn(lexicon)];
  const index = new WordIndex([...SIGNS, ...STOPS, ...DASHES, ...all]);
  const words = (list: Iterable<string>) => wordClass(index, list);
  const { tags, passives, tagOpenings, verbs, sourcePrepositions, participleSuffix } = lexicon;
  const tagStarts = [...tags.keys(), ...passives.keys(), ...tagOpenings, ...joinedTags.keys()];
  const firstOfSources = sourcePrepositions.map((phrase) => phrase.split(" ")[0] ?? "");
  return {
    index,
    source: lexicon,
    verbs: new WordClass(index, verbs),
    tags: new WordClass(index, tags),
    passives: new WordClass(index, passives),
    pronouns: new WordClass(index, lexicon.pronouns),
    tagOpenings: words(tagOpenings),
    anaphors: words(lexicon.anaphors),
    agentPrepositions: words(lexicon.agentPrepositions),
    speechSigns: words(lexicon.speechSigns),
    complementizers: words(lexicon.complementizers),
    interrogatives: words(lexicon.interrogatives),
    preverbs: words(lexicon.preverbs),
    negations: words(lexicon.negations),
    adjunctOpenings: words(lexicon.adjunctOpenings),
    hearerPrepositions: words(lexicon.hearerPrepositions),
    hearerPronouns: words(lexicon.hearerPronouns),
    dayNames: words(lexicon.dayNames),
    timeWords: words(lexicon.timeWords),
    clauseOpenings: words(lexicon.clauseOpenings),
    coordinators: words(lexicon.coordinators),
    adversatives: words(lexicon.adversatives),
    relativizers: words(lexicon.relativizers),
    finiteWords: words(lexicon.finiteWords),
    nonVerbs: words(lexicon.nonVerbs),
    determiners: words(lexicon.determiners),
    plurals: words(lexicon.plurals),
    phraseEnds: words(lexicon.phraseEnds),
    conditionals: words(lexicon.conditionals),
    titles: words(lexicon.titles),
    roles: words(lexicon.roles),
    officeHeads: words(lexicon.officeHeads),
    roleModifiers: words(lexicon.roleModifiers),
    innerPrepositions: words(lexicon.innerPrepositions),
    rolePrepositions: words(lexicon.rolePrepositions),
    copulas: words(lexicon.copulas),
    namers: words(lexicon.namers),
    nameParticles: words(lexicon.nameParticles),
    passiveAuxiliaries: words(lexicon.passiveAuxiliaries),
    pluralForms: words(lexicon.pluralForms),
    nounForms: words(lexicon.nounForms),
    postverbs: words(lexicon.postverbs),
    singulars: words(lexicon.singulars),
    infinitiveMarkers: words(lexicon.infinitiveMarkers),
    infinitiveLeads: words(lexicon.infinitiveLeads),
    bodies: words(lexicon.bodies),
    documents: words(lexicon.documents),
    indefinites: words(lexicon.indefinites),
    outletVerbs: words(lexicon.outletVerbs),
    quotingVerbs: words(lexicon.quotingVerbs),
    datePrepositions: words(lexicon.datePrepositions),
    outletFillers: words(lexicon.outletFillers),
    termSigns: words(lexicon.termSigns),
    definites: words(lexicon.definites),
    introducers: words(lexicon.introducers),
    cues: words([...tagStarts, ...verbs.keys(), ...firstOfSources, ...joinedSources.keys()]),
    tagStarts: words(tagStarts),
    encliticTags: new WordClass(index, joinedTags),
    encliticSources: new WordClass(index, joinedSources),
    sources: phraseTable(index, sourcePrepositions),
    falseFriends: phraseTable(index, lexicon.falseFriends),
    outletOpenings: phraseTable(index, lexicon.outletOpenings),
    connectives: phraseTable(index, lexicon.connectives),
    stops: words(STOPS),
    dashes: words(DASHES),
    leads: words([...lexicon.titles, ...lexicon.roles, ...lexicon.roleModifiers]),
    nameLeads: words([...lexicon.titles, ...lexicon.roles, ...lexicon.roleModifiers, ...lexicon.bodies]),
    phraseBounds: words([
      ...lexicon.adjunctOpenings,
      ...lexicon.clauseOpenings,
      ...lexicon.relativizers,
      ...lexicon.finiteWords,
      ...lexicon.negations,
      ...lexicon.verbs.keys(),
      ...lexicon.hearerPrepositions,
      ...lexicon.pronouns.keys(),
    ]),
    phraseOpenings: words([...lexicon.clauseOpenings, ...lexicon.determiners, ...lexicon.adjunctOpenings]),
    verbForms: words(all.filter((word) => isVerbForm(word, lexicon))),
    negatives: words([...lexicon.negations, ...all.filter((word) => isNegated(word, lexicon))]),
    participles: words(
      participleSuffix === null ? [] : all.filter((word) => word.endsWith(participleSuffix)),
    ),
    clausesNeedSubject: lexicon.clausesNeedSubject,
    hasParticiples: participleSuffix !== null,
  };
});

const SHORTEST_VERB = 5;

/** Whether the form of a word in small letters says verb: `me…`, `ber…`, `…ed`. */
export function isVerbForm(word: string, lexicon: QuoteLexicon): boolean {
  if (word.length < SHORTEST_VERB || lexicon.nonVerbs.has(word)) return false;
  for (const prefix of lexicon.verbPrefixes) if (word.startsWith(prefix)) return true;
  for (const suffix of lexicon.verbSuffixes) if (word.endsWith(suffix)) return true;
  return false;
}

/** Whether the word ends in a negation: `couldn't`. */
export function isNegated(word: string, lexicon: QuoteLexicon): boolean {
  return lexicon.negationEndings.some((ending) => word.endsWith(ending));
}

/** All words of the lexicon, those of its phrases too. */
function wordsIn(lexicon: QuoteLexicon): string[] {
  const lists = Object.values(lexicon).flatMap((list) =>
    list instanceof WordSet || list instanceof WordMap ? [...list.keys()] : [],
  );
  const { sourcePrepositions, falseFriends, outletOpenings, connectives } = lexicon;
  return [
    ...lists,
    ...wordsOfPhrases([...sourcePrepositions, ...falseFriends, ...outletOpenings, ...connectives]),
  ];
}

/** Each word with each ending; of two endings that give the same word the first counts. */
function withEndings(words: Iterable<string>, endings: readonly string[]): WordMap<string> {
  const joined = new WordMap<string>();
  for (const word of words)
    for (const ending of endings) if (!joined.has(word + ending)) joined.set(word + ending, ending);
  return joined;
}
