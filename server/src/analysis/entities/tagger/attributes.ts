import { TokenKind, type Tokens } from "../../../text/tokens.js";
import { ENTITY_TYPES } from "../../analysis.js";
import type { TypeCue } from "../lexicon.js";
import { type Gazetteer, isAcronym, longestAt } from "./gazetteer.js";
import { acronymHash, finish, hashLower, lowerUnit } from "./hashing.js";
import type { WordClasses } from "./wordClasses.js";
import type { WordRoles } from "./wordRoles.js";

/** How a word is written. */
export const Shape = { Lower: 1, Title: 2, Initial: 3, Upper: 4, Mixed: 5, Number: 6, Mark: 64 } as const;

/** The tables that tell of words in one language. */
export interface WordTables {
  readonly gazetteer: Gazetteer;
  readonly classes: WordClasses;
  readonly roles: WordRoles;
}

/** Where in a gazetteer name a token stands, in the lowest two bits of `Attributes.names`. */
const NamePosition = { First: 1, Later: 2, Only: 3 } as const;

/**
 * What can be said of single tokens, in parallel arrays that are reused from text to text. Only the tokens that were
 * asked for are filled in.
 */
export class Attributes {
  words = new Int32Array(0);
  shapes = new Uint8Array(0);
  /** Packed clusters. */
  classes = new Uint16Array(0);
  /** The lexicon's bits. */
  roles = new Int32Array(0);
  /** The longest gazetteer name that covers the token: its flags above, the token's place in it in two bits. */
  names = new Uint16Array(0);
  /** Flags of the token's word as a name by itself. */
  singles = new Uint8Array(0);
  /** What the rules make of the token; see `ruleCode`. */
  rules = new Uint8Array(0);
  readonly #tables: WordTables;

  constructor(tables: WordTables) {
    this.#tables = tables;
  }

  /** Reads tokens `[from, to)`; names are looked for from capitalised tokens, or from all with `anyCase`. */
  read(tokens: Tokens, from: number, to: number, anyCase = false): void {
    this.#grow(tokens.count);
    const { gazetteer, classes, roles } = this.#tables;
    let nameEnd = 0;
    let nameValue = 0;
    for (let i = from; i < to; i++) {
      const start = tokens.start(i);
      const end = tokens.end(i);
      const word = hashLower(tokens.text, start, end);
      const shape = shapeOf(tokens, i);
      this.words[i] = word;
      this.shapes[i] = shape;
      this.classes[i] = classes.of(word);
      this.roles[i] = roles.of(word);
      this.singles[i] = 0;
      this.names[i] = 0;
      const mayName = shape !== Shape.Mark && shape < 64 && (anyCase || (shape >= 2 && shape <= 5));
      if (mayName) {
        const key = isAcronym(tokens, i) ? acronymHash(word) : finish(word);
        this.singles[i] = gazetteer.flags(key) & 127;
      }
      if (i < nameEnd) {
        this.names[i] = nameValue | NamePosition.Later;
        continue;
      }
      if (!mayName) continue;
      const found = longestAt(gazetteer, tokens, i, to, word);
      if (found === 0) continue;
      nameEnd = found >> 8;
      nameValue = (found & 127) << 2;
      this.names[i] = nameValue | (nameEnd === i + 1 ? NamePosition.Only : NamePosition.First);
    }
  }

  #grow(count: number): void {
    if (this.words.length >= count) return;
    const size = Math.max(256, count * 2);
    this.words = new Int32Array(size);
    this.shapes = new Uint8Array(size);
    this.classes = new Uint16Array(size);
    this.roles = new Int32Array(size);
    this.names = new Uint16Array(size);
    this.singles = new Uint8Array(size);
    this.rules = new Uint8Array(size);
  }

  /** Notes the names that the rules found, for all tokens of the text. */
  noteRules(tokens: Tokens, drafts: readonly RuleName[]): void {
    this.#grow(tokens.count);
    this.rules.fill(0, 0, tokens.count);
    for (const draft of drafts) {
      for (let i = draft.from; i < draft.to; i++) this.rules[i] = ruleCode(draft, i === draft.from);
    }
  }
}

/** A name found by rule, in tokens. */
export interface RuleName {
  readonly from: number;
  readonly to: number;
  readonly cue: TypeCue;
  readonly score: number;
}

/** A rule's finding as a number: the type, whether the name begins here, and how sure the rule was in four steps. */
function ruleCode({ cue, score }: RuleName, first: boolean): number {
  const sureness = score >= 0.9 ? 0 : score >= 0.75 ? 1 : score >= 0.6 ? 2 : 3;
  return 1 + sureness * 2 * ENTITY_TYPES.length + 2 * ENTITY_TYPES.indexOf(cue.type) + (first ? 0 : 1);
}

/** The shape of token `i`; a mark's is 64 and the low six bits of its code. */
export function shapeOf(tokens: Tokens, i: number): number {
  const kind = tokens.kinds[i];
  const start = tokens.starts[i] as number;
  if (kind === TokenKind.Number) return Shape.Number;
  if (kind !== TokenKind.Word) return Shape.Mark | (tokens.text.charCodeAt(start) & 63);
  const end = tokens.ends[i] as number;
  if (!isUpper(tokens.text.charCodeAt(start)))
    return anyUpper(tokens.text, start + 1, end) ? Shape.Mixed : Shape.Lower;
  if (end === start + 1) return Shape.Initial;
  let upper = 0;
  for (let at = start + 1; at < end; at++) if (isUpper(tokens.text.charCodeAt(at))) upper++;
  return upper === 0 ? Shape.Title : upper === end - start - 1 ? Shape.Upper : Shape.Mixed;
}

function anyUpper(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isUpper(text.charCodeAt(at))) return true;
  return false;
}

function isUpper(code: number): boolean {
  return code < 128 ? code >= 65 && code <= 90 : lowerUnit(code) !== code && code !== 0x2019;
}
