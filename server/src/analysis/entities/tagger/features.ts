import type { Tokens } from "../../../text/tokens.js";
import { type Attributes, PAD } from "./attributes.js";
import { lowerUnit } from "./hashing.js";

/** How many features a token has. */
export const FEATURES = 70;

const FNV_PRIME = 0x01000193;
const BLANK = 32;

/** Two values as one. */
function pair(x: number, y: number): number {
  return Math.imul(x, 0x27d4eb2f) ^ ((y << 7) | (y >>> 25)) ^ y;
}

/**
 * Writes what is looked at of token `at` into `into`, `FEATURES` values: words, clusters, shapes, affixes, the gazetteer,
 * the lexicon and the rules, around the token and around the run of capitals in which it stands. A feature is a value at
 * its place in the list: `featureRow` makes it a row of the model.
 * @param sentence first token of the token's sentence
 * @param register which kind of text this is like; see `Registers`
 */
export function writeFeatures(
  tokens: Tokens,
  a: Attributes,
  at: number,
  sentence: number,
  register: number,
  into: Int32Array,
): void {
  const i = at + PAD;
  const { words, shapes, classes, roles, names, singles, rules } = a;
  const w = words[i] as number;
  const w1 = words[i - 1] as number;
  const w3 = words[i + 1] as number;
  const s = shapes[i] as number;
  const s1 = shapes[i - 1] as number;
  const s3 = shapes[i + 1] as number;
  const fine = (classes[i] as number) & 255;
  const fine1 = (classes[i - 1] as number) & 255;
  const fine3 = (classes[i + 1] as number) & 255;
  const coarse = ((classes[i] as number) >> 8) & 63;
  const coarse1 = ((classes[i - 1] as number) >> 8) & 63;
  const coarse3 = ((classes[i + 1] as number) >> 8) & 63;
  const writing = (classes[i] as number) >> 14;
  const role = roles[i] as number;
  const role1 = roles[i - 1] as number;
  const role3 = roles[i + 1] as number;
  const name = names[i] as number;
  const single = singles[i] as number;
  const rule = rules[i] as number;
  const opens = at === sentence || (at === sentence + 1 && s1 >= 64) ? 1 : 0;
  const before = a.runBefore[i] as number;
  const after = a.runAfter[i] as number;
  const first = i - before;
  const last = i + after;
  const r = Math.imul(register + 1, 0x632be5ab);

  into[0] = 0;
  into[1] = w;
  into[2] = pair(w, s);
  into[3] = w1;
  into[4] = w3;
  into[5] = words[i - 2] as number;
  into[6] = words[i + 2] as number;
  into[7] = pair(w, w1);
  into[8] = pair(w, w3);
  into[9] = s;
  into[10] = pair(s, s1);
  into[11] = pair(s, s3);
  into[12] = (s << 16) | (s1 << 8) | s3;
  into[13] = pair(s, w1);
  into[14] = pair(s, w3);
  writeAffixes(tokens, at, into);
  into[20] = fine;
  into[21] = fine1;
  into[22] = fine3;
  into[23] = coarse;
  into[24] = coarse1;
  into[25] = coarse3;
  into[26] = pair(fine, fine1);
  into[27] = pair(fine, fine3);
  into[28] = pair((coarse << 6) | coarse1, (classes[i - 2] as number) >> 8);
  into[29] = pair(s, (writing << 1) | opens);
  into[30] = name;
  into[31] = pair(name, s);
  into[32] = pair(name, names[i - 1] as number);
  into[33] = pair(name, names[i + 1] as number);
  into[34] = single;
  into[35] = pair(single, singles[i - 1] as number);
  into[36] = pair(single, singles[i + 1] as number);
  into[37] = pair(name, fine1);
  into[38] = role;
  into[39] = pair(role, s);
  into[40] = role1;
  into[41] = role3;
  into[42] = pair(role1, s);
  into[43] = pair(role1, role3);
  into[44] = pair(words[first] as number, before);
  into[45] = pair(words[last] as number, after);
  into[46] = pair(roles[first] as number, Math.min(before, 2));
  into[47] = pair(roles[last] as number, Math.min(after, 2));
  into[48] = pair((classes[first - 1] as number) & 255, Math.min(before, 1));
  into[49] = pair((classes[last + 1] as number) & 255, Math.min(after, 1));
  into[50] = (before << 4) | after;
  into[51] = pair(roles[first - 1] as number, words[last + 1] as number);
  into[52] = rule;
  into[53] = pair(rule, s);
  into[54] = pair(rule, rules[i - 1] as number);
  into[55] = pair(rule, rules[i + 1] as number);
  into[56] = pair(rule, name);
  into[57] = pair(rule, role1);
  into[58] = pair(rule, fine);
  into[59] = r;
  into[60] = pair(r, w);
  into[61] = pair(r, name);
  into[62] = pair(r ^ name, role1);
  into[63] = pair(r, w1);
  into[64] = pair(r, fine);
  into[65] = pair(r ^ s, fine1);
  into[66] = pair(r ^ before, roles[first] as number);
  into[67] = pair(r ^ rule, role1);
  into[68] = pair(words[first - 1] as number, before);
  into[69] = pair(words[last + 1] as number, after);
}

/** Prefixes of three and four letters, suffixes of two to four. */
function writeAffixes(tokens: Tokens, at: number, into: Int32Array): void {
  const { text } = tokens;
  const start = tokens.starts[at] as number;
  const end = tokens.ends[at] as number;
  let hash = 7;
  for (let n = 0; n < 4; n++) {
    hash = Math.imul(hash ^ (start + n < end ? lowerUnit(text.charCodeAt(start + n)) : BLANK), FNV_PRIME);
    if (n >= 2) into[13 + n] = hash;
  }
  hash = 11;
  for (let n = 0; n < 4; n++) {
    hash = Math.imul(
      hash ^ (end - 1 - n >= start ? lowerUnit(text.charCodeAt(end - 1 - n)) : BLANK),
      FNV_PRIME,
    );
    if (n >= 1) into[16 + n] = hash;
  }
}

/** The model's row for `value` at place `feature` of the list. `shift`: 32 less the logarithm of the rows. */
export function featureRow(value: number, feature: number, shift: number): number {
  let h = Math.imul(value ^ Math.imul(feature + 1, 0x9e3779b1), 0x85ebca6b);
  h ^= h >>> 15;
  return Math.imul(h, 0xc2b2ae35) >>> shift;
}
