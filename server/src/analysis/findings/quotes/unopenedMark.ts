import { spanOf } from "../../analysis.js";
import { readCarries } from "../../quotes/markCarry.js";
import type { Check } from "../check.js";
import { message } from "./messages.js";

/** `quote/unopened`: a closing mark that nothing opened. */
export const unopenedMark: Check = ({ article, scans, locale }) =>
  readCarries(article, scans.quotes).unopened.map((at) => ({
    ...spanOf(article.text, at, at + 1),
    code: "quote/unopened",
    severity: "warning",
    message: message("unopened", locale),
    related: [],
  }));
