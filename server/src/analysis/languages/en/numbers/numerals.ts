import { WordMap, WordSet } from "../../../../text/wordSet.js";
import type { NumeralLexicon, NumeralWord, VagueMagnitude } from "../../../numbers/lexicon.js";

/** Number words of English, with the Indian magnitudes that news from South Asia prints. */
const UNITS: readonly (readonly [string, string, number])[] = [
  ["one", "first", 1],
  ["two", "second", 2],
  ["three", "third", 3],
  ["four", "fourth", 4],
  ["five", "fifth", 5],
  ["six", "sixth", 6],
  ["seven", "seventh", 7],
  ["eight", "eighth", 8],
  ["nine", "ninth", 9],
];

const TEENS: readonly (readonly [string, string, number])[] = [
  ["ten", "tenth", 10],
  ["eleven", "eleventh", 11],
  ["twelve", "twelfth", 12],
  ["thirteen", "thirteenth", 13],
  ["fourteen", "fourteenth", 14],
  ["fifteen", "fifteenth", 15],
  ["sixteen", "sixteenth", 16],
  ["seventeen", "seventeenth", 17],
  ["eighteen", "eighteenth", 18],
  ["nineteen", "nineteenth", 19],
];

const TENS: readonly (readonly [string, string, number])[] = [
  ["twenty", "twentieth", 20],
  ["thirty", "thirtieth", 30],
  ["forty", "fortieth", 40],
  ["fourty", "fourtieth", 40],
  ["fifty", "fiftieth", 50],
  ["sixty", "sixtieth", 60],
  ["seventy", "seventieth", 70],
  ["eighty", "eightieth", 80],
  ["ninety", "ninetieth", 90],
];

const MAGNITUDES: readonly (readonly [string, number])[] = [
  ["thousand", 3],
  ["lakh", 5],
  ["lac", 5],
  ["lkh", 5],
  ["million", 6],
  ["crore", 7],
  ["krore", 7],
  ["koti", 7],
  ["cr", 7],
  ["kr", 7],
  ["billion", 9],
  ["trillion", 12],
  ["quadrillion", 15],
  ["quintillion", 18],
  ["sextillion", 21],
  ["septillion", 24],
  ["octillion", 27],
  ["nonillion", 30],
  ["decillion", 33],
];

const cardinals = new WordMap<readonly NumeralWord[]>([
  ["zero", [{ role: "unit", value: 0 }]],
  ["naught", [{ role: "unit", value: 0 }]],
  ["nought", [{ role: "unit", value: 0 }]],
  ["nil", [{ role: "unit", value: 0 }]],
  ["hundred", [{ role: "hundred", one: false }]],
  ["hundreds", [{ role: "hundred", one: false }]],
  ["dozen", [{ role: "dozen", value: 12, one: false }]],
  ["dozens", [{ role: "dozen", value: 12, one: false }]],
  ["gross", [{ role: "dozen", value: 144, one: false }]],
  ["score", [{ role: "dozen", value: 20, one: false }]],
  ["a", [{ role: "article" }]],
  ["an", [{ role: "article" }]],
  ["and", [{ role: "and" }]],
  ["point", [{ role: "point" }]],
  ["minus", [{ role: "sign", negative: true }]],
  ["negative", [{ role: "sign", negative: true }]],
  ["plus", [{ role: "sign", negative: false }]],
  ["couple", [{ role: "dozen", value: 2, one: false }]],
  ["pair", [{ role: "dozen", value: 2, one: false }]],
  ["half", [{ role: "half" }]],
  ["halves", [{ role: "half" }]],
  ["halfs", [{ role: "half" }]],
]);
const ordinals = new WordMap<readonly NumeralWord[]>([
  ["zeroth", [{ role: "unit", value: 0 }]],
  ["hundredth", [{ role: "hundred", one: false }]],
]);

function denominator(singular: string, value: number): void {
  if (!cardinals.has(singular) && value > 2)
    cardinals.set(singular, [{ role: "denominator", value, plural: false, one: false }]);
  cardinals.set(`${singular}s`, [{ role: "denominator", value, plural: true, one: false }]);
}

for (const [name, ordinal, value] of UNITS) {
  cardinals.set(name, [{ role: "unit", value }]);
  ordinals.set(ordinal, [{ role: "unit", value }]);
  if (value > 2) denominator(ordinal, value);
}
for (const [name, ordinal, value] of TEENS) {
  cardinals.set(name, [{ role: "teen", value }]);
  ordinals.set(ordinal, [{ role: "teen", value }]);
  denominator(ordinal, value);
}
for (const [name, ordinal, value] of TENS) {
  const tens: NumeralWord = { role: "tens", value };
  cardinals.set(name, [tens]);
  ordinals.set(ordinal, [tens]);
  denominator(ordinal, value);
  for (const [unit, unitOrdinal, unitValue] of UNITS) {
    cardinals.set(name + unit, [tens, { role: "unit", value: unitValue }]);
    ordinals.set(name + unitOrdinal, [tens, { role: "unit", value: unitValue }]);
  }
}
for (const [name, power] of MAGNITUDES) {
  const word: NumeralWord = { role: "magnitude", power, one: false };
  cardinals.set(name, [word]);
  cardinals.set(`${name}s`, [word]);
  if (!name.endsWith("th") && name.length > 4) {
    ordinals.set(`${name}th`, [word]);
    denominator(`${name}th`, 10 ** power);
  }
}
denominator("hundredth", 100);
denominator("quarter", 4);

const vague: readonly (readonly [string, VagueMagnitude])[] = [
  ["dozens of", { low: 24, high: 143 }],
  ["dozens", { low: 24, high: 143 }],
  ["scores of", { low: 40, high: 199 }],
  ["tens of", { low: 20, high: 99 }],
  ["hundreds of", { low: 200, high: 999 }],
  ["hundreds", { low: 200, high: 999 }],
  ["thousands of", { low: 2000, high: 9999 }],
  ["thousands", { low: 2000, high: 9999 }],
  ["tens of thousands of", { low: 20_000, high: 99_999 }],
  ["tens of thousands", { low: 20_000, high: 99_999 }],
  ["hundreds of thousands of", { low: 200_000, high: 999_999 }],
  ["hundreds of thousands", { low: 200_000, high: 999_999 }],
  ["tens of millions of", { low: 20_000_000, high: 99_999_999 }],
  ["hundreds of millions of", { low: 200_000_000, high: 999_999_999 }],
  ["millions of", { low: 2_000_000, high: 9_999_999 }],
  ["millions", { low: 2_000_000, high: 9_999_999 }],
  ["billions of", { low: 2_000_000_000, high: 9_999_999_999 }],
  ["billions", { low: 2_000_000_000, high: 9_999_999_999 }],
];

export const numerals: NumeralLexicon = {
  decimalMark: ".",
  spokenHundreds: true,
  bareMagnitudes: true,
  cardinals,
  ordinals,
  ordinalPrefixes: new WordSet(),
  ordinalSuffixes: new WordSet(["st", "nd", "rd", "th"]),
  collectives: new WordMap([["both", 2]]),
  magnitudeSigns: new WordMap([
    ["k", 3],
    ["K", 3],
    ["M", 6],
    ["mn", 6],
    ["mln", 6],
    ["bn", 9],
    ["B", 9],
    ["G", 9],
    ["bln", 9],
    ["tn", 12],
    ["trn", 12],
    ["T", 12],
  ]),
  moneySigns: new WordMap([
    ["m", 6],
    ["b", 9],
    ["t", 12],
  ]),
  vague,
  roundedMagnitudes: new WordMap(),
  multiples: ["fold", "-fold"],
  decadeSuffixes: new WordSet(["s"]),
  outOf: ["out of", "of", "in"],
  timesTenToThe: ["times ten to the"],
};
