import { NOTHING, gather } from "../gather.js";
import { spanOf } from "../../analysis.js";
import type { NumberDraft } from "../../numbers/draft.js";
import type { Check } from "../check.js";
import { type PlacedClaim, numbersBySentence } from "./drafts.js";
import { findingAt } from "../finding.js";
import { type Message, tell } from "../messages.js";

const MESSAGE: Message = {
  en: "From {from} to {to} is {actual} percent, not {stated}.",
  id: "Dari {from} menjadi {to} adalah {actual} persen, bukan {stated}.",
};

const AGAINST: Message = {
  en: "The verb says one direction, the numbers the other: from {from} to {to}.",
  id: "Kata kerjanya berlawanan dengan angkanya: dari {from} menjadi {to}.",
};

const GAP = 40;
/** Percent; newsrooms round twice. */
const TOLERANCE = 0.05;

/**
 * `number/growth`: "naik 12,83 persen menjadi Rp106,93 miliar dari Rp94,77 miliar" where the percentage is not what the
 * two values give, however they were rounded.
 */
export const growth: Check = (evidence) => {
  const { article, locale } = evidence;
  return gather(numbersBySentence(evidence), (sentence) => {
    if (!sentence.some(({ draft }) => draft.change !== null)) return NOTHING;
    return gather(sentence, (placed, i) => {
      const ends = placed.claim.change;
      if (ends === null || ends.from === null || ends.to === null) return NOTHING;
      if (placed.draft.change?.isAgainstVerb) {
        // A bare number may be a rank, which rises by falling: "crept up from six to five".
        if (placed.claim.unit === null && placed.claim.counted === null) return NOTHING;
        const values = { from: String(ends.from), to: String(ends.to) };
        return [
          findingAt(article.text, placed.claim, "number/growth", "warning", tell(AGAINST, locale, values)),
        ];
      }
      if (placed.claim.approximate || placed.claim.unit === "percent") return NOTHING;
      const share = [sentence[i - 1], sentence[i + 1]].find((other) =>
        isShareOf(other, placed, article.text),
      );
      if (!share) return NOTHING;
      const stated = Number(share.claim.value);
      const [from, to] = [Number(ends.from), Number(ends.to)];
      if (!(from > 0) || fits(placed, share, article.text)) return NOTHING;
      const actual = Math.round((Math.abs(to - from) / from) * 10_000) / 100;
      const mark = locale === "id" ? "," : ".";
      const print = (value: number): string => String(value).replace(".", mark);
      const message = tell(MESSAGE, locale, {
        from: print(from),
        to: print(to),
        actual: print(actual),
        stated: print(stated),
      });
      return [
        findingAt(article.text, share.claim, "number/growth", "warning", message, [
          spanOf(article.text, placed.claim.start, placed.claim.end),
        ]),
      ];
    });
  });
};

/** The percentage by which the change is said to be, right beside it. */
function isShareOf(
  other: PlacedClaim<NumberDraft> | undefined,
  change: PlacedClaim<NumberDraft>,
  text: string,
): boolean {
  if (!other || other.claim.unit !== "percent" || other.claim.relation !== "=" || other.claim.approximate)
    return false;
  if (other.claim.value === null || other.claim.per !== null || other.claim.counted !== null) return false;
  const [left, right] =
    other.claim.start < change.claim.start ? [other.claim, change.claim] : [change.claim, other.claim];
  const between = text.slice(left.end, right.start);
  if (between.length > GAP || /[;:]/.test(between)) return false;
  return other.claim.start > change.claim.start
    ? /\b(atau|sebesar|or|by)\b/i.test(between)
    : other.claim.change?.by !== null && other.claim.change !== null;
}

/** Half a unit of the last digit that was printed of `value`. */
function slack(printed: string, value: number): number {
  const match = /\d[\d.,]*/.exec(printed);
  const digits = match?.[0] ?? "";
  const decimals = /[.,](\d{1,2}|\d{4,})$/.exec(digits)?.[1]?.length ?? 0;
  const bare = Number(digits.replace(/\D/g, "")) / 10 ** decimals;
  return bare > 0 ? (0.5 * Math.abs(value / bare)) / 10 ** decimals : 0;
}

/** True when some values that round to the printed ones give some percentage that rounds to the printed one. */
function fits(change: PlacedClaim<NumberDraft>, share: PlacedClaim<NumberDraft>, text: string): boolean {
  const { claim, draft, offset } = change;
  const ends = draft.change;
  const from = Number(claim.change?.from);
  const to = Number(claim.change?.to);
  if (!ends?.fromNumber || !ends.toNumber) return true;
  const print = ({ start, end }: { start: number; end: number }): string =>
    text.slice(offset + start, offset + end);
  const fromSlack = slack(print(ends.fromNumber), from);
  const toSlack = slack(print(ends.toNumber), to);
  const low = (Math.abs(to - from) - fromSlack - toSlack) / (from + fromSlack);
  const high = (Math.abs(to - from) + fromSlack + toSlack) / Math.max(from - fromSlack, Number.MIN_VALUE);
  const stated = Number(share.claim.value);
  const own = slack(share.claim.number?.text ?? "", stated);
  return stated + own >= low * 100 - TOLERANCE && stated - own <= high * 100 + TOLERANCE;
}
