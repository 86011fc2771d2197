import { readCarries } from "../../quotes/markCarry.js";
import { once } from "../check.js";

/** What the article's quotation marks come to. */
export const markReading = once(({ article, scans }) => readCarries(article, scans.quotes));
