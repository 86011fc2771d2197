import { WordMap, WordSet } from "../../../../text/wordSet.js";
import type { NumeralLexicon, NumeralWord, VagueMagnitude } from "../../../numbers/lexicon.js";

/** Number words of Indonesian: KBBI, EYD V, and the short forms of messages that print quotes. */
const UNITS: readonly (readonly [string, number])[] = [
  ["satu", 1],
  ["dua", 2],
  ["tiga", 3],
  ["empat", 4],
  ["lima", 5],
  ["enam", 6],
  ["tujuh", 7],
  ["delapan", 8],
  ["sembilan", 9],
];

const SUFFIXES: readonly (readonly [string, NumeralWord])[] = [
  ["belas", { role: "teens-suffix" }],
  ["puluh", { role: "tens-suffix" }],
  ["ratus", { role: "hundred", one: false }],
  ["ribu", { role: "magnitude", power: 3, one: false }],
  ["juta", { role: "magnitude", power: 6, one: false }],
  ["miliar", { role: "magnitude", power: 9, one: false }],
  ["triliun", { role: "magnitude", power: 12, one: false }],
];

const WORDS: readonly (readonly [string, readonly NumeralWord[]])[] = [
  ["nol", [{ role: "unit", value: 0 }]],
  ["lapan", [{ role: "unit", value: 8 }]],
  ["smbln", [{ role: "unit", value: 9 }]],
  ["tjh", [{ role: "unit", value: 7 }]],
  ["bls", [{ role: "teens-suffix" }]],
  ["plh", [{ role: "tens-suffix" }]],
  ["rts", [{ role: "hundred", one: false }]],
  ["rb", [{ role: "magnitude", power: 3, one: false }]],
  ["jt", [{ role: "magnitude", power: 6, one: false }]],
  ["sepuluh", [{ role: "teen", value: 10 }]],
  ["sebelas", [{ role: "teen", value: 11 }]],
  ["seratus", [{ role: "hundred", one: true }]],
  ["seribu", [{ role: "magnitude", power: 3, one: true }]],
  ["sejuta", [{ role: "magnitude", power: 6, one: true }]],
  ["semiliar", [{ role: "magnitude", power: 9, one: true }]],
  ["setriliun", [{ role: "magnitude", power: 12, one: true }]],
  ["milyar", [{ role: "magnitude", power: 9, one: false }]],
  ["milliar", [{ role: "magnitude", power: 9, one: false }]],
  ["biliun", [{ role: "magnitude", power: 12, one: false }]],
  ["trilyun", [{ role: "magnitude", power: 12, one: false }]],
  ["trilliun", [{ role: "magnitude", power: 12, one: false }]],
  ["kuadriliun", [{ role: "magnitude", power: 15, one: false }]],
  ["quadriliun", [{ role: "magnitude", power: 15, one: false }]],
  ["kuintiliun", [{ role: "magnitude", power: 18, one: false }]],
  ["quintiliun", [{ role: "magnitude", power: 18, one: false }]],
  ["sekstiliun", [{ role: "magnitude", power: 21, one: false }]],
  ["sextiliun", [{ role: "magnitude", power: 21, one: false }]],
  ["septiliun", [{ role: "magnitude", power: 24, one: false }]],
  ["oktiliun", [{ role: "magnitude", power: 27, one: false }]],
  ["noniliun", [{ role: "magnitude", power: 30, one: false }]],
  ["desiliun", [{ role: "magnitude", power: 33, one: false }]],
  ["lusin", [{ role: "dozen", value: 12, one: false }]],
  ["selusin", [{ role: "dozen", value: 12, one: true }]],
  ["kodi", [{ role: "dozen", value: 20, one: false }]],
  ["sekodi", [{ role: "dozen", value: 20, one: true }]],
  ["gros", [{ role: "dozen", value: 144, one: false }]],
  ["koma", [{ role: "point" }]],
  ["minus", [{ role: "sign", negative: true }]],
  ["min", [{ role: "sign", negative: true }]],
  ["negatif", [{ role: "sign", negative: true }]],
  ["positif", [{ role: "sign", negative: false }]],
  ["plus", [{ role: "sign", negative: false }]],
  ["setengah", [{ role: "half" }]],
  ["separuh", [{ role: "half" }]],
  ["separo", [{ role: "half" }]],
];

const cardinals = new WordMap<readonly NumeralWord[]>(WORDS);
const ordinals = new WordMap<readonly NumeralWord[]>([["pertama", [{ role: "unit", value: 1 }]]]);
const collectives = new WordMap<number>();

for (const [name, part] of SUFFIXES) cardinals.set(name, [part]);
for (const [name, value] of UNITS) {
  const unit: NumeralWord = { role: "unit", value };
  cardinals.set(name, [unit]);
  for (const [suffix, part] of SUFFIXES) cardinals.set(name + suffix, [unit, part]);
  for (const [last, lastValue] of UNITS)
    cardinals.set(`${name}puluh${last}`, [unit, { role: "tens-suffix" }, { role: "unit", value: lastValue }]);
  ordinals.set(`ke${name}`, [unit]);
  if (value > 1) ordinals.set(`ke${name}nya`, [unit]);
  if (value > 1) collectives.set(`ke${name}`, value).set(`ke${name}nya`, value);
  cardinals.set(`per${name}`, [{ role: "denominator", value, plural: true, one: false }]);
  cardinals.set(`seper${name}`, [{ role: "denominator", value, plural: false, one: true }]);
}
for (const [name, value] of [
  ["sepuluh", 10],
  ["sebelas", 11],
  ["seratus", 100],
  ["seribu", 1000],
  ["sejuta", 1_000_000],
] as const) {
  cardinals.set(`per${name}`, [{ role: "denominator", value, plural: true, one: false }]);
  cardinals.set(`seper${name}`, [{ role: "denominator", value, plural: false, one: true }]);
  ordinals.set(`ke${name}`, [{ role: "teen", value }]);
}
cardinals.delete("persatu");

const vague: readonly (readonly [string, VagueMagnitude])[] = [
  ["belasan", { low: 11, high: 19 }],
  ["puluhan", { low: 20, high: 99 }],
  ["ratusan", { low: 100, high: 999 }],
  ["ribuan", { low: 1000, high: 9999 }],
  ["beribu-ribu", { low: 1000, high: 9999 }],
  ["jutaan", { low: 1_000_000, high: 9_999_999 }],
  ["miliaran", { low: 1_000_000_000, high: 9_999_999_999 }],
  ["milyaran", { low: 1_000_000_000, high: 9_999_999_999 }],
  ["triliunan", { low: 1_000_000_000_000, high: 9_999_999_999_999 }],
  ["lusinan", { low: 24, high: 143 }],
];

export const numerals: NumeralLexicon = {
  decimalMark: ",",
  spokenHundreds: false,
  bareMagnitudes: false,
  cardinals,
  ordinals,
  ordinalPrefixes: new WordSet(["ke"]),
  ordinalSuffixes: new WordSet(),
  collectives,
  magnitudeSigns: new WordMap([
    ["rb", 3],
    ["jt", 6],
    ["Rb", 3],
    ["Jt", 6],
    ["M", 9],
    ["T", 12],
    ["K", 3],
    ["k", 3],
  ]),
  moneySigns: new WordMap([
    ["m", 9],
    ["t", 12],
  ]),
  vague,
  roundedMagnitudes: new WordMap([
    ["ribuan", 3],
    ["jutaan", 6],
    ["miliaran", 9],
    ["triliunan", 12],
  ]),
  multiples: ["kali lipat"],
  decadeSuffixes: new WordSet(["an"]),
  outOf: ["dari"],
  timesTenToThe: ["kali sepuluh pangkat"],
};
