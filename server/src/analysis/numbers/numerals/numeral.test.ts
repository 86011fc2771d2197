import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenize } from "../../../text/tokens.js";
import { languageOf } from "../../languages/index.js";
import { grammarOf } from "../grammar.js";
import {
  compare,
  decimalOf,
  fromNumber,
  fromValue,
  product,
  quotient,
  shifted,
  sum,
  toText,
  toValue,
} from "./decimal.js";
import { integerAt, readDigits } from "./digits.js";
import { readNumeral } from "./numeral.js";
import { romanValue } from "./roman.js";

function read(text: string, lang: "id" | "en") {
  const tokens = tokenize(text);
  const numeral = readNumeral(tokens, 0, grammarOf(languageOf(lang).numbers));
  return numeral && { numeral, isWhole: numeral.end === tokens.count };
}

const valueOf = (text: string, lang: "id" | "en") => {
  const found = read(text, lang);
  expect(found?.isWhole, text).toBe(true);
  return found?.numeral.value ? toText(found.numeral.value) : null;
};

describe("Indonesian numerals", () => {
  it.each([
    ["tujuh belas", "17"],
    ["dua puluh lima ribu", "25000"],
    ["seratus empat", "104"],
    ["seribu delapan ratus tiga", "1803"],
    ["empat juta seribu dua", "4001002"],
    ["enam ratus tiga belas miliar", "613000000000"],
    ["duapuluh", "20"],
    ["limabelas", "15"],
    ["tiga koma satu empat", "3.14"],
    ["minus dua puluh", "-20"],
    ["setengah", "0.5"],
    ["tiga perempat", "0.75"],
    ["seperlima", "0.2"],
    ["empat dua perlima", "4.4"],
    ["dua setengah juta", "2500000"],
    ["tiga lusin", "36"],
    ["7,25 juta", "7250000"],
    ["1.250", "1250"],
    ["12.345,6", "12345.6"],
    ["8 ratus 5 ribu", "805000"],
  ])("%s", (text, expected) => expect(valueOf(text, "id")).toBe(expected));

  it.each([
    ["belasan", 11, 19],
    ["puluhan ribu", 20_000, 99_999],
    ["ratusan juta", 100_000_000, 999_999_999],
  ])("%s is a range", (text, low, high) => {
    const numeral = read(text, "id")?.numeral;
    expect([numeral?.low && toText(numeral.low), numeral?.high && toText(numeral.high)]).toEqual([
      `${low}`,
      `${high}`,
    ]);
  });

  it.each(["kedua puluh", "ke-20", "ketiga"])("%s is an ordinal", (text) => {
    expect(read(text, "id")?.numeral.form).toBe("ordinal");
  });
});

describe("English numerals", () => {
  it.each([
    ["forty-seven", "47"],
    ["three hundred and nine", "309"],
    ["six thousand two hundred twelve", "6212"],
    ["a hundred thousand", "100000"],
    ["two and a half million", "2500000"],
    ["three quarters", "0.75"],
    ["one eighth", "0.125"],
    ["4 1/2", "4.5"],
    ["2½", "2.5"],
    ["five dozen", "60"],
    ["8.4bn", "8400000000"],
    ["6e3", "6000"],
    ["1,050,300", "1050300"],
    ["nine hundred quadrillion", "900000000000000000"],
  ])("%s", (text, expected) => expect(valueOf(text, "en")).toBe(expected));

  it.each([
    ["thirty-second", "32"],
    ["11th", "11"],
    ["two hundredth", "200"],
  ])("%s is an ordinal", (text, expected) => {
    expect(read(text, "en")?.numeral.form).toBe("ordinal");
    expect(valueOf(text, "en")).toBe(expected);
  });

  it.each(["and", "point", "people"])("“%s” begins none", (text) => expect(read(text, "en")).toBeNull());
});

describe("digits", () => {
  it.each([
    ["1.234", ",", "1234", "1.234"],
    ["1.234", ".", "1.234", "1234"],
    ["0.125", ",", "0.125", null],
    ["1.234,5", ".", "1234.5", null],
    ["1,234.5", ",", "1234.5", null],
    ["3.14", ",", "3.14", null],
    ["12,34,567", ".", "1234567", null],
  ] as const)("%s with decimal mark %s", (text, mark, value, other) => {
    const reading = readDigits(text, mark);
    expect(reading && toText(reading.value)).toBe(value);
    expect(reading?.other ? toText(reading.other) : null).toBe(other);
  });

  it.each(["1.5.3", "1,1,1", "1.234.5"])("%s is no number", (text) =>
    expect(readDigits(text, ",")).toBeNull(),
  );
});

describe("integers of a few digits", () => {
  it.each([
    ["7", 1, 2, 7],
    ["07", 1, 2, 7],
    ["007", 1, 2, -1],
    ["7", 2, 2, -1],
    ["2019", 4, 4, 2019],
    ["1.5", 1, 4, -1],
    ["٣", 1, 2, -1],
    ["tujuh", 1, 9, -1],
  ])("%s as %i to %i digits", (text, least, most, value) =>
    expect(integerAt(tokenize(text), 0, least, most)).toBe(value),
  );
});

describe("decimals", () => {
  const integer = fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n });
  const of = (value: bigint) => fromValue(String(value)) ?? fromNumber(0);

  it("add, multiply and compare as integers of any size do", () => {
    fc.assert(
      fc.property(integer, integer, (a, b) => {
        expect(toText(sum(of(a), of(b)))).toBe(String(a + b));
        expect(toText(product(of(a), of(b)))).toBe(String(a * b));
        expect(compare(of(a), of(b))).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
    );
  });

  it("add and multiply exactly where a double would do and where it would not", () => {
    const small = fc.record({
      digits: fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }),
      power: fc.integer({ min: -9, max: 9 }),
    });
    const SCALE = 9;
    const scaled = (digits: bigint, power: number) => digits * 10n ** BigInt(power + SCALE);
    fc.assert(
      fc.property(small, small, (a, b) => {
        const [x, y] = [shifted(of(a.digits), a.power), shifted(of(b.digits), b.power)];
        const total = scaled(a.digits, a.power) + scaled(b.digits, b.power);
        expect(toText(sum(x, y))).toBe(toText(shifted(of(total), -SCALE)));
        expect(toText(product(x, y))).toBe(toText(shifted(of(a.digits * b.digits), a.power + b.power)));
      }),
    );
  });

  it("divide exactly where the quotient ends", () => {
    const divisor = fc.constantFrom(1n, 2n, -4n, 5n, 8n, 16n, 20n, -25n, 80n);
    fc.assert(
      fc.property(integer, divisor, (a, b) => {
        expect(toText(product(quotient(of(a), of(b)), of(b)))).toBe(String(a));
      }),
    );
  });

  it("give a number only where it prints the same decimal", () => {
    expect(toValue(decimalOf("9007199254740993"))).toBe("9007199254740993");
    expect(toValue(decimalOf("9007199254740992"))).toBe(9007199254740992);
    expect(toValue(decimalOf("0", "1"))).toBe(0.1);
    expect(toValue(decimalOf("1", "00"))).toBe(1);
  });

  it("divide to the nearest double where the quotient does not end", () => {
    expect(toValue(quotient(fromNumber(1), fromNumber(3)))).toBe(1 / 3);
    expect(toValue(quotient(fromNumber(1), fromNumber(8)))).toBe(0.125);
  });
});

describe("Roman numerals", () => {
  it.each([
    ["XIV", 14],
    ["MCMXLV", 1945],
    ["IIII", 0],
    ["Iv", 0],
  ])("%s", (text, value) => expect(romanValue(text)).toBe(value));
});
