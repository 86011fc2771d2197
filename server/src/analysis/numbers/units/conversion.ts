import { type Decimal, decimalOf, product, quotient, sum } from "../numerals/decimal.js";

export type Dimension = "length" | "area" | "volume" | "mass" | "time" | "months" | "temperature" | "speed";

interface Scale {
  readonly dimension: Dimension;
  /** How many base units one is; base units: meter, square meter, liter, kilogram, second, month, kelvin, m/s. */
  readonly factor: Decimal;
  /** Added after the factor: temperatures. */
  readonly offset: Decimal | null;
}

function exact(text: string): Decimal {
  const [integer = "0", fraction = ""] = text.replace("-", "").split(".");
  return decimalOf(integer, fraction, text.startsWith("-"));
}

/**
 * Exact sizes: the SI brochure (9th edition), and the international yard and pound of 1959 for the customary units; US
 * liquid measure for gallon, quart, pint, cup. Calendar months and years are a dimension of their own.
 */
const SIZES: readonly (readonly [Dimension, string])[] = [
  [
    "length",
    "nanometer=0.000000001 micrometer=0.000001 millimeter=0.001 centimeter=0.01 decimeter=0.1 meter=1 kilometer=1000 inch=0.0254 foot=0.3048 yard=0.9144 mile=1609.344 nautical-mile=1852",
  ],
  [
    "area",
    "square-millimeter=0.000001 square-centimeter=0.0001 square-meter=1 square-kilometer=1000000 hectare=10000 are=100 acre=4046.8564224 square-foot=0.09290304 square-yard=0.83612736 square-mile=2589988.110336 square-inch=0.00064516",
  ],
  [
    "volume",
    "milliliter=0.001 centiliter=0.01 deciliter=0.1 liter=1 hectoliter=100 cubic-meter=1000 cubic-centimeter=0.001 gallon=3.785411784 quart=0.946352946 pint=0.473176473 cup=0.2365882365 fluid-ounce=0.0295735295625 tablespoon=0.01478676478125 teaspoon=0.00492892159375 barrel=158.987294928 cubic-foot=28.316846592",
  ],
  [
    "mass",
    "microgram=0.000000001 milligram=0.000001 gram=0.001 kilogram=1 quintal=100 tonne=1000 ounce=0.028349523125 pound=0.45359237 stone=6.35029318 carat=0.0002",
  ],
  ["time", "millisecond=0.001 second=1 minute=60 hour=3600 day=86400 week=604800"],
  ["months", "month=1 quarter=3 year=12 decade=120 century=1200"],
  ["speed", "meter-per-second=1 knot=0.514444444444444444 mile-per-hour=0.44704"],
];

const scales = new Map<string, Scale>();
for (const [dimension, list] of SIZES) {
  for (const entry of list.split(" ")) {
    const [id = "", size = "1"] = entry.split("=");
    scales.set(id, { dimension, factor: exact(size), offset: null });
  }
}
scales.set("kilometer-per-hour", {
  dimension: "speed",
  factor: quotient(exact("1000"), exact("3600")),
  offset: null,
});
scales.set("kelvin", { dimension: "temperature", factor: exact("1"), offset: null });
scales.set("celsius", { dimension: "temperature", factor: exact("1"), offset: exact("273.15") });
scales.set("fahrenheit", {
  dimension: "temperature",
  factor: quotient(exact("5"), exact("9")),
  offset: exact("255.372222222222222222"),
});

/** The dimension of a CLDR unit id; null where it has none here. */
export function dimensionOf(unit: string): Dimension | null {
  return scales.get(unit)?.dimension ?? null;
}

/** How many `to` are in one `from`, exact where the quotient ends; null where they do not measure the same thing. */
export function unitRatio(from: string, to: string): Decimal | null {
  const a = scales.get(from);
  const b = scales.get(to);
  return a && b && a.dimension === b.dimension ? quotient(a.factor, b.factor) : null;
}

/** `value` in `from` expressed in `to`; null where they do not measure the same thing. */
export function convert(value: Decimal, from: string, to: string): Decimal | null {
  const a = scales.get(from);
  const b = scales.get(to);
  if (!a || !b || a.dimension !== b.dimension) return null;
  const base = a.offset ? sum(product(value, a.factor), a.offset) : product(value, a.factor);
  const moved = b.offset ? sum(base, { ...b.offset, negative: !b.offset.negative }) : base;
  return quotient(moved, b.factor);
}

const COUNTERPARTS: ReadonlyMap<string, string> = new Map([
  ["kilometer", "mile"],
  ["meter", "foot"],
  ["centimeter", "inch"],
  ["millimeter", "inch"],
  ["mile", "kilometer"],
  ["foot", "meter"],
  ["yard", "meter"],
  ["inch", "centimeter"],
  ["nautical-mile", "kilometer"],
  ["square-kilometer", "square-mile"],
  ["square-meter", "square-foot"],
  ["hectare", "acre"],
  ["acre", "hectare"],
  ["square-mile", "square-kilometer"],
  ["square-foot", "square-meter"],
  ["kilogram", "pound"],
  ["gram", "ounce"],
  ["tonne", "pound"],
  ["quintal", "kilogram"],
  ["pound", "kilogram"],
  ["ounce", "gram"],
  ["stone", "kilogram"],
  ["liter", "gallon"],
  ["gallon", "liter"],
  ["pint", "liter"],
  ["barrel", "liter"],
  ["celsius", "fahrenheit"],
  ["fahrenheit", "celsius"],
  ["kilometer-per-hour", "mile-per-hour"],
  ["mile-per-hour", "kilometer-per-hour"],
  ["knot", "kilometer-per-hour"],
]);

/** The unit of the other system, metric or customary, that readers compare with: "kilometer" → "mile". */
export function counterpartUnit(unit: string): string | null {
  return COUNTERPARTS.get(unit) ?? null;
}
