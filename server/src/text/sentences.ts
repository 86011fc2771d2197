import { isQuotationMark } from "./characters.js";
import { TokenKind, type Tokens } from "./tokens.js";

/**
 * Where the sentences of one paragraph begin, as token indices; the first is always 0 where there is a token.
 *
 * A sentence ends at `.`, `?`, `!` or `…`, with the closing marks that follow it, before a token that can begin one:
 * a capital, a digit or an opening mark. A speech tag keeps a quotation in its sentence (`“… lemah,” kata X`), and so
 * does a full stop after an abbreviation, an initial or inside a number.
 *
 * @param abbreviations lower-case words whose full stop ends no sentence (`dr`, `jl`, `mr`), from the language
 */
export function sentenceStarts(tokens: Tokens, abbreviations: ReadonlySet<string>): Int32Array {
  const starts: number[] = tokens.count > 0 ? [0] : [];
  let i = 0;
  while (i < tokens.count) {
    if (!isTerminal(tokens, i) || isAbbreviated(tokens, i, abbreviations)) {
      i++;
      continue;
    }
    const next = afterClosers(tokens, i + 1);
    if (next < tokens.count && canBegin(tokens, next) && !tokens.isTight(next)) starts.push(next);
    i = next;
  }
  return Int32Array.from(starts);
}

const FULL_STOP = 0x2e;
const QUESTION_MARK = 0x3f;
const EXCLAMATION_MARK = 0x21;
const ELLIPSIS = 0x2026;

function isTerminal(tokens: Tokens, i: number): boolean {
  if (tokens.kinds[i] !== TokenKind.Mark) return false;
  const code = tokens.text.charCodeAt(tokens.starts[i] as number);
  return code === FULL_STOP || code === QUESTION_MARK || code === EXCLAMATION_MARK || code === ELLIPSIS;
}

function isAbbreviated(tokens: Tokens, i: number, abbreviations: ReadonlySet<string>): boolean {
  if (!tokens.isMark(i, ".") || tokens.kind(i - 1) !== TokenKind.Word || !tokens.isTight(i)) return false;
  const length = tokens.end(i - 1) - tokens.start(i - 1);
  if (length > 8) return false;
  return (length === 1 && tokens.isCapitalised(i - 1)) || abbreviations.has(tokens.lower(i - 1));
}

function afterClosers(tokens: Tokens, from: number): number {
  let i = from;
  while (i < tokens.count && tokens.isTight(i) && tokens.kind(i) === TokenKind.Mark) {
    const mark = tokens.at(i);
    if (!isQuotationMark(mark) && mark !== ")" && mark !== "]" && !isTerminal(tokens, i)) break;
    i++;
  }
  return i;
}

function canBegin(tokens: Tokens, i: number): boolean {
  const kind = tokens.kind(i);
  if (kind === TokenKind.Word) return tokens.isCapitalised(i);
  if (kind === TokenKind.Number || kind === TokenKind.Symbol) return true;
  const mark = tokens.at(i);
  return (
    isQuotationMark(mark) ||
    mark === "(" ||
    mark === "[" ||
    mark === "—" ||
    mark === "–" ||
    mark === "-" ||
    mark === "$"
  );
}
