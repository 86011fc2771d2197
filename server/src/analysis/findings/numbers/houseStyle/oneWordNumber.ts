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
    const word = typeof claim.value === "number" ? words[claim.value - 1] : undefined;
    if (word === undefined) return [];
    const others = numbers.filter((other) => other.paragraph === paragraph && other.sentence === sentence);
    if (others.length > 1) return [];
    const message = tell(MESSAGE, locale, { word });
    const fix = { title: word, newText: word };
    return [findingAt(article.text, claim.number, "style/one-word-number", "hint", message, [], fix)];
  });
};
