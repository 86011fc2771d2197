import type { Tokens } from "../../../text/tokens.js";
import { type Attributes, PAD } from "./attributes.js";
import { lowerUnit } from "../../../text/lowerWords.js";

/** Where what the token before tells begins in the list of features; what the token's own word tells comes first. */
export const PREVIOUS_AT = 17;
export const AS_PREVIOUS = 5;
export const NEXT_AT = PREVIOUS_AT + AS_PREVIOUS;
export const AS_NEXT = 4;
/** Where what only the place in the sentence tells begins. */
export const CONTEXT_AT = NEXT_AT + AS_NEXT;
/** How many features a token has. */
export const FEATURES = CONTEXT_AT + 36;
/** The feature that is the register alone. */
export const REGISTER_FEATURE = 14;

const FNV_PRIME = 0x01000193;
const BLANK = 32;

/** Two values as one. */
function pair(x: number, y: number): number {
  return Math.imul(x, 0x27d4eb2f) ^ ((y << 7) | (y >>> 25)) ^ y;
}

/** A register as the value of a feature. */
export function registerValue(register: number): number {
  return Math.imul(register + 1, 0x632be5ab);
}

/**
 * Writes what is looked at of token `at` into `into`, `FEATURES` values: words, clusters, shapes, affixes, the gazetteer and
 * the lexicon, around the token and around the run of capitals in which it stands. A feature is a value at its place in the
 * list: `featureRow` makes it a row of the model.
 * @param sentence first token of the token's sentence
 * @param register which kind of text this is like; see `Registers`
 */
export function writeFeatures(
  tokens: Tokens,
  attributes: Attributes,
  at: number,
  sentence: number,
  register: number,
  into: Int32Array,
): void {
  writeOwn(tokens, attributes, at, register, into);
  writeAsPrevious(attributes, at - 1, register, into);
  writeAsNext(attributes, at + 1, into);
  writeContext(attributes, at, sentence, register, into);
}

/** What the token's word, its shape and the register decide. */
export function writeOwn(
  tokens: Tokens,
  a: Attributes,
  at: number,
  register: number,
  into: Int32Array,
): void {
  const i = at + PAD;
  const w = a.words[i] as number;
  const s = a.shapes[i] as number;
  const fine = (a.classes[i] as number) & 255;
  const role = a.roles[i] as number;
  const r = registerValue(register);
  into[0] = 0;
  into[1] = w;
  into[2] = pair(w, s);
  into[3] = s;
  writeAffixes(tokens, at, into);
  into[9] = fine;
  into[10] = ((a.classes[i] as number) >> 8) & 63;
  into[11] = a.singles[i] as number;
  into[12] = role;
  into[13] = pair(role, s);
  into[REGISTER_FEATURE] = r;
  into[15] = pair(r, w);
  into[16] = pair(r, fine);
}

/** What token `at` tells of the one behind it. */
export function writeAsPrevious(a: Attributes, at: number, register: number, into: Int32Array): void {
  const i = at + PAD;
  const w = a.words[i] as number;
  into[PREVIOUS_AT] = w;
  into[PREVIOUS_AT + 1] = (a.classes[i] as number) & 255;
  into[PREVIOUS_AT + 2] = ((a.classes[i] as number) >> 8) & 63;
  into[PREVIOUS_AT + 3] = a.roles[i] as number;
  into[PREVIOUS_AT + 4] = pair(registerValue(register), w);
}

/** What token `at` tells of the one before it. */
export function writeAsNext(a: Attributes, at: number, into: Int32Array): void {
  const i = at + PAD;
  into[NEXT_AT] = a.words[i] as number;
  into[NEXT_AT + 1] = (a.classes[i] as number) & 255;
  into[NEXT_AT + 2] = ((a.classes[i] as number) >> 8) & 63;
  into[NEXT_AT + 3] = a.roles[i] as number;
}

/** What tokens tell together, and the run of capitals around the token. */
export function writeContext(
  a: Attributes,
  at: number,
  sentence: number,
  register: number,
  into: Int32Array,
): void {
  const i = at + PAD;
  const { words, shapes, classes, roles, names, singles } = a;
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
  const writing = (classes[i] as number) >> 14;
  const role1 = roles[i - 1] as number;
  const role3 = roles[i + 1] as number;
  const name = names[i] as number;
  const single = singles[i] as number;
  const opens = at === sentence || (at === sentence + 1 && s1 >= 64) ? 1 : 0;
  const before = a.runBefore[i] as number;
  const after = a.runAfter[i] as number;
  const first = i - before;
  const last = i + after;
  const r = registerValue(register);
  const c = CONTEXT_AT;
  into[c] = words[i - 2] as number;
  into[c + 1] = words[i + 2] as number;
  into[c + 2] = pair(w, w1);
  into[c + 3] = pair(w, w3);
  into[c + 4] = pair(s, s1);
  into[c + 5] = pair(s, s3);
  into[c + 6] = (s << 16) | (s1 << 8) | s3;
  into[c + 7] = pair(s, w1);
  into[c + 8] = pair(s, w3);
  into[c + 9] = pair(fine, fine1);
  into[c + 10] = pair(fine, fine3);
  into[c + 11] = pair((coarse << 6) | coarse1, (classes[i - 2] as number) >> 8);
  into[c + 12] = pair(s, (writing << 1) | opens);
  into[c + 13] = name;
  into[c + 14] = pair(name, s);
  into[c + 15] = pair(name, names[i - 1] as number);
  into[c + 16] = pair(name, names[i + 1] as number);
  into[c + 17] = pair(single, singles[i - 1] as number);
  into[c + 18] = pair(single, singles[i + 1] as number);
  into[c + 19] = pair(name, fine1);
  into[c + 20] = pair(role1, s);
  into[c + 21] = pair(role1, role3);
  into[c + 22] = pair(words[first] as number, before);
  into[c + 23] = pair(words[last] as number, after);
  into[c + 24] = pair(roles[first] as number, Math.min(before, 2));
  into[c + 25] = pair(roles[last] as number, Math.min(after, 2));
  into[c + 26] = pair((classes[first - 1] as number) & 255, Math.min(before, 1));
  into[c + 27] = pair((classes[last + 1] as number) & 255, Math.min(after, 1));
  into[c + 28] = (before << 4) | after;
  into[c + 29] = pair(roles[first - 1] as number, words[last + 1] as number);
  into[c + 30] = pair(words[first - 1] as number, before);
  into[c + 31] = pair(words[last + 1] as number, after);
  into[c + 32] = pair(r, name);
  into[c + 33] = pair(r ^ name, role1);
  into[c + 34] = pair(r ^ s, fine1);
  into[c + 35] = pair(r ^ before, roles[first] as number);
}

/** Prefixes of three and four letters, suffixes of two to four. */
function writeAffixes(tokens: Tokens, at: number, into: Int32Array): void {
  const { text } = tokens;
  const start = tokens.starts[at] as number;
  const end = tokens.ends[at] as number;
  let hash = 7;
  for (let n = 0; n < 4; n++) {
    hash = Math.imul(hash ^ (start + n < end ? lowerUnit(text.charCodeAt(start + n)) : BLANK), FNV_PRIME);
    if (n >= 2) into[2 + n] = hash;
  }
  hash = 11;
  for (let n = 0; n < 4; n++) {
    hash = Math.imul(
      hash ^ (end - 1 - n >= start ? lowerUnit(text.charCodeAt(end - 1 - n)) : BLANK),
      FNV_PRIME,
    );
    if (n >= 1) into[5 + n] = hash;
  }
}

/** The model's row for `value` at place `feature` of the list. `shift`: 32 less the logarithm of the rows. */
export function featureRow(value: number, feature: number, shift: number): number {
  let h = Math.imul(value ^ Math.imul(feature + 1, 0x9e3779b1), 0x85ebca6b);
  h ^= h >>> 15;
  return Math.imul(h, 0xc2b2ae35) >>> shift;
}
