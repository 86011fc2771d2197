import type { WordMap, WordSet } from "../../text/wordSet.js";
/** A word's part in a numeral: "dua" a unit, "puluh" a suffix that makes tens, "juta" a magnitude. */
export type NumeralWord =
  | { readonly role: "unit" | "teen" | "tens"; readonly value: number }
  | { readonly role: "teens-suffix" | "tens-suffix" | "and" | "point" | "half" | "article" }
  | { readonly role: "hundred"; readonly one: boolean }
  | { readonly role: "magnitude"; readonly power: number; readonly one: boolean }
  | { readonly role: "dozen"; readonly value: number; readonly one: boolean }
  | { readonly role: "sign"; readonly negative: boolean }
  | { readonly role: "denominator"; readonly value: number; readonly plural: boolean; readonly one: boolean };

/** Bounds of a vague magnitude: "puluhan" 20 to 99. `power`: what a following magnitude multiplies. */
export interface VagueMagnitude {
  readonly low: number;
  readonly high: number;
}

export interface NumeralLexicon {
  readonly decimalMark: "," | ".";
  /** True where "two fifty" is 250. */
  readonly spokenHundreds: boolean;
  /** True where "hundred" or "million" alone is one hundred, one million. */
  readonly bareMagnitudes: boolean;
  /** Cardinal words; a joined spelling ("duapuluh") is the list of its parts. */
  readonly cardinals: WordMap<readonly NumeralWord[]>;
  /** Ordinal words with the cardinal they stand for: "third", "pertama". */
  readonly ordinals: WordMap<readonly NumeralWord[]>;
  /** What makes an ordinal of following digits: "ke" in "ke-4". */
  readonly ordinalPrefixes: WordSet;
  /** What makes an ordinal of the digits before it: "th" in "30th". */
  readonly ordinalSuffixes: WordSet;
  /** Ordinal words that mean "all N of" before a noun: "kedua negara". */
  readonly collectives: WordMap<number>;
  /** Powers of ten written tight or after a blank: "jt", "bn". Case as written. */
  readonly magnitudeSigns: WordMap<number>;
  /** Signs of one letter tight after a sum of money: "€6.5m". */
  readonly moneySigns: WordMap<number>;
  /** "puluhan", "dozens of"; magnitudes may follow. */
  readonly vague: readonly (readonly [string, VagueMagnitude])[];
  /** Magnitudes that round the digits before them: "500 jutaan". */
  readonly roundedMagnitudes: WordMap<number>;
  /** "lipat", "kali lipat", "-fold". */
  readonly multiples: readonly string[];
  /** What makes a decade of a year: "an" in "1950-an". */
  readonly decadeSuffixes: WordSet;
  /** "dari" in "35 dari 854", "out of". */
  readonly outOf: readonly string[];
  /** "kali sepuluh pangkat": times ten to the power of. */
  readonly timesTenToThe: readonly string[];
}

export type UnitKind = "measure" | "duration" | "money" | "percent" | "permille";

/** A unit of measure: `id` is the CLDR unit id, ISO 4217 code, "percent" or "percentage-point". */
export interface Unit {
  readonly id: string;
  readonly kind: UnitKind;
  /** Ten to this power times the value is the value in `id`: 2 for "sen" of a currency is −2. */
  readonly power?: number;
}

export interface UnitLexicon {
  /** Unit names in words, any case. */
  readonly names: readonly (readonly [string, Unit])[];
  /** Words that multiply a unit's dimension, after it ("persegi") or before it ("square"). */
  readonly powersAfter: WordMap<"square" | "cubic">;
  readonly powersBefore: WordMap<"square" | "cubic">;
  /** "per", "tiap": makes a rate. */
  readonly per: readonly string[];
  /** What a rate may be counted by, beside units: "orang" → "person". */
  readonly perNouns: WordMap<string>;
  /** Currency names and signs before the number: "Rp", "US$". */
  readonly moneyBefore: readonly (readonly [string, string])[];
  /** Currency names and signs after it: "rupiah", "dolar AS". */
  readonly moneyAfter: readonly (readonly [string, string])[];
  /** Hundredths: "sen", "cents": [name, ISO code or null where the currency is told by what stands before]. */
  readonly hundredths: readonly (readonly [string, string | null])[];
  /** Words that say that a length of time is an age: "berusia", "aged"; after it: "old". */
  readonly ageBefore: readonly string[];
  readonly ageAfter: readonly string[];
  /** Names that are no unit after an article: "a second chance", "a degree". */
  readonly noArticle: WordSet;
  /** Words before an article that make a length of time a measured one: "for a year". */
  readonly articleBefore: WordSet;
  /** Words beside "and" between the parts of one measure: "lebih". */
  readonly compoundJoints: WordSet;
  /** Nouns for a person before an age set off by commas or brackets. */
  readonly persons: WordSet;
  /** True where "Montalvo, 19," gives an age. */
  readonly commaAge: boolean;
}

export type Modality = "about" | "at-least" | "at-most" | "more" | "less" | "exact";

export interface ModalityLexicon {
  readonly before: readonly (readonly [string, Modality])[];
  readonly after: readonly (readonly [string, Modality])[];
  /** [opening, joining words]: "antara … dan", "from … to". An empty opening: "60 hingga 70". */
  readonly ranges: readonly {
    readonly opening: string;
    readonly joins: readonly string[];
    /** It may run downwards: "cut from £20m to £15m". */
    readonly mayFall?: true;
  }[];
  readonly plusMinus: readonly string[];
  readonly up: WordSet;
  readonly down: WordSet;
  /** "menjadi", "to": before the new value. */
  readonly changeTo: readonly string[];
  /** "dari", "from": before the old value. */
  readonly changeFrom: readonly string[];
  /** "sebesar", "by": before the difference. */
  readonly changeBy: readonly string[];
}

export interface CountingLexicon {
  /** Words that end a noun phrase: conjunctions, prepositions, pronouns, auxiliaries, adverbs. */
  readonly stops: WordSet;
  /** Frequent verbs that end a noun phrase and show no verbal prefix. */
  readonly verbs: WordSet;
  /** Beginnings and endings that make a word longer than `minVerb` a verb: "meng…", "di…"; "…ed". */
  readonly verbPrefixes: readonly string[];
  readonly verbSuffixes: readonly string[];
  /** Words that look like verbs by those and are none: "dinas", "merek". */
  readonly notVerbs: WordSet;
  /** Where the head of a noun phrase stands: right after the number, or last. */
  readonly head: "first" | "last";
  /** First words of phrases that are no noun, with the words that make them one: "kali ini". */
  readonly adverbials: WordMap<WordSet>;
  /** Beginnings of words that have a number after them as a noun has: "berlantai dua". */
  readonly bearing: readonly string[];
  /** Plurals that end in no s: "people", "children". */
  readonly plurals: WordSet;
  /** Possessive endings of a noun: "nya". */
  readonly enclitics: readonly string[];
  /** Words between a number and its noun that sort what is counted: "ekor" in "dua ekor sapi". */
  readonly classifiers: WordSet;
  /** Opens a restricting clause that belongs to the counted thing: "yang". */
  readonly relative: WordSet;
  /** Quantifiers without a number: "beberapa", "banyak". */
  readonly quantifiers: WordSet;
  /** Phrases with a numeral in them that count nothing: "salah satu", "satu sama lain". */
  readonly idioms: readonly string[];
  /** Words before a number that make it a label: "Pasal", "nomor", "ayat". */
  readonly labels: WordSet;
  /** Words before a number that name one of a series: "Bab", "Perang Dunia", "kelas", "abad". */
  readonly series: WordSet;
  /** Words before or after a number that make it a telephone or account number. */
  readonly codes: WordSet;
  /** Words before the magnitude of an earthquake: "M 6,1". */
  readonly magnitudeNouns: WordSet;
}

export interface DateLexicon {
  readonly months: WordMap<number>;
  /** 0 Monday … 6 Sunday. */
  readonly weekdays: WordMap<number>;
  /** Weekdays that are common words unless capitalised: "minggu". */
  readonly capitalWeekdays: WordSet;
  readonly capitalMonths: WordSet;
  readonly order: "dmy" | "mdy";
  /** "hari" before a weekday, "tanggal" before a day, "bulan" before a month, "tahun" before a year. */
  readonly dayWords: WordSet;
  readonly dateWords: WordSet;
  readonly monthWords: WordSet;
  readonly yearWords: WordSet;
  /** Prepositions after which four digits are a year. */
  readonly yearPrepositions: WordSet;
  /** "of", "the": may stand inside a date. */
  /** Verbs right after which four digits are a year: "dibangun 1978". */
  readonly yearVerbs: WordSet;
  /** Nouns after which a round number with a decade's ending is a sum of money: "uang 5000-an". */
  readonly moneyNouns: WordSet;
  readonly links: WordSet;
  readonly dayparts: readonly string[];
  /** Whole phrases that mean a day or stretch relative to the publication date. */
  readonly relative: readonly (readonly [string, RelativeDate])[];
  /** Words after a weekday, month or span that move it: "lalu", "depan". */
  readonly shiftsAfter: readonly (readonly [string, -1 | 0 | 1])[];
  readonly shiftsBefore: readonly (readonly [string, -1 | 0 | 1])[];
  /** Names of spans: "pekan" week. */
  readonly spans: WordMap<DateSpan>;
  /** "sepekan": one span, as an amount. */
  readonly oneSpans: WordMap<DateSpan>;
  /** "lalu", "ago": after an amount; "dalam": before it. */
  readonly agoAfter: readonly string[];
  readonly aheadAfter: readonly string[];
  /** Parts of a span: "awal", "akhir", "pertengahan". */
  readonly parts: WordMap<DatePart>;
  readonly weekend: readonly string[];
  readonly quarters: WordMap<"quarter" | "semester" | "week">;
  /** Nouns that an ordinal makes a period: "the first quarter of 2018". */
  readonly ordinalPeriods: WordMap<"quarter" | "semester">;
  readonly seasons: WordMap<DatePart | "spring" | "summer" | "autumn" | "winter">;
  readonly holidays: readonly (readonly [string, string])[];
  readonly rangeJoins: WordSet;
  readonly rangeOpenings: WordMap<string>;
  readonly timeWords: WordSet;
  /** Parts of the day that tell which twelve hours the time before them means: "pukul 7 malam". */
  readonly clockParts: readonly (readonly [string, "morning" | "noon" | "evening" | "night"])[];
  readonly zones: WordSet;
  readonly future: WordSet;
  /** Words after a year: false before the common era ("SM", "BC"), true in it. */
  readonly eras: WordMap<boolean>;
}

export type DateSpan =
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "week"
  | "month"
  | "year"
  | "decade"
  | "century";
export type DatePart = "start" | "middle" | "end";

export type RelativeDate =
  | { readonly unit: DateSpan; readonly amount: number }
  | { readonly weekend: -1 | 0 | 1 };

/** What the rules of this folder know of a language. */
export interface NumberLexicon {
  readonly numerals: NumeralLexicon;
  readonly units: UnitLexicon;
  readonly modality: ModalityLexicon;
  readonly counting: CountingLexicon;
  readonly dates: DateLexicon;
}
