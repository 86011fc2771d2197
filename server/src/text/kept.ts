import { ownCopy } from "./ownCopy.js";

/**
 * Makes a reading that is done once and kept as long as what was read is: a paragraph that only moved keeps what it says
 * by itself. With another `given` (compared by identity: a lexicon) it is read again.
 *
 * For what lives for more than one analysis. What is kept of the objects of one, the collector takes for alive until it next
 * looks through all of the heap, with all that it refers to: at each key press another analysis.
 */
export function kept<Read extends object, Result>(read: (of: Read) => Result): (of: Read) => Result;
export function kept<Read extends object, Given, Result>(
  read: (of: Read, given: Given) => Result,
): (of: Read, given: Given) => Result;
export function kept<Read extends object, Given, Result>(
  read: (of: Read, given: Given) => Result,
): (of: Read, given: Given) => Result {
  const known = new WeakMap<Read, { readonly given: Given; readonly result: Result }>();
  return (of, given) => {
    const entry = known.get(of);
    if (entry && entry.given === given) return entry.result;
    const result = read(of, given);
    known.set(of, { given, result });
    return result;
  };
}

/** Texts of which a reading is kept; then it begins anew. */
const MOST_TEXTS = 4000;
/** A longer text is hardly read twice. */
const LONGEST_TEXT = 200;

/**
 * As `kept`, of texts that are read again and again: names, roles.
 * @param longest in UTF-16 units: of a longer one nothing is kept
 */
export function keptByText<Result>(
  read: (text: string) => Result,
  longest: number = LONGEST_TEXT,
): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = read(text);
    if (text.length > longest) return result;
    if (known.size >= MOST_TEXTS) known.clear();
    known.set(ownCopy(text), result);
    return result;
  };
}
