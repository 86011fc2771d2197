import type { Paragraph } from "../../text/paragraphs.js";
import { TokenKind, type Tokens } from "../../text/tokens.js";
import { encliticTags } from "./indexedLexicon.js";
import type { QuoteLexicon } from "./lexicon.js";

/**
 * The last token of a quotation whose closing mark is missing: the comma or stop before the first speech tag after it
 * (`“Saya pergi, kata Budi.`), else the paragraph's last token.
 *
 * @param open token index of the opening mark
 */
export function recoveredEnd({ tokens }: Paragraph, open: number, lexicon: QuoteLexicon): number {
  for (let i = open + 2; i < tokens.count - 1; i++) {
    if (tokens.kind(i) !== TokenKind.Mark || !isStop(tokens.at(i))) continue;
    if (isTag(tokens, i + 1, lexicon, tokens.isMark(i, ","))) return i;
  }
  return tokens.count - 1;
}

function isStop(mark: string): boolean {
  return mark === "," || mark === "?" || mark === "!";
}

function isTag(tokens: Tokens, i: number, lexicon: QuoteLexicon, afterComma: boolean): boolean {
  const word = tokens.lower(i);
  if (encliticTags(lexicon).has(word)) return true;
  if (lexicon.tags.has(word) && !tokens.isCapitalised(i) && afterComma) {
    const next = tokens.lower(i + 1);
    return (
      tokens.isCapitalised(i + 1) ||
      lexicon.pronouns.has(next) ||
      lexicon.determiners.has(next) ||
      lexicon.roles.has(next)
    );
  }
  const subject = lexicon.pronouns.get(word);
  if (!subject || subject.deictic) return false;
  const verb = lexicon.verbs.of(tokens, i + 1);
  return verb !== undefined && !verb.thought && tokens.isMark(i + 2, ".");
}
