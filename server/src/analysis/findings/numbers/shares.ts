import { NOTHING, gather } from "../gather.js";
import { spanOf } from "../../analysis.js";
import type { NumberDraft } from "../../numbers/draft.js";
import {
  type Decimal,
  ZERO,
  compare,
  decimalOf,
  fromNumber,
  fromValue,
  negated,
  sum,
  toText,
} from "../../numbers/numerals/decimal.js";
import { phraseTable } from "../../numbers/phrases.js";
import type { Check, Evidence } from "../check.js";
import { type PlacedClaim, bySentence, placedNumbers, sentenceOf } from "./drafts.js";
import { findingAt } from "../finding.js";
import { type Message, tell } from "../messages.js";

const OVER: Message = {
  en: "A share of a whole cannot be over 100 percent.",
  id: "Bagian dari keseluruhan tidak mungkin lebih dari 100 persen.",
};

const SUM: Message = {
  en: "These shares of one whole add up to {sum} percent.",
  id: "Bagian-bagian ini berjumlah {sum} persen.",
};

const HUNDRED = decimalOf("100");

/** `number/shares-over-100`: a share over 100 per cent, or all shares of one whole that do not add up to it. */
export const sharesOverHundred: Check = (evidence) => {
  const shares = placedNumbers(evidence).filter(({ claim }) => claim.unit === "percent");
  return [
    ...overHundred(evidence, shares),
    ...gather(bySentence(shares), (sentence) => wrongSum(evidence, sentence)),
  ];
};

function overHundred(
  { article, locale }: Evidence,
  shares: readonly PlacedClaim<NumberDraft>[],
): ReturnType<Check> {
  const phrases = phraseTable(article.language.findings.numbers.ofWholePhrases);
  return gather(shares, ({ claim, draft, offset, paragraph }) => {
    const value = fromValue(claim.value);
    const tokens = article.paragraphs[paragraph]?.paragraph.tokens;
    if (!value || !tokens || draft.change || compare(value, HUNDRED) <= 0) return NOTHING;
    if (!phrases.match(tokens, tokens.indexAt(claim.end - offset))) return NOTHING;
    return [findingAt(article.text, claim, "number/shares-over-100", "warning", tell(OVER, locale))];
  });
}

/** How many words may stand between "sisanya" and the share that it introduces. */
const REST_REACH = 3;

/**
 * Shares that are said to be all there are ("sisanya 30 persen") must make 100, but for rounding. What is left must be
 * one share, and the last one: "sisanya 20 persen sawah dan ladang lainnya" does not tell.
 */
function wrongSum(
  { article, locale }: Evidence,
  sentence: readonly PlacedClaim<NumberDraft>[],
): ReturnType<Check> {
  const [first] = sentence;
  const last = sentence[sentence.length - 1];
  const tokens = first && article.paragraphs[first.paragraph]?.paragraph.tokens;
  if (!first || !last || !tokens || sentence.length < 2) return [];
  const { restWords, otherCountWords } = article.language.findings.numbers;
  const before = sentence[sentence.length - 2];
  const between = wordsOf(article.text.slice(before?.claim.end ?? first.claim.end, last.claim.start));
  if (!between.slice(-REST_REACH - 1).some((word) => restWords.has(word))) return [];
  const after = article.text.slice(last.claim.end, sentenceOf(article, last).end);
  if (wordsOf(after.slice(0, LONGEST_TAIL)).some((word) => otherCountWords.has(word))) return [];
  let total: Decimal = ZERO;
  for (const { claim, draft } of sentence) {
    const value = fromValue(claim.value);
    if (!value || claim.relation !== "=" || claim.approximate || draft.change) return [];
    total = sum(total, value);
  }
  const slack = fromNumber(0.5 * sentence.length);
  const off = sum(total, negated(HUNDRED));
  const distance = off.negative ? negated(off) : off;
  if (compare(distance, slack) <= 0) return [];
  const related = sentence.slice(0, -1).map(({ claim }) => spanOf(article.text, claim.start, claim.end));
  const message = tell(SUM, locale, { sum: toText(total) });
  return [findingAt(article.text, last.claim, "number/shares-over-100", "warning", message, related)];
}

/** A longer end of a sentence is not looked at. */
const LONGEST_TAIL = 200;

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}
