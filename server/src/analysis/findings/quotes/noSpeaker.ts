import { paragraphIndexAt } from "../../../text/articleText.js";
import { type Quote, spanOf } from "../../analysis.js";
import type { Article } from "../../article.js";
import type { Check } from "../check.js";
import { message } from "./messages.js";
import { quotedWords } from "./quotedWords.js";

/** Fewer words are a slogan or a title. */
const MIN_WORDS = 7;
/** An article with more of them collects sayings. */
const MOST = 3;
/** How much of the text beside the quotation is read for where its words come from, in UTF-16 units. */
const REACH = 250;

/**
 * `quote/no-speaker`: words in quotation marks for which nothing in the article names who said them. Where the text
 * beside them speaks of words said or written ("pertanyaan itu", "his letter"), or announces them with a colon, they
 * have an origin; a list of sayings has none.
 */
export const noSpeaker: Check = ({ article, analysis, locale }) => {
  const lonely = analysis.quotes.filter(({ kind, speaker }) => kind === "direct" && speaker === null);
  if (lonely.length > MOST) return [];
  return lonely
    .filter((quote) => quotedWords(quote).words.length >= MIN_WORDS && !isIntroduced(article, quote))
    .map((quote) => ({
      ...spanOf(article.text, quote.start, quote.end),
      code: "quote/no-speaker",
      severity: "information",
      message: message("noSpeaker", locale),
      related: [],
    }));
};

function isIntroduced(article: Article, quote: Quote): boolean {
  const { text, paragraphs, language } = article;
  const index = paragraphIndexAt(article, quote.start);
  const own = paragraphs[index];
  const before = paragraphs[index - 1];
  // A headline tells nobody's words before it, and a quotation right after it opens the article as a motto does.
  if (own?.section !== "body" || (before && before.section !== "body")) return true;
  const lead = text.slice(Math.max((before ?? own).offset, quote.start - REACH), quote.start).trimEnd();
  const isItem = /^\s*(\d+[.)]|[-•*])\s*$/u.test(text.slice(own.offset, quote.start));
  if (isItem || lead.endsWith(":")) return true;
  const { utterances } = language.findings.quotes;
  const near = `${lead} ${text.slice(quote.end, quote.end + REACH)}`.toLowerCase();
  return (near.match(/[\p{L}-]+/gu) ?? []).some((word) => utterances.has(word));
}
