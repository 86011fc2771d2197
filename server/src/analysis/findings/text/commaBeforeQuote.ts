import { gather } from "../gather.js";
import type { Check } from "../check.js";
import { findingAt } from "../finding.js";
import { type Message, tell } from "../messages.js";
import { wordingOf } from "./wording.js";

const MESSAGE: Message = {
  en: "No comma between “{word}” and the quotation.",
  id: "Tidak perlu koma antara “{word}” dan kutipan.",
};

const FIX: Message = { en: "Remove the comma", id: "Hapus koma" };

const NONE: readonly never[] = [];

/** `text/comma-before-quote`: "menjelaskan bahwa, “…”". */
export const commaBeforeQuote: Check = ({ article, locale }) =>
  gather(article.paragraphs, ({ paragraph, offset, section }) => {
    if (section === "boilerplate") return NONE;
    const { tokens } = paragraph;
    const { commas } = wordingOf(paragraph, article.language.findings.text);
    if (commas.length === 0) return NONE;
    return commas.map((k) => {
      const at = { start: offset + tokens.start(k), end: offset + tokens.end(k) };
      const message = tell(MESSAGE, locale, { word: tokens.at(k - 1) });
      return findingAt(article.text, at, "text/comma-before-quote", "information", message, [], {
        title: tell(FIX, locale),
        newText: "",
      });
    });
  });
