import { gather } from "../gather.js";
import { WordGate } from "../../../text/wordGate.js";
import { TokenKind, type Tokens } from "../../../text/tokens.js";
import { kept } from "../../../text/kept.js";
import type { Check } from "../check.js";
import { findingAt } from "../finding.js";
import type { TextFindingLexicon } from "../lexicon.js";
import { type Message, tell } from "../messages.js";
import { quotedTokens } from "./quoted.js";

const DOUBLED: Message = { en: "“{word}” stands twice.", id: "“{word}” tertulis dua kali." };
const PAIR: Message = { en: "“{pair}” says the same twice.", id: "“{pair}” mubazir; cukup satu." };
const FIX: Message = { en: "Keep “{word}”", id: "Pakai “{word}” saja" };

/** `text/doubled-word`: "di di", "dan serta". Never inside quotation marks. */
export const doubledWord: Check = ({ article, locale }) => {
  const lexicon = article.language.findings.text;
  return gather(article.paragraphs, ({ paragraph: { tokens }, offset, section }) => {
    if (section === "boilerplate") return [];
    return doubledIn(tokens, lexicon).map(({ k, keep, isPair }) => {
      const at = { start: offset + tokens.start(k - 1), end: offset + tokens.end(k) };
      const first = tokens.at(k - 1);
      const word = tokens.isCapitalised(k - 1) ? keep.charAt(0).toUpperCase() + keep.slice(1) : keep;
      const message = isPair
        ? tell(PAIR, locale, { pair: `${first} ${tokens.at(k)}` })
        : tell(DOUBLED, locale, { word: first });
      const severity = isPair ? "information" : "warning";
      return findingAt(article.text, at, "text/doubled-word", severity, message, [], {
        title: tell(FIX, locale, { word }),
        newText: word,
      });
    });
  });
};

interface Doubled {
  readonly k: number;
  readonly keep: string;
  readonly isPair: boolean;
}

const doubledIn = kept((tokens: Tokens, { neverDoubled, doubledPairs }: TextFindingLexicon): Doubled[] => {
  const found = doubledAt(tokens, neverDoubled, pairsOf(doubledPairs));
  if (found.length === 0) return found;
  const quoted = quotedTokens(tokens);
  return found.filter(({ k }) => quoted[k] === 0);
});

/** Pairs of words that say the same, with the one to keep, and the words that open one. */
interface Pairs {
  readonly firsts: WordGate;
  readonly keep: ReadonlyMap<string, string>;
}

const pairsOf = kept<TextFindingLexicon["doubledPairs"], Pairs>((pairs) => {
  const keep = new Map(pairs);
  return { firsts: new WordGate([...keep.keys()].map((pair) => pair.split(" ")[0] ?? "")), keep };
});

function doubledAt(
  tokens: Tokens,
  neverDoubled: ReadonlySet<string>,
  { firsts, keep: pairs }: Pairs,
): Doubled[] {
  const found: Doubled[] = [];
  const { kinds, starts, ends, count } = tokens;
  for (let k = 1; k < count; k++) {
    if (kinds[k] !== TokenKind.Word || kinds[k - 1] !== TokenKind.Word) continue;
    const isAgain = tokens.hashes[k] === tokens.hashes[k - 1];
    if (!isAgain && !firsts.lets(tokens, k - 1)) continue;
    const start = starts[k] ?? 0;
    const before = ends[k - 1] ?? 0;
    const length = (ends[k] ?? 0) - start;
    if (tokens.isTight(k - 1) && tokens.kind(k - 2) === TokenKind.Number) continue;
    // One blank between them; of a pair neither is long.
    if (start - before !== 1 || length > 10 || before - (starts[k - 1] ?? 0) > 12) continue;
    if (isAgain) {
      const word = tokens.lower(k);
      if (word === tokens.lower(k - 1) && neverDoubled.has(word) && !tokens.isCapitalised(k))
        found.push({ k, keep: word, isPair: false });
    }
    if (!firsts.lets(tokens, k - 1)) continue;
    const keep = pairs.get(`${tokens.lower(k - 1)} ${tokens.lower(k)}`);
    if (keep !== undefined) found.push({ k, keep, isPair: true });
  }
  return found;
}
