import type { WordMap, WordSet } from "../../text/wordSet.js";
import type { EntityType } from "../analysis.js";

/** What a word says of the name that it opens or closes: "Kementerian …", "… Ministry". */
export interface TypeCue {
  readonly type: EntityType;
  readonly subtype?: string;
}

/** What the rules of this folder know of a language. All words in lower case. */
export interface EntityLexicon {
  /** Titles, ranks and forms of address that stand right before a person's name, of one or more words. */
  readonly titles: WordSet;
  /** Nouns that open a role in apposition: "juru bicara Pentagon", "director of the centre". */
  readonly roleNouns: WordSet;
  /** Words that end a role in apposition: the verb or clause that follows it. */
  readonly roleStops: WordSet;
  /** First words of a name that tell its type and belong to it: "Kementerian", "Bandara". */
  readonly prefixes: WordMap<TypeCue>;
  /** Last words of a name that tell its type and belong to it: "Inc", "University". */
  readonly suffixes: WordMap<TypeCue>;
  /** Small words that may stand inside a person's name: "bin", "van". */
  readonly particles: WordSet;
  /** Small words that may stand inside the name of an institution: "dan", "of". */
  readonly connectors: WordSet;
  /** What follows a person's name and belongs to it: "Jr". */
  readonly generations: WordSet;
  /** Weekdays and months: written with a capital, never names here. */
  readonly calendar: WordSet;
  /** Frequent words that are no names, however they are written. */
  readonly plain: WordSet;
  /** Prepositions before which a place is likely: "di Raqqa". */
  readonly locatives: WordSet;
  /** Words that tie the name right after them to a place: "kota Bagouz". */
  readonly placeNouns: WordSet;
  /** Words after a name that tell a person: verbs of speech and action. */
  readonly personVerbs: WordSet;
  /** Compass directions that make a part of a place a place: "timur laut Suriah". */
  readonly directions: WordSet;
  /** Prepositions before which such a part is meant: "di timur laut Suriah". */
  readonly directionOpeners: WordSet;
  /** Nouns that close the name of a vote: "2019 Canadian federal election". */
  readonly voteNouns: WordSet;
  /** Words in small letters that may stand before or inside such a name: "federal", "presidential". */
  readonly voteWords: WordSet;
  /** Prepositions after which such a name goes on with a place: "election in Louisiana". */
  readonly votePlaces: WordSet;
  /** Nouns that stand for a named alliance once the article has introduced it: "koalisi". */
  readonly collectives: WordSet;
  /** Words that join a collective's qualifier: "koalisi pimpinan AS", "US-led coalition". */
  readonly collectiveQualifiers: WordSet;
  /** Nouns of troops before a collective: "pasukan koalisi". */
  readonly forces: WordSet;
}
