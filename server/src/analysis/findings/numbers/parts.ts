import { NOTHING, gather } from "../gather.js";
import { spanOf } from "../../analysis.js";
import type { NumberDraft } from "../../numbers/draft.js";
import { type Decimal, ZERO, compare, fromValue, sum, toText } from "../../numbers/numerals/decimal.js";
import { phraseTable } from "../../numbers/phrases.js";
import type { Check, Evidence } from "../check.js";
import { type PlacedClaim, numbersBySentence } from "./drafts.js";
import { findingAt } from "../finding.js";
import { type Message, tell } from "../messages.js";

const MESSAGE: Message = {
  en: "The parts add up to {sum}, not {total}.",
  id: "Jumlah bagiannya {sum}, bukan {total}.",
};

/** `number/parts-total`: "100 kendaraan, terdiri atas 50 bus, 30 minibus, dan 10 sedan". */
export const partsTotal: Check = (evidence) =>
  gather(numbersBySentence(evidence), (sentence) => {
    const found = totalAndParts(evidence, sentence);
    if (!found) return NOTHING;
    const { article, locale } = evidence;
    const total = exactCount(found.total);
    const added = found.parts.reduce<Decimal | null>((all, part) => {
      const value = exactCount(part);
      return all && value ? sum(all, value) : null;
    }, ZERO);
    if (!total || !added || compare(total, added) === 0) return NOTHING;
    const message = tell(MESSAGE, locale, { sum: toText(added), total: toText(total) });
    const related = found.parts.map(({ claim }) => spanOf(article.text, claim.start, claim.end));
    return [findingAt(article.text, found.total.claim, "number/parts-total", "warning", message, related)];
  });

function exactCount({ claim }: PlacedClaim<NumberDraft>): Decimal | null {
  const isExact =
    claim.kind === "count" && claim.relation === "=" && !claim.approximate && claim.per === null;
  return isExact ? fromValue(claim.value) : null;
}

/** The total before a phrase that lists parts, and the parts: all counts to the end of the sentence, joined as a list. */
function totalAndParts(
  { article }: Evidence,
  sentence: readonly PlacedClaim<NumberDraft>[],
): { total: PlacedClaim<NumberDraft>; parts: PlacedClaim<NumberDraft>[] } | null {
  const [first] = sentence;
  const tokens = first && article.paragraphs[first.paragraph]?.paragraph.tokens;
  if (!first || !tokens || sentence.length < 3) return null;
  const phrases = phraseTable(article.language.findings.numbers.partsPhrases);
  const offset = first.offset;
  for (let i = 0; i + 2 < sentence.length; i++) {
    const total = sentence[i];
    const next = sentence[i + 1];
    if (!total || !next) return null;
    const from = tokens.indexAt(total.claim.end - offset);
    const to = tokens.indexAt(next.claim.start - offset);
    let hasPhrase = false;
    for (let k = from; k < to && k < from + 8 && !hasPhrase; k++)
      hasPhrase = phrases.match(tokens, k) !== null;
    if (!hasPhrase || to - from > 8) continue;
    // "508 peserta dari 34 provinsi dengan rincian …": which of the two has these parts is not told.
    if (i > 0) return null;
    const parts = sentence.slice(i + 1);
    return isList(article.text, parts) ? { total, parts } : null;
  }
  return null;
}

/** Only commas and "and" between the parts, one "and" before the last. */
function isList(text: string, parts: readonly PlacedClaim<NumberDraft>[]): boolean {
  return parts.every((part, i) => {
    const before = parts[i - 1];
    if (!before) return true;
    const between = text.slice(before.claim.end, part.claim.start).trim();
    const isLast = i === parts.length - 1;
    return isLast ? /^,?\s*(dan|serta|and)$/i.test(between) : between === ",";
  });
}
