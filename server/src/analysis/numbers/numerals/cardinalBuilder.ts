import { TokenKind, type Tokens } from "../../../text/tokens.js";
import type { NumeralLexicon, NumeralWord } from "../lexicon.js";
import { type Decimal, ONE, ZERO, decimalOf, fromNumber, product, shifted, sum } from "./decimal.js";
import { isIntegerAt, readDigitsAt } from "./digits.js";
import { numeralWordAt } from "./numeralWord.js";

/** A numeral without sign, fraction and ordinal ending: tokens `[start, end)` and its exact value. */
export interface Cardinal {
  readonly end: number;
  readonly value: Decimal;
  readonly hasDigits: boolean;
  readonly hasWords: boolean;
  /** True when it ends in a magnitude or hundred word, so that smaller parts may follow ("and a half"). */
  readonly isRound: boolean;
  /** True for "500 jutaan": some five hundred million. */
  readonly isRounded: boolean;
}

/** What may still follow: nothing read, units placed, tens placed, hundreds placed, a number that takes no more words. */
const Slot = { Empty: 0, Units: 1, Tens: 2, Hundreds: 3, Full: 4 } as const;
type Slot = (typeof Slot)[keyof typeof Slot];

const PAIR = 2;

function isOfOrEnd(tokens: Tokens, k: number): boolean {
  return tokens.kind(k) !== TokenKind.Word || tokens.lower(k) === "of";
}

/** What has been read of a numeral: words add up as they are spoken. */
export class CardinalBuilder {
  #lexicon: NumeralLexicon;
  #alternate = false;
  #total: Decimal = ZERO;
  #group: Decimal = ZERO;
  #slot: Slot = Slot.Empty;
  #lastUnit = 0;
  #lastPower = Number.POSITIVE_INFINITY;
  #started = false;
  #hasDigits = false;
  #hasWords = false;
  #isRounded = false;
  isRound = false;

  constructor(lexicon: NumeralLexicon) {
    this.#lexicon = lexicon;
  }

  /** Begins a numeral anew. */
  begin(lexicon: NumeralLexicon, alternate: boolean): void {
    this.#lexicon = lexicon;
    this.#alternate = alternate;
    this.#total = ZERO;
    this.#group = ZERO;
    this.#slot = Slot.Empty;
    this.#lastUnit = 0;
    this.#lastPower = Number.POSITIVE_INFINITY;
    this.#started = false;
    this.#hasDigits = false;
    this.#hasWords = false;
    this.#isRounded = false;
    this.isRound = false;
  }

  get isNumber(): boolean {
    return this.#started;
  }

  get isAfterMagnitude(): boolean {
    return this.#slot === Slot.Empty && this.#started;
  }

  /** What was read, up to token `end`. */
  cardinal(end: number): Cardinal {
    return {
      end,
      value: sum(this.#total, this.#group),
      hasDigits: this.#hasDigits,
      hasWords: this.#hasWords,
      isRound: this.isRound,
      isRounded: this.#isRounded,
    };
  }

  /** Takes the token at `k` into the numeral; the token after what was taken, or −1. */
  read(tokens: Tokens, k: number, isFirst: boolean): number {
    const kind = tokens.kind(k);
    if (kind === TokenKind.Number) return this.#digits(tokens, k, isFirst);
    if (kind !== TokenKind.Word) return -1;
    const rounded = isFirst || !this.#hasDigits ? undefined : this.#lexicon.roundedMagnitudes.of(tokens, k);
    if (rounded !== undefined && this.#slot !== Slot.Empty && this.#magnitude(rounded)) {
      this.#isRounded = true;
      this.#hasWords = true;
      return k + 1;
    }
    const parts = this.#lexicon.cardinals.of(tokens, k);
    if (!parts) return isFirst ? -1 : this.#sign(tokens, k);
    if (parts[0]?.role === "point") return this.#decimals(tokens, k);
    if (parts[0]?.role === "article") return isFirst ? this.#article(tokens, k) : -1;
    if (isFirst && parts[0]?.role === "dozen" && parts[0].value === PAIR) return -1;
    for (const part of parts) if (!this.#apply(part)) return -1;
    this.#started = true;
    this.#hasWords = true;
    return k + 1;
  }

  /** "a hundred", "a million": the article stands for one. */
  #article(tokens: Tokens, k: number): number {
    const next = numeralWordAt(tokens, k + 1, this.#lexicon);
    if (next?.role !== "hundred" && next?.role !== "magnitude" && next?.role !== "dozen") return -1;
    // "a couple of days" is two; "a couple from Bali" is a pair of people.
    if (next.role === "dozen" && next.value === PAIR && !isOfOrEnd(tokens, k + 2)) return -1;
    return this.read(tokens, k + 1, false);
  }

  #digits(tokens: Tokens, k: number, isFirst: boolean): number {
    if (!isFirst && !this.isRound) return -1;
    const reading = readDigitsAt(tokens, k, this.#lexicon.decimalMark);
    if (!reading) return -1;
    const value = this.#alternate && reading.other ? reading.other : reading.value;
    if (!isFirst) {
      const limit = this.#slot === Slot.Hundreds ? 2 : this.#lastPower;
      if (value.digits.length + value.exponent > limit || tokens.isTight(k)) return -1;
    }
    const isInteger = value.exponent >= 0;
    const size = value.digits.length + value.exponent;
    this.#group = sum(this.#group, value);
    this.#lastUnit = isInteger && size === 1 ? Number(value.digits) : 0;
    this.#slot = isInteger && size === 1 ? Slot.Units : isInteger && size === 2 ? Slot.Tens : Slot.Full;
    this.#started = true;
    this.#hasDigits = true;
    this.isRound = false;
    return k + 1;
  }

  #sign(tokens: Tokens, k: number): number {
    const { magnitudeSigns } = this.#lexicon;
    if (!this.#hasDigits || this.#slot === Slot.Empty || !magnitudeSigns.mayHold(tokens, k)) return -1;
    const sign = tokens.at(k);
    const power = magnitudeSigns.get(sign);
    if (power === undefined) return -1;
    if (sign.length === 1 && !tokens.isTight(k)) return -1;
    if (!this.#magnitude(power)) return -1;
    return k + 1;
  }

  #decimals(tokens: Tokens, k: number): number {
    let digits = "";
    let n = k + 1;
    for (; n < tokens.count; n++) {
      if (tokens.kind(n) === TokenKind.Number && digits === "" && isIntegerAt(tokens, n)) {
        digits = tokens.at(n);
        n++;
        break;
      }
      const part = numeralWordAt(tokens, n, this.#lexicon);
      if (part?.role !== "unit") break;
      digits += String(part.value);
    }
    if (digits === "" || (!this.#started && tokens.kind(k + 1) !== TokenKind.Number)) return -1;
    this.#group = sum(this.#group, decimalOf("0", digits));
    this.#slot = Slot.Full;
    this.#started = true;
    this.#hasWords = true;
    this.isRound = false;
    return n;
  }

  #apply(part: NumeralWord): boolean {
    switch (part.role) {
      case "unit":
        return this.#unit(part.value);
      case "teen":
        return this.#place(part.value, Slot.Full, this.#slot === Slot.Empty || this.#slot === Slot.Hundreds);
      case "tens":
        return this.#tens(part.value);
      case "teens-suffix":
        return this.#place(10, Slot.Full, this.#slot === Slot.Units && this.#lastUnit > 0);
      case "tens-suffix":
        return this.#place(this.#lastUnit * 9, Slot.Tens, this.#slot === Slot.Units && this.#lastUnit > 0);
      case "hundred":
        return this.#hundred(part.one);
      case "magnitude":
        return part.one ? this.#oneMagnitude(part.power) : this.#magnitude(part.power);
      case "dozen":
        return this.#dozen(part.value, part.one);
      default:
        return false;
    }
  }

  #place(value: number, slot: Slot, fits: boolean): boolean {
    if (!fits) return false;
    this.#group = sum(this.#group, fromNumber(value));
    this.#slot = slot;
    this.#lastUnit = 0;
    this.isRound = false;
    return true;
  }

  #unit(value: number): boolean {
    const fits =
      this.#slot === Slot.Empty ||
      this.#slot === Slot.Hundreds ||
      (this.#slot === Slot.Tens && !this.#hasDigits);
    if (!this.#place(value, value === 0 ? Slot.Full : Slot.Units, fits && (value > 0 || !this.#started)))
      return false;
    this.#lastUnit = value;
    return true;
  }

  /** "two fifty" is 250 where a language says so; else tens follow nothing or hundreds. */
  #tens(value: number): boolean {
    const isSpoken = this.#lexicon.spokenHundreds && this.#slot === Slot.Units && !this.#hasDigits;
    if (isSpoken && this.#group.digits.length === 1 && this.#total === ZERO && this.#group.exponent === 0) {
      this.#group = shifted(this.#group, 2);
      return this.#place(value, Slot.Tens, true);
    }
    return this.#place(value, Slot.Tens, this.#slot === Slot.Empty || this.#slot === Slot.Hundreds);
  }

  #hundred(isOne: boolean): boolean {
    if (isOne || (this.#slot === Slot.Empty && this.#lexicon.bareMagnitudes)) {
      if (this.#slot !== Slot.Empty) return false;
      this.#group = shifted(ONE, 2);
    } else if (this.#slot === Slot.Empty || this.#slot === Slot.Hundreds) return false;
    else if (this.#group.digits.length + this.#group.exponent > 2) return false;
    else this.#group = shifted(this.#group, 2);
    this.#slot = Slot.Hundreds;
    this.isRound = true;
    return true;
  }

  #oneMagnitude(power: number): boolean {
    if (this.#slot !== Slot.Empty || power >= this.#lastPower) return false;
    this.#group = ONE;
    this.#slot = Slot.Units;
    return this.#magnitude(power);
  }

  #magnitude(power: number): boolean {
    if (this.#slot === Slot.Empty) {
      if (this.#started) this.#total = shifted(this.#total, power);
      else if (this.#lexicon.bareMagnitudes) this.#total = shifted(ONE, power);
      else return false;
    } else {
      if (power >= this.#lastPower) return false;
      this.#total = sum(this.#total, shifted(this.#group, power));
    }
    this.#lastPower = Math.min(power, this.#lastPower);
    this.#group = ZERO;
    this.#slot = Slot.Empty;
    this.#lastUnit = 0;
    this.isRound = true;
    return true;
  }

  #dozen(size: number, isOne: boolean): boolean {
    if (isOne || !this.#started) {
      if (this.#started || (!isOne && !this.#lexicon.bareMagnitudes)) return false;
      this.#total = fromNumber(size);
    } else this.#total = product(sum(this.#total, this.#group), fromNumber(size));
    this.#group = ZERO;
    this.#slot = Slot.Full;
    this.isRound = false;
    return true;
  }
}

let kept: CardinalBuilder | null = null;

/** One builder for all numerals, since one is read at a time. */
export function builderFor(lexicon: NumeralLexicon, alternate: boolean): CardinalBuilder {
  kept ??= new CardinalBuilder(lexicon);
  kept.begin(lexicon, alternate);
  return kept;
}
