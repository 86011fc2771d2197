import type { Range } from "../../text/range.js";
import type { IndexedLexicon } from "./indexedLexicon.js";
import type { Outline } from "./outline.js";
import { matchPhrase } from "./phrases.js";
import { CLOSING_BRACKET, COMMA, FULL_STOP, HYPHEN, OPENING_BRACKET, SLASH } from "./signs.js";

/** Where an outlet is named as the printed origin; units of the whole phrase, offsets of the name. */
export interface OutletPhrase {
  readonly from: number;
  readonly to: number;
  readonly name: Range;
}

const REACH = 14;

/** `Dilansir X pada Selasa, …`: an outlet phrase that opens the sentence; ends after its comma. */
export function outletPreface(
  outline: Outline,
  lexicon: IndexedLexicon,
  from: number,
  to: number,
): OutletPhrase | null {
  const opening = matchPhrase(outline, from, to, lexicon.outletOpenings);
  if (opening === 0) return null;
  const name = outletName(outline, lexicon, from + opening, to);
  if (!name) return null;
  let end = outletDate(outline, lexicon, name.to, to);
  if (outline.word(end) !== COMMA) return null;
  end++;
  return { from, to: end, name: name.range };
}

/** `…, seperti dikutip X, Kamis (11/4)`: an outlet phrase anywhere after the first unit. */
export function outletAside(
  outline: Outline,
  lexicon: IndexedLexicon,
  i: number,
  to: number,
): OutletPhrase | null {
  const opening = matchPhrase(outline, i, to, lexicon.outletOpenings);
  if (opening === 0) return null;
  const name = outletName(outline, lexicon, i + opening, to);
  if (!name) return null;
  return { from: i, to: outletDate(outline, lexicon, name.to, to), name: name.range };
}

/** `…, Anadolu telah melaporkan.`: the outlet's own tag at the end of a sentence; `end` without the final stop. */
export function outletTag(
  outline: Outline,
  lexicon: IndexedLexicon,
  from: number,
  end: number,
): OutletPhrase | null {
  let last = end;
  while (
    last > from &&
    (outline.holds(lexicon.timeWords, last - 1) ||
      outline.isNumber(last - 1) ||
      outline.word(last - 1) === COMMA)
  )
    last--;
  if (!outline.holds(lexicon.outletVerbs, last - 1)) return null;
  let nameEnd = last - 1;
  while (nameEnd > from && outline.holds(lexicon.preverbs, nameEnd - 1)) nameEnd--;
  let start = nameEnd;
  while (start > from && nameEnd - start < 6 && isNameUnit(outline, start - 1)) start--;
  if (start === nameEnd || outline.word(start - 1) !== COMMA || start - 1 <= from) return null;
  return { from: start - 1, to: end, name: { start: outline.start(start), end: outline.end(nameEnd - 1) } };
}

function isNameUnit(outline: Outline, i: number): boolean {
  return (
    outline.isCapitalised(i) ||
    outline.isNumber(i) ||
    outline.word(i) === FULL_STOP ||
    outline.word(i) === HYPHEN ||
    (outline.isTight(i) && outline.isWord(i))
  );
}

function outletName(
  outline: Outline,
  lexicon: IndexedLexicon,
  from: number,
  to: number,
): { range: Range; to: number } | null {
  let start = from;
  while (start < to && outline.holds(lexicon.outletFillers, start) && !outline.isCapitalised(start)) start++;
  let end = start;
  while (end < Math.min(to, start + REACH)) {
    if (outline.isCapitalised(end) && end > start && outline.holds(lexicon.dayNames, end)) break;
    const joins =
      outline.isTight(end) && end > start && (outline.isWord(end) || outline.word(end) === FULL_STOP);
    const domain =
      outline.word(end) === FULL_STOP &&
      outline.isWord(end + 1) &&
      outline.isTight(end + 1) &&
      outline.isTight(end);
    if (
      !outline.isCapitalised(end) &&
      !joins &&
      !domain &&
      !(outline.isNumber(end) && end > start && !outline.isTight(end)) &&
      !(outline.word(end) === HYPHEN && end > start)
    ) {
      if (
        end === start &&
        outline.isWord(end) &&
        outline.word(end + 1) === FULL_STOP &&
        outline.isTight(end + 1) &&
        outline.isTight(end + 2)
      ) {
        end++;
        continue;
      }
      break;
    }
    end++;
  }
  while (end > start && outline.word(end - 1) === FULL_STOP) end--;
  if (end === start) return null;
  return { range: { start: outline.start(start), end: outline.end(end - 1) }, to: end };
}

/** Past `pada Selasa (25/01/2022)`, `, Kamis (11/4)`. */
function outletDate(outline: Outline, lexicon: IndexedLexicon, from: number, to: number): number {
  let i = from;
  const comma = outline.word(i) === COMMA ? i + 1 : i;
  let k = comma;
  while (k < Math.min(to, comma + 10)) {
    const word = outline.word(k);
    const dated =
      lexicon.timeWords.has(word) ||
      outline.isNumber(k) ||
      lexicon.datePrepositions.has(word) ||
      word === OPENING_BRACKET ||
      word === CLOSING_BRACKET ||
      word === SLASH ||
      word === HYPHEN;
    if (!dated && !(outline.isCapitalised(k) && outline.word(k + 1) === OPENING_BRACKET)) break;
    k++;
  }
  if (k > comma) i = k;
  return i;
}
