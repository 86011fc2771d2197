import { gather } from "../gather.js";
import type { Check } from "../check.js";
import { findingAt } from "../finding.js";
import { type Message, tell } from "../messages.js";
import { wordingOf } from "./wording.js";

const DOUBLED: Message = { en: "“{word}” stands twice.", id: "“{word}” tertulis dua kali." };
const PAIR: Message = { en: "“{pair}” says the same twice.", id: "“{pair}” mubazir; cukup satu." };
const FIX: Message = { en: "Keep “{word}”", id: "Pakai “{word}” saja" };

const NONE: readonly never[] = [];

/** `text/doubled-word`: "di di", "dan serta". Never inside quotation marks. */
export const doubledWord: Check = ({ article, locale }) => {
  const lexicon = article.language.findings.text;
  return gather(article.paragraphs, ({ paragraph, offset, section }) => {
    if (section === "boilerplate") return NONE;
    const { tokens } = paragraph;
    const { doubled } = wordingOf(paragraph, lexicon);
    if (doubled.length === 0) return NONE;
    return doubled.map(({ k, keep, isPair }) => {
      const at = { start: offset + tokens.start(k - 1), end: offset + tokens.end(k) };
      const first = tokens.at(k - 1);
      const word = tokens.isCapitalised(k - 1) ? keep.charAt(0).toUpperCase() + keep.slice(1) : keep;
      const message = isPair
        ? tell(PAIR, locale, { pair: `${first} ${tokens.at(k)}` })
        : tell(DOUBLED, locale, { word: first });
      const severity = isPair ? "information" : "warning";
      return findingAt(article.text, at, "text/doubled-word", severity, message, [], {
        title: tell(FIX, locale, { word }),
        newText: word,
      });
    });
  });
};
