import { describe, expect, it } from "vitest";
import { tokenize } from "../../text/tokens.js";
import { languageOf } from "../languages/index.js";
import { readAmount } from "./amount.js";
import { grammarOf } from "./grammar.js";
import { draftOf } from "./makeDraft.js";
import { readNumeral } from "./numerals/numeral.js";
import { readUnit } from "./units/unit.js";

/** What is told by one look must let through all that the tables behind it hold. */
describe.each(["id", "en"] as const)("a look around an amount (%s)", (code) => {
  const grammar = grammarOf(languageOf(code).numbers);
  const { units, modality, numerals } = grammar.lexicon;
  const amountOf = (text: string, i: number) => readAmount(tokenize(text), i, grammar);

  it("misses no unit after it", () => {
    for (const [name] of units.names) {
      const text = `7${numerals.decimalMark}5 ${name}`;
      const unit = readUnit(tokenize(text), 1, true, grammar);
      expect([name, amountOf(text, 0)?.unit?.id]).toEqual([name, unit?.unit.id]);
    }
  });

  it("misses no currency before or after it", () => {
    for (const [sign] of units.moneyBefore) {
      const text = `${sign} 7`;
      expect([sign, amountOf(text, tokenize(text).count - 1)?.unit?.kind]).toEqual([sign, "money"]);
    }
    for (const [name] of units.moneyAfter)
      expect([name, amountOf(`7 ${name}`, 0)?.unit?.kind]).toEqual([name, "money"]);
  });

  it("misses nothing that says how exact it is", () => {
    for (const [phrase, meaning] of modality.before) {
      const tokens = tokenize(`${phrase} 7`);
      const amount = readAmount(tokens, tokens.count - 1, grammar);
      const draft = amount && draftOf(tokens, amount, null, "count", grammar);
      expect([phrase, draft?.approximate, draft?.relation === "="]).toEqual([
        phrase,
        meaning === "about",
        meaning === "about" || meaning === "exact",
      ]);
    }
  });

  it("misses no word that goes on with a numeral", () => {
    for (const [word, [part]] of numerals.cardinals) {
      if (part?.role !== "magnitude" || part.one) continue;
      const tokens = tokenize(`7 ${word}`);
      expect([word, readNumeral(tokens, 0, grammar)?.end]).toEqual([word, 2]);
    }
  });
});
