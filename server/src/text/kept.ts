/**
 * Makes a reading that is done once and kept as long as what was read is: a paragraph that only moved keeps what it says
 * by itself. With another `given` (compared by identity: a lexicon) it is read again.
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
