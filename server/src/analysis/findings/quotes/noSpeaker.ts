import { spanOf } from "../../analysis.js";
import type { Check } from "../check.js";
import { message } from "./messages.js";

/** `quote/no-speaker`: words in quotation marks for which nothing in the article names who said them. */
export const noSpeaker: Check = ({ article, analysis, locale }) =>
  analysis.quotes
    .filter((quote) => quote.kind === "direct" && quote.speaker === null)
    .map((quote) => ({
      ...spanOf(article.text, quote.start, quote.end),
      code: "quote/no-speaker",
      severity: "information",
      message: message("noSpeaker", locale),
      related: [],
    }));
