import { spanOf } from "../../analysis.js";
import { readCarries } from "../../quotes/markCarry.js";
import type { Check } from "../check.js";
import { message } from "./messages.js";

/** `quote/unclosed`: an opening mark that no later one closes. */
export const unclosedMark: Check = ({ article, scans, locale }) =>
  readCarries(article, scans.quotes).unclosed.map((at) => ({
    ...spanOf(article.text, at, at + 1),
    code: "quote/unclosed",
    severity: "warning",
    message: message("unclosed", locale),
    related: [],
  }));
