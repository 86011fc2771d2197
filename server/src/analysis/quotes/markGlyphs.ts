import { TokenKind, type Tokens } from "../../text/tokens.js";

/** What a mark can be, as bits of `markClasses`. */
export const DOUBLE = 1;
export const SINGLE = 2;
export const INNER = 4;
export const OPENING_GLYPH = 8;
export const BEFORE_OPENING = 16;
export const AFTER_CLOSING = 32;
export const FINAL = 64;
export const STOP = 128;

/** The classes of each mark, by its code unit: there is no mark of two. */
const markClasses = classesOf([
  [DOUBLE, '"“”„‟«»″＂「」『』'],
  [SINGLE, "'‘’‚‛‹›`"],
  [INNER, "«»"],
  [OPENING_GLYPH, "“„«‘‚‹「『"],
  [BEFORE_OPENING, "([{—–-―:/"],
  [AFTER_CLOSING, ".,;:?!…)]}—–-―/*"],
  [FINAL, ",.?!…"],
  [STOP, ".?!…"],
]);

function classesOf(lists: readonly (readonly [number, string])[]): Uint8Array {
  const classes = new Uint8Array(0x10000);
  for (const [bit, marks] of lists)
    for (const mark of marks) classes[mark.charCodeAt(0)] = (classes[mark.charCodeAt(0)] ?? 0) | bit;
  return classes;
}

/** The classes of token `i`; 0 where it is no mark. */
function classesAt(tokens: Tokens, i: number): number {
  if (i < 0 || i >= tokens.count || tokens.kinds[i] !== TokenKind.Mark) return 0;
  return markClasses[tokens.text.charCodeAt(tokens.starts[i] as number)] as number;
}

/** Whether token `i` is a mark of one of the classes. */
export function isOneOf(tokens: Tokens, i: number, classes: number): boolean {
  return (classesAt(tokens, i) & classes) !== 0;
}
