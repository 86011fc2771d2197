import { TokenKind, type Tokens } from "../../text/tokens.js";
import type { EntityLexicon } from "./lexicon.js";
import type { FoundName, FoundNominal } from "./scan.js";

/**
 * Definite nouns for an alliance: "koalisi", "pasukan koalisi", and with what introduces it, "koalisi pimpinan AS",
 * "Koalisi internasional anti-ISIS pimpinan Amerika Serikat", "the US-led coalition". Names inside are left to the caller.
 * @param names the paragraph's names, in order
 */
export function findNominals(
  tokens: Tokens,
  names: readonly FoundName[],
  lexicon: EntityLexicon,
): readonly FoundNominal[] {
  const heads = collectivesIn(tokens, lexicon);
  if (heads.length === 0) return NONE;
  const found: FoundNominal[] = [];
  const byStart = new Map(names.map((name) => [name.start, name]));
  const byEnd = new Map(names.map((name) => [name.end, name]));
  for (const i of heads) {
    const head = tokens.lower(i);
    if (isInside(names, tokens.start(i))) continue;
    const qualified = qualifierEnd(tokens, i + 1, byStart, lexicon);
    const before = qualifierStart(tokens, i, byEnd, lexicon);
    found.push({
      start: tokens.start(lexicon.forces.holds(tokens, i - 1) ? i - 1 : before),
      end: tokens.end(qualified - 1),
      head,
      introduces: qualified > i + 1 || before < i,
    });
  }
  return found;
}

const NONE: readonly never[] = [];

function collectivesIn(tokens: Tokens, lexicon: EntityLexicon): readonly number[] {
  const { collectives } = lexicon;
  let found: number[] | null = null;
  for (let i = collectives.next(tokens, 0); i < tokens.count; i = collectives.next(tokens, i + 1)) {
    if (tokens.kinds[i] === TokenKind.Word) (found ??= []).push(i);
  }
  return found ?? NONE;
}

function isInside(names: readonly FoundName[], offset: number): boolean {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return (names[low]?.start ?? Infinity) <= offset;
}

/** Behind the words and names that qualify a collective from the right. */
function qualifierEnd(
  tokens: Tokens,
  from: number,
  names: ReadonlyMap<number, FoundName>,
  lexicon: EntityLexicon,
): number {
  let end = from;
  for (let i = from; i < tokens.count; ) {
    const name = names.get(tokens.start(i));
    if (name) {
      end = tokens.indexAt(name.end);
      i = end;
    } else if (tokens.kind(i) === TokenKind.Word && lexicon.collectiveQualifiers.holds(tokens, i)) {
      i++;
      if (tokens.isMark(i, "-") && tokens.isTight(i)) i++;
      else if (names.get(tokens.start(i)) === undefined) end = i;
    } else break;
  }
  return end;
}

/** Where the qualifiers left of a collective begin: "US-led coalition", "international coalition". */
function qualifierStart(
  tokens: Tokens,
  at: number,
  names: ReadonlyMap<number, FoundName>,
  lexicon: EntityLexicon,
): number {
  let start = at;
  for (let i = at - 1; i >= 0; i--) {
    if (tokens.kind(i) !== TokenKind.Word || !lexicon.collectiveQualifiers.holds(tokens, i)) break;
    const hyphenated = tokens.isMark(i - 1, "-") && tokens.isTight(i) && tokens.isTight(i - 1);
    const name = hyphenated ? names.get(tokens.end(i - 2)) : undefined;
    if (name) i = tokens.indexAt(name.start);
    start = i;
  }
  return start;
}
