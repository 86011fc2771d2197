/**
 * Classes of UTF-16 code units for the tokenizer: one table look-up for everything below U+0250 and the
 * general punctuation block, a Unicode property test for the rest.
 */
export const CharClass = {
  Blank: 0,
  Letter: 1,
  Digit: 2,
  Apostrophe: 3,
  Mark: 4,
  Other: 5,
} as const;
export type CharClass = (typeof CharClass)[keyof typeof CharClass];

const TABLE_SIZE = 0x2070;
const LETTER = /^[\p{L}\p{M}]$/u;
const DIGIT = /^\p{Nd}$/u;
const BLANK = /^[\s\p{Z}\u200b\ufeff]$/u;
const WORD_JOINERS = new Set([0x200c, 0x200d, 0x00ad]);

const table = buildTable();

function buildTable(): Uint8Array {
  const built = new Uint8Array(TABLE_SIZE);
  for (let code = 0; code < TABLE_SIZE; code++) built[code] = classify(String.fromCharCode(code), code);
  return built;
}

function classify(character: string, code: number): CharClass {
  if (BLANK.test(character) || code < 0x20) return CharClass.Blank;
  if (LETTER.test(character) || WORD_JOINERS.has(code)) return CharClass.Letter;
  if (DIGIT.test(character)) return CharClass.Digit;
  if (character === "'" || character === "’") return CharClass.Apostrophe;
  if (code >= 0xd800 && code <= 0xdfff) return CharClass.Other;
  return CharClass.Mark;
}

/**
 * The class of the character at `index`, and through `width` how many code units it takes.
 * A lone surrogate is a character of one unit, class Other.
 */
export function classAt(text: string, index: number): CharClass {
  const code = text.charCodeAt(index);
  if (code < TABLE_SIZE) return table[code] as CharClass;
  if (code >= 0xd800 && code <= 0xdbff && widthAt(text, index) === 2) {
    return LETTER.test(String.fromCodePoint(text.codePointAt(index) ?? code))
      ? CharClass.Letter
      : CharClass.Other;
  }
  return classify(String.fromCharCode(code), code);
}

/** How many UTF-16 code units the character at `index` takes: 2 for a surrogate pair, else 1. */
export function widthAt(text: string, index: number): 1 | 2 {
  const code = text.charCodeAt(index);
  if (code < 0xd800 || code > 0xdbff) return 1;
  const next = text.charCodeAt(index + 1);
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}

const OPENING = new Set(["“", "„", "«", "‘", "‚", "‹", "「", "『"]);
const CLOSING = new Set(["”", "»", "’", "›", "」", "』"]);

/** True for every glyph that can be a quotation mark, curly, straight, low or angled; an apostrophe is one too. */
export function isQuotationMark(character: string): boolean {
  return (
    character === '"' ||
    character === "'" ||
    character === "″" ||
    OPENING.has(character) ||
    CLOSING.has(character)
  );
}

const UPPER = /^\p{Lu}/u;

/** True when the text has an upper-case (or title-case) letter at `index`. */
export function isUpperAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code < 0x80) return code >= 65 && code <= 90;
  return UPPER.test(text.slice(index, index + widthAt(text, index)));
}
