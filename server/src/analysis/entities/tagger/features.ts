import type { Tokens } from "../../../text/tokens.js";
import { type Attributes, Shape } from "./attributes.js";
import { lowerUnit } from "./hashing.js";

/** How many features a token has. */
export const FEATURES = 68;

/** The stretch in which a token is read: nothing outside its sentence is looked at. */
export interface Scope {
  readonly tokens: Tokens;
  readonly attributes: Attributes;
  readonly from: number;
  readonly to: number;
  /** Which kind of text this is like; see `Registers`. */
  readonly register: number;
}

const BEFORE = 0x1234567;
const AFTER = 0x7654321;
const FNV_PRIME = 0x01000193;

/**
 * Writes the features of token `at` into `into` from `offset` on, `FEATURES` of them, each a row of the model.
 * Every feature is the hash of its number and of what it looks at: words, clusters, shapes, affixes, the gazetteer, the
 * lexicon, around the token and around the run of capitals in which it stands.
 * @param shift 32 less the logarithm of the model's rows
 */
export function writeFeatures(
  scope: Scope,
  at: number,
  shift: number,
  into: Int32Array,
  offset: number,
): void {
  const { tokens, attributes: a, from, to, register } = scope;
  let next = offset;
  let number = 1;
  const add = (value: number): void => {
    let h = Math.imul(value ^ Math.imul(number, 0x9e3779b1), 0x85ebca6b);
    h ^= h >>> 15;
    into[next++] = Math.imul(h, 0xc2b2ae35) >>> shift;
    number++;
  };
  const pair = (x: number, y: number): void => add(Math.imul(x, 0x27d4eb2f) ^ ((y << 7) | (y >>> 25)) ^ y);
  const word = (i: number): number => (i < from ? BEFORE : i >= to ? AFTER : (a.words[i] as number));
  const shape = (i: number): number => (i < from || i >= to ? 0 : (a.shapes[i] as number));
  const fine = (i: number): number => (i < from || i >= to ? 0 : (a.classes[i] as number) & 255);
  const coarse = (i: number): number => (i < from || i >= to ? 0 : ((a.classes[i] as number) >> 8) & 63);
  const writing = (i: number): number => (i < from || i >= to ? 0 : (a.classes[i] as number) >> 14);
  const role = (i: number): number => (i < from || i >= to ? 0 : (a.roles[i] as number));
  const name = (i: number): number => (i < from || i >= to ? 0 : (a.names[i] as number));
  const single = (i: number): number => (i < from || i >= to ? 0 : (a.singles[i] as number));

  const w = word(at);
  const s = shape(at);
  add(0);
  add(w);
  pair(w, s);
  add(word(at - 1));
  add(word(at + 1));
  add(word(at - 2));
  add(word(at + 2));
  pair(w, word(at - 1));
  pair(w, word(at + 1));
  add(s);
  pair(s, shape(at - 1));
  pair(s, shape(at + 1));
  add((s << 16) | (shape(at - 1) << 8) | shape(at + 1));
  pair(s, word(at - 1));
  pair(s, word(at + 1));
  // Affixes.
  const start = tokens.starts[at] as number;
  const end = tokens.ends[at] as number;
  let affix = 7;
  for (let i = start; i < start + 4; i++) {
    affix = Math.imul(affix ^ (i < end ? lowerUnit(tokens.text.charCodeAt(i)) : 32), FNV_PRIME);
    if (i >= start + 2) add(affix);
  }
  affix = 11;
  for (let i = end - 1; i > end - 5; i--) {
    affix = Math.imul(affix ^ (i >= start ? lowerUnit(tokens.text.charCodeAt(i)) : 32), FNV_PRIME);
    if (i <= end - 2) add(affix);
  }
  // Clusters and writing.
  add(fine(at));
  add(fine(at - 1));
  add(fine(at + 1));
  add(coarse(at));
  add(coarse(at - 1));
  add(coarse(at + 1));
  pair(fine(at), fine(at - 1));
  pair(fine(at), fine(at + 1));
  pair((coarse(at) << 6) | coarse(at - 1), coarse(at - 2));
  pair(s, (writing(at) << 1) | (at === from || (at === from + 1 && shape(from) >= 64) ? 1 : 0));
  // The gazetteer.
  const g = name(at);
  add(g);
  pair(g, s);
  pair(g, name(at - 1));
  pair(g, name(at + 1));
  add(single(at));
  pair(single(at), single(at - 1));
  pair(single(at), single(at + 1));
  pair(g, fine(at - 1));
  // The lexicon.
  add(role(at));
  pair(role(at), s);
  add(role(at - 1));
  add(role(at + 1));
  pair(role(at - 1), s);
  pair(role(at - 1), role(at + 1));
  // The run of capitals around.
  let first = at;
  while (first > from && at - first < 6 && isCapital(shape(first - 1)) && isCapital(s)) first--;
  let last = at;
  while (last + 1 < to && last - at < 6 && isCapital(shape(last + 1)) && isCapital(s)) last++;
  pair(word(first), at - first);
  pair(word(last), last - at);
  pair(role(first), Math.min(at - first, 2));
  pair(role(last), Math.min(last - at, 2));
  pair(fine(first - 1), Math.min(at - first, 1));
  pair(fine(last + 1), Math.min(last - at, 1));
  add(((at - first) << 4) | (last - at));
  pair(role(first - 1), word(last + 1));
  // The rules.
  const rule = (i: number): number => (i < from || i >= to ? 0 : (a.rules[i] as number));
  const u = rule(at);
  add(u);
  pair(u, s);
  pair(u, rule(at - 1));
  pair(u, rule(at + 1));
  pair(u, g);
  pair(u, role(at - 1));
  pair(u, fine(at));
  // What kinds of text mark differently.
  const r = Math.imul(register + 1, 0x632be5ab);
  add(r);
  pair(r, w);
  pair(r, g);
  pair(r ^ g, role(at - 1));
  pair(r, word(at - 1));
  pair(r, fine(at));
  pair(r ^ s, fine(at - 1));
  pair(r ^ (at - first), role(first));
  pair(r ^ u, role(at - 1));
}

function isCapital(shape: number): boolean {
  return shape >= Shape.Title && shape <= Shape.Mixed;
}
