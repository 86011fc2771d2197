const ROMAN: ReadonlyMap<string, number> = new Map([
  ["I", 1],
  ["V", 5],
  ["X", 10],
  ["L", 50],
  ["C", 100],
  ["D", 500],
  ["M", 1000],
]);

/** The value of a Roman numeral in capitals, 0 for any other word. */
export function romanValue(word: string): number {
  if (
    word.length === 0 ||
    word.length > 9 ||
    !/^M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/.test(word)
  )
    return 0;
  let total = 0;
  for (let i = 0; i < word.length; i++) {
    const value = ROMAN.get(word.charAt(i)) ?? 0;
    total += value < (ROMAN.get(word.charAt(i + 1)) ?? 0) ? -value : value;
  }
  return total;
}
