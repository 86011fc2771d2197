import { gather } from "../gather.js";
import type { WordSet } from "../../../text/wordSet.js";
import { isQuotationMark } from "../../../text/characters.js";
import { kept } from "../../../text/kept.js";
import { TokenKind, type Tokens } from "../../../text/tokens.js";
import type { Check } from "../check.js";
import { findingAt } from "../finding.js";
import { type Message, tell } from "../messages.js";

const MESSAGE: Message = {
  en: "No comma between “{word}” and the quotation.",
  id: "Tidak perlu koma antara “{word}” dan kutipan.",
};

const FIX: Message = { en: "Remove the comma", id: "Hapus koma" };

/** `text/comma-before-quote`: "menjelaskan bahwa, “…”". */
export const commaBeforeQuote: Check = ({ article, locale }) =>
  gather(article.paragraphs, ({ paragraph: { tokens }, offset, section }) => {
    if (section === "boilerplate") return [];
    return commasIn(tokens, article.language.findings.text.complementizers).map((k) => {
      const at = { start: offset + tokens.start(k), end: offset + tokens.end(k) };
      const message = tell(MESSAGE, locale, { word: tokens.at(k - 1) });
      return findingAt(article.text, at, "text/comma-before-quote", "information", message, [], {
        title: tell(FIX, locale),
        newText: "",
      });
    });
  });

/** The commas, as tokens, that stand between a complementizer and a quotation mark. */
const commasIn = kept((tokens: Tokens, complementizers: WordSet): number[] => {
  const found: number[] = [];
  for (let k = 1; k + 1 < tokens.count; k++) {
    if (tokens.kinds[k] !== TokenKind.Mark || !tokens.isMark(k, ",") || tokens.isTight(k + 1)) continue;
    if (isQuotationMark(tokens.at(k + 1)) && complementizers.holds(tokens, k - 1)) found.push(k);
  }
  return found;
});
