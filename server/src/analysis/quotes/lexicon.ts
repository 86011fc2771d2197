import type { WordMap, WordSet } from "../../text/wordSet.js";
import type { SpeechAct } from "../analysis.js";

/** A verb of reporting. */
export interface CueVerb {
  readonly act: SpeechAct;
  /**
   * Whether the reported clause may follow without complementizer, comma or colon: always (`said S`), only when the
   * words that follow are a clause with a finite verb (`reported a loss` is none), never, or only after a comma or colon
   * (`melanjutkan, S`, but `melanjutkan studi`).
   */
  readonly bare: "always" | "clause" | "never" | "marked";
  /** A hearer stands between verb and content: `told the Guardian that S`. */
  readonly hearer?: true;
  /** Reports what is in a mind or in data, not words: introduces no words in quotation marks. */
  readonly thought?: true;
  /** Only a document has it for a cue: `data menunjukkan bahwa`, not `serangan itu menunjukkan bahwa`. */
  readonly documents?: true;
  /** The content may be a noun phrase: `announced 52 air strikes`. */
  readonly nominal?: true;
}

/** What a pronoun says of the one it stands for. */
export interface PronounTraits {
  readonly number: "singular" | "plural" | "any";
  readonly gender?: "female" | "male";
  /** Stands for a person, never for an organisation. */
  readonly personal?: true;
  /** Stands for a body or document, never for a person: it. */
  readonly impersonal?: true;
  /** First or second person: its referent is who speaks, not somebody named before. */
  readonly deictic?: true;
}

/**
 * What the rules of this folder know of a language. Words are lower-case; a phrase is words with one blank between,
 * a hyphen being a word of its own ("sumber - sumber").
 */
export interface QuoteLexicon {
  /** Verbs of reporting that follow their subject: mengatakan, said. */
  readonly verbs: WordMap<CueVerb>;
  /** Words that stand before their speaker in a speech tag: `kata X`, `said X`. */
  readonly tags: WordMap<CueVerb>;
  /** Endings that, joined to a tag, are the speaker: -nya. */
  readonly speakerEnclitics: readonly string[];
  /**
   * How many marks in a row that open, each but the first after a sentence, show that paragraphs were run together of
   * which each opened the quotation anew; fewer are marks that were left unclosed.
   */
  readonly reopeningMarks: number;
  /** Words that may open a tag: `demikian kata polisi`. */
  readonly tagOpenings: WordSet;
  /** Prepositions that name the source of a clause: menurut, according to. */
  readonly sourcePrepositions: readonly string[];
  /** Passives that name their speaker after them: `disampaikan (oleh) X`. */
  readonly passives: WordMap<CueVerb>;
  /** Words that, before a passive, stand for what was written just before: `hal itu`, `demikian`. */
  readonly anaphors: WordSet;
  /** Prepositions of the agent of a passive: oleh, by. */
  readonly agentPrepositions: WordSet;
  /** Other verbs that show that words in quotation marks near them were said: called, criticised, menyebut. */
  readonly speechSigns: WordSet;
  readonly complementizers: WordSet;
  /** Complementizers that belong to the content: `jika`, `whether`, question words. */
  readonly interrogatives: WordSet;
  readonly pronouns: WordMap<PronounTraits>;
  /** Auxiliaries and adverbs that may stand between subject and verb. */
  readonly preverbs: WordSet;
  /** Negations: what follows was not said. */
  readonly negations: WordSet;
  /** Endings that negate the word they are on: n't. */
  readonly negationEndings: readonly string[];
  /** Prepositions and conjunctions that open an adjunct to a speaker: `di Jakarta`, `usai …`. */
  readonly adjunctOpenings: WordSet;
  /** Prepositions that introduce the hearer: kepada, to. */
  readonly hearerPrepositions: WordSet;
  /** Pronouns in the form that a hearer has: me, them. */
  readonly hearerPronouns: WordSet;
  /** Weekdays and months: capitalised ones end a name. */
  readonly dayNames: WordSet;
  /** Weekdays, months, day parts, "kemarin": a chunk of nothing else is no speaker. */
  readonly timeWords: WordSet;
  /** Conjunctions and connectives that cannot be part of a subject: meski, karena, because, however. */
  readonly clauseOpenings: WordSet;
  /** Whole phrases that open a sentence and are no part of the subject: "sementara itu". */
  readonly connectives: readonly string[];
  readonly coordinators: WordSet;
  readonly adversatives: WordSet;
  /** Relative pronouns that may be the subject of a cue: yang, who. */
  readonly relativizers: WordSet;
  /** Words that show a clause: auxiliaries, copulas, frequent finite verbs. */
  readonly finiteWords: WordSet;
  /** Beginnings and endings of word forms that are verbs as a rule: me-, ber-, -ed. */
  readonly verbPrefixes: readonly string[];
  readonly verbSuffixes: readonly string[];
  /** Words of such a form that are no verbs: menteri, terhadap, hundred. */
  readonly nonVerbs: WordSet;
  /** Words that begin a noun phrase: para, seorang, the, a. */
  readonly determiners: WordSet;
  readonly plurals: WordSet;
  /** Words after which a noun phrase ends: tersebut, itu. */
  readonly phraseEnds: WordSet;
  /** Openings of a condition: who would say it then has not said it. */
  readonly conditionals: WordSet;
  /** Titles, ranks and forms of address before a name: dr, Mayor, Jenderal, Mr. */
  readonly titles: WordSet;
  /** Heads of roles: direktur, ketua, spokesman, minister. */
  readonly roles: WordSet;
  /** Roles whose complement is a body: `juru bicara Pentagon` is nobody called Pentagon. */
  readonly officeHeads: WordSet;
  /** Words of a role after its head: utama, keuangan, general. */
  readonly roleModifiers: WordSet;
  /** Prepositions inside a noun phrase: dari, of. */
  readonly innerPrepositions: WordSet;
  /** Prepositions that belong to a role right before them: ambassador to, lecturer at. */
  readonly rolePrepositions: WordSet;
  /** Verbs that only a clause holds, never the phrase of a speaker: menjadi, merupakan. */
  readonly copulas: WordSet;
  /** Words between a noun and the name of whom it is about: bernama, named. */
  readonly namers: WordSet;
  /** Particles inside names: bin, van, de. */
  readonly nameParticles: WordSet;
  /** A reported clause always has a subject of its own, so it cannot begin with a finite verb. */
  readonly clausesNeedSubject: boolean;
  /** A cue in this form has its subject in the sentence before it, not right before it: saying, adding. */
  readonly participleSuffix: string | null;
  /** Auxiliaries that make the verb after them a passive: was, were. */
  readonly passiveAuxiliaries: WordSet;
  /** Forms of verbs that only a plural subject has: say, show. */
  readonly pluralForms: WordSet;
  /** Forms of verbs that are nouns as well: reports, comments. */
  readonly nounForms: WordSet;
  /** Particles between a cue and its content: pula, juga. */
  readonly postverbs: WordSet;
  /** Determiners of a singular noun: a, every. */
  readonly singulars: WordSet;
  /** The word before a verb that makes it an infinitive: to. */
  readonly infinitiveMarkers: WordSet;
  /** Words after which an infinitive tells what was said: `went on to say`. */
  readonly infinitiveLeads: WordSet;
  /** Heads of bodies that speak: koalisi, polisi, pemerintah. */
  readonly bodies: WordSet;
  /** Heads of documents that speak: laporan, pasal, study, report. */
  readonly documents: WordSet;
  /** Heads of phrases that are no speaker though a reporting verb follows: serangan, hal. */
  readonly things: WordSet;
  /** Heads of sources without a name: sumber, pejabat, source, official. */
  readonly anonymousHeads: WordSet;
  /** What may follow such a head in its phrase, where the last word of a phrase is its noun: of, familiar; else null. */
  readonly sourceComplements: WordSet | null;
  /** What makes such a head part of a thing's name: "sumber daya". */
  readonly nonSources: WordSet;
  /** Words that make a source anonymous: "enggan disebutkan namanya", "on condition of anonymity". */
  readonly anonymityPhrases: readonly string[];
  /** Determiners and adjectives that leave a head unnamed: seorang, sebuah, a, senior, lokal. */
  readonly indefinites: WordSet;
  /** Phrases that name the printed origin before it: dilansir (dari), seperti dikutip, as reported by. */
  readonly outletOpenings: readonly string[];
  /** Verbs with which an outlet reports, its name before: melaporkan, memberitakan, reported. */
  readonly outletVerbs: WordSet;
  /** Verbs with which an outlet passes a source on: mengutip, quoted. */
  readonly quotingVerbs: WordSet;
  /** Prepositions before the date on which an outlet is quoted: pada, on. */
  readonly datePrepositions: WordSet;
  /** Words between an outlet's verb and its name: dari, laman, situs. */
  readonly outletFillers: WordSet;
  /** Nouns before words in quotation marks that are a name or a term: berjudul, istilah, dubbed. */
  readonly termSigns: WordSet;
  /** Words that stand for a definite speaker named before: "sang menteri", "the minister". */
  readonly definites: WordSet;
  /** Nouns that stand for the organisation of who speaks: pihaknya. */
  readonly ownSide: WordSet;
  /** Titles and roles that tell a person's gender. */
  readonly genders: WordMap<"female" | "male">;
  /** Openings of a line that names whose words follow: from, dari. */
  readonly introducers: WordSet;
  /** Phrases in which a cue word is none: "kata kunci", "dengan kata lain". */
  readonly falseFriends: readonly string[];
}
