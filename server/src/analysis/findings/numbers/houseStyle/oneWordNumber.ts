import type { Check } from "../../check.js";
import { placedNumbers } from "../drafts.js";
import { findingAt } from "../../finding.js";
import { type Message, tell } from "../../messages.js";

const MESSAGE: Message = {
  en: "A number of one word is written in words: {word}.",
  id: "Bilangan satu kata ditulis dengan huruf: {word}.",
};

const WORDS: Readonly<Record<string, readonly string[]>> = {
  id: ["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"],
  en: ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
};

/** `style/one-word-number`: "3 kali": a count of one word in digits, unless it stands in a list of counts. EYD V. */
export const oneWordNumber: Check = (evidence) => {
  const { article, locale } = evidence;
  const words = WORDS[article.language.code] ?? [];
  const numbers = placedNumbers(evidence);
  return numbers.flatMap(({ claim, draft, paragraph, sentence }) => {
    if (claim.kind !== "count" || draft.writtenAs !== "digits" || !claim.number || claim.inQuote !== null)
      return [];
    if (article.paragraphs[paragraph]?.section === "headline" || draft.restated) return [];
    // What is counted stands right after it, in small letters: "3 kali"; not "Kabinet 2", "Versi 3.0", "2. Beras".
    if (
      !/^\d+$/.test(claim.number.text) ||
      !/^ \p{Ll}/u.test(article.text.slice(claim.number.end, claim.number.end + 3))
    )
      return [];
    if (
      /\p{Lu}[\p{L}]* $/u.test(article.text.slice(Math.max(0, claim.number.start - 20), claim.number.start))
    )
      return [];
    const word = typeof claim.value === "number" ? words[claim.value - 1] : undefined;
    if (word === undefined) return [];
    const others = numbers.filter((other) => other.paragraph === paragraph && other.sentence === sentence);
    if (others.length > 1) return [];
    const message = tell(MESSAGE, locale, { word });
    const fix = { title: word, newText: word };
    return [findingAt(article.text, claim.number, "style/one-word-number", "hint", message, [], fix)];
  });
};
