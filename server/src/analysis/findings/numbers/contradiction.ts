import { spanOf } from "../../analysis.js";
import type { NumberDraft } from "../../numbers/draft.js";
import { compare, fromValue } from "../../numbers/numerals/decimal.js";
import { TokenKind, type Tokens } from "../../../text/tokens.js";
import type { Article } from "../../article.js";
import type { Check } from "../check.js";
import { type PlacedClaim, placedNumbers, sentenceOf } from "./drafts.js";
import { findingAt } from "../finding.js";
import { type Message, tell } from "../messages.js";

const MESSAGE: Message = {
  en: "Elsewhere in the article this is {other}.",
  id: "Di bagian lain artikel ini angkanya {other}.",
};

const HEADLINE: Message = {
  en: "The body of the article says {other}.",
  id: "Isi artikel menyebut {other}.",
};

/** What a count says, as far as two can be compared. */
interface Statement {
  readonly placed: PlacedClaim<NumberDraft>;
  readonly key: string;
  readonly places: ReadonlySet<string>;
  readonly isHeadline: boolean;
}

/**
 * `number/contradiction`: the same counted thing, of which the same is said, with two exact values, in the body or
 * between headline and body. Counts of other places, times, parts, or inside quotes are never compared.
 */
export const contradiction: Check = (evidence) => {
  const { article, locale } = evidence;
  const byKey = new Map<string, Statement[]>();
  for (const placed of placedNumbers(evidence)) {
    const statement = statementOf(article, placed);
    if (!statement) continue;
    const same = byKey.get(statement.key) ?? [];
    same.push(statement);
    byKey.set(statement.key, same);
  }
  return [...byKey.values()].flatMap((same) => {
    const first = same[0];
    const other = first && same.find((statement) => differs(first, statement));
    // Three different values are a list or a development, not a slip.
    if (!first || !other || new Set(same.map(({ placed }) => String(placed.claim.value))).size > 2) return [];
    const [at, against] = first.isHeadline ? [first, other] : [other, first];
    const message = tell(first.isHeadline ? HEADLINE : MESSAGE, locale, {
      other: String(against.placed.claim.value),
    });
    const { start, end } = against.placed.claim;
    return [
      findingAt(article.text, at.placed.claim, "number/contradiction", "warning", message, [
        spanOf(article.text, start, end),
      ]),
    ];
  });
};

function differs(a: Statement, b: Statement): boolean {
  const [left, right] = [fromValue(a.placed.claim.value), fromValue(b.placed.claim.value)];
  if (!left || !right || compare(left, right) === 0) return false;
  if (a.placed.paragraph === b.placed.paragraph && a.placed.sentence === b.placed.sentence) return false;
  if (a.isHeadline !== b.isHeadline) return isSamePlace(a, b) || a.places.size === 0 || b.places.size === 0;
  return isSamePlace(a, b);
}

function isSamePlace(a: Statement, b: Statement): boolean {
  return a.places.size === b.places.size && [...a.places].every((place) => b.places.has(place));
}

/** Null for a count that cannot be compared: not exact, in a quote, of another time or a part, nothing said of it. */
function statementOf(article: Article, placed: PlacedClaim<NumberDraft>): Statement | null {
  const { claim, draft, paragraph, offset } = placed;
  const own = article.paragraphs[paragraph];
  if (!own || claim.kind !== "count" || claim.relation !== "=" || claim.approximate || claim.inQuote !== null)
    return null;
  if (claim.value === null || !draft.counted || claim.per !== null) return null;
  const { tokens } = own.paragraph;
  const said = predicateAfter(article, tokens, tokens.indexAt(claim.end - offset));
  if (said === null) return null;
  const { numbers } = article.language.findings;
  const { start, end } = sentenceOf(article, placed);
  const from = tokens.indexAt(start - offset);
  const to = tokens.indexAt(end - offset - 1) + 1;
  if (to - from > SENTENCE_TOKENS) return null;
  for (let k = from; k < to; k++) if (numbers.otherCountWords.holds(tokens, k)) return null;
  const noun = claim.counted?.text.toLowerCase() ?? "";
  return {
    placed,
    key: `${noun}\u0000${said}`,
    places: placesOf(article, tokens, from, to),
    isHeadline: own.section === "headline",
  };
}

const AUXILIARIES = 3;
/** A longer stretch is no sentence. */
const SENTENCE_TOKENS = 200;

function predicateAfter(article: Article, tokens: Tokens, k: number): string | null {
  const { predicates, auxiliaries } = article.language.findings.numbers;
  for (let at = k; at < k + AUXILIARIES; at++) {
    const said = predicates.of(tokens, at);
    if (said !== undefined) return said;
    if (!auxiliaries.holds(tokens, at)) return null;
  }
  return null;
}

function placesOf(article: Article, tokens: Tokens, from: number, to: number): Set<string> {
  const { placeWords } = article.language.findings.numbers;
  const places = new Set<string>();
  for (let k = from; k < to; k++) {
    if (!placeWords.holds(tokens, k)) continue;
    for (let at = k + 1; at < to && tokens.kind(at) === TokenKind.Word && at < k + 4; at++)
      if (tokens.isCapitalised(at)) places.add(tokens.lower(at));
  }
  return places;
}
