import { TokenKind, type Tokens } from "../../text/tokens.js";

/**
 * How a stretch of text uses capitals: "titled" where most words begin with one and no full stop ends it, as in headlines;
 * "shouted" where most words are all in capitals.
 */
export type Casing = "sentence" | "titled" | "shouted";

const LONG_WORD = 4;
const MIN_WORDS = 4;

/**
 * How tokens `[from, to)` use capitals, by their words of four letters or more. Too few words tell nothing and count as
 * a sentence.
 */
export function casingOf(tokens: Tokens, from: number, to: number): Casing {
  let words = 0;
  let capitalised = 0;
  let upper = 0;
  const { kinds, starts, ends } = tokens;
  for (let i = from; i < to; i++) {
    if (kinds[i] !== TokenKind.Word || (ends[i] as number) - (starts[i] as number) < LONG_WORD) continue;
    words++;
    if (!tokens.isCapitalised(i)) continue;
    capitalised++;
    if (isShouted(tokens, i)) upper++;
  }
  if (words < MIN_WORDS) return "sentence";
  if (upper * 10 >= words * 8) return "shouted";
  return capitalised * 10 >= words * 7 && !tokens.text.endsWith(".", tokens.end(to - 1))
    ? "titled"
    : "sentence";
}

const SHORT_WORD = 3;

/** True for a line of four words or more of which most begin with a capital; short words such as "di" do not count. */
export function isTitledLine(tokens: Tokens): boolean {
  let words = 0;
  let capitalised = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind(i) !== TokenKind.Word || tokens.end(i) - tokens.start(i) < SHORT_WORD) continue;
    words++;
    if (tokens.isCapitalised(i)) capitalised++;
  }
  return words >= MIN_WORDS && capitalised * 10 >= words * 7;
}

/** True for a word all in capitals, of two letters at least. */
export function isShouted(tokens: Tokens, i: number): boolean {
  const second = tokens.text.charCodeAt(tokens.start(i) + 1);
  // Most words are told by their second letter.
  if (second >= 0x61 && second <= 0x7a) return false;
  const word = tokens.at(i);
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}
