import type { Unit, UnitKind } from "../lexicon.js";

/**
 * Unit symbols, the same in every language: the SI with its prefixes (BIPM SI brochure, 9th edition) and the customary
 * ones that news prints. Ids are CLDR unit ids, or formed as CLDR forms them.
 */
const PREFIXES: readonly (readonly [string, string])[] = [
  ["T", "tera"],
  ["G", "giga"],
  ["M", "mega"],
  ["k", "kilo"],
  ["h", "hecto"],
  ["d", "deci"],
  ["c", "centi"],
  ["m", "milli"],
  ["µ", "micro"],
  ["μ", "micro"],
  ["n", "nano"],
  ["p", "pico"],
  ["f", "femto"],
  ["a", "atto"],
];

const PREFIXED: readonly (readonly [string, string, string])[] = [
  ["m", "meter", "TGMkdcmµμnpfa"],
  ["g", "gram", "TGMkdcmµμn"],
  ["l", "liter", "hdcmµμ"],
  ["L", "liter", "MGhdcmµμ"],
  ["W", "watt", "TGMkmµμ"],
  ["Wh", "watt-hour", "TGMk"],
  ["J", "joule", "TGMkm"],
  ["Hz", "hertz", "TGMkm"],
  ["V", "volt", "MkmGµμ"],
  ["A", "ampere", "kmµμ"],
  ["Pa", "pascal", "GMkh"],
  ["N", "newton", "Mkm"],
  ["eV", "electronvolt", "TGMkm"],
  ["B", "byte", "TGMk"],
  ["bit", "bit", "TGMk"],
  ["bps", "bit-per-second", "TGMk"],
  ["Gy", "gray", "mµμ"],
  ["Sv", "sievert", "mµμ"],
  ["Bq", "becquerel", "TGMk"],
  ["Ω", "ohm", "Mk"],
  ["cal", "calorie", "k"],
  ["mol", "mole", "mµμ"],
  ["bar", "bar", "m"],
  ["pc", "parsec", "kMG"],
  ["VA", "volt-ampere", "Mk"],
  ["lm", "lumen", "k"],
  ["K", "kelvin", "m"],
  ["cd", "candela", "mk"],
];

const SECONDS: readonly (readonly [string, string])[] = [
  ["s", "second"],
  ["ms", "millisecond"],
  ["µs", "microsecond"],
  ["μs", "microsecond"],
  ["ns", "nanosecond"],
  ["min", "minute"],
  ["h", "hour"],
];

const OTHER: readonly (readonly [string, string])[] = [
  ["t", "tonne"],
  ["ha", "hectare"],
  ["Ha", "hectare"],
  ["°C", "celsius"],
  ["° C", "celsius"],
  ["ºC", "celsius"],
  ["°c", "celsius"],
  ["C", "celsius"],
  ["°F", "fahrenheit"],
  ["° F", "fahrenheit"],
  ["ºF", "fahrenheit"],
  ["F", "fahrenheit"],
  ["°", "degree"],
  ["º", "degree"],
  ["mi", "mile"],
  ["mph", "mile-per-hour"],
  ["kph", "kilometer-per-hour"],
  ["kmh", "kilometer-per-hour"],
  ["kmpj", "kilometer-per-hour"],
  ["ft", "foot"],
  ["yd", "yard"],
  ["in", "inch"],
  ["lb", "pound"],
  ["lbs", "pound"],
  ["oz", "ounce"],
  ["gal", "gallon"],
  ["cc", "cubic-centimeter"],
  ["ccs", "cubic-centimeter"],
  ["hp", "horsepower"],
  ["HP", "horsepower"],
  ["PS", "horsepower"],
  ["dB", "decibel"],
  ["KB", "kilobyte"],
  ["Kg", "kilogram"],
  ["KG", "kilogram"],
  ["kgs", "kilogram"],
  ["gs", "gram"],
  ["gr", "gram"],
  ["Km", "kilometer"],
  ["KM", "kilometer"],
  ["kms", "kilometer"],
  ["Cm", "centimeter"],
  ["CM", "centimeter"],
  ["Mm", "millimeter"],
  ["MM", "millimeter"],
  ["ML", "milliliter"],
  ["Mbps", "megabit-per-second"],
  ["Gbps", "gigabit-per-second"],
  ["kbps", "kilobit-per-second"],
  ["kb", "kilobit"],
  ["Mb", "megabit"],
  ["Gb", "gigabit"],
  ["KWh", "kilowatt-hour"],
  ["MMscfd", "million-standard-cubic-foot-per-day"],
  ["bph", "barrel-per-day"],
  ["bopd", "barrel-per-day"],
  ["bpd", "barrel-per-day"],
  ["tpd", "ton-per-day"],
  ["rpm", "revolution-per-minute"],
  ["psi", "pound-force-per-square-inch"],
  ["atm", "atmosphere"],
  ["nmi", "nautical-mile"],
  ["AU", "astronomical-unit"],
  ["ppm", "permillion"],
  ["ppb", "part-per-1e9"],
  ["MP", "megapixel"],
  ["px", "pixel"],
  ["dpi", "dot-per-inch"],
  ["lux", "lux"],
  ["rem", "rem"],
  ["Ga", "gigayear"],
  ["Ma", "megayear"],
  ["fb", "femtobarn"],
  ["b", "bit"],
  ["''", "inch"],
  ['"', "inch"],
  ["″", "inch"],
  ["”", "inch"],
  ["′", "foot"],
  ["'", "foot"],
  ["k.g", "kilogram"],
  ["k.gs", "kilogram"],
];

function build(): readonly (readonly [string, Unit])[] {
  const symbols: (readonly [string, Unit])[] = [];
  const add = (symbol: string, id: string, kind: UnitKind = "measure"): unknown =>
    symbols.push([symbol, { id, kind }]);
  for (const [symbol, id, allowed] of PREFIXED) {
    add(symbol, id);
    for (const [sign, name] of PREFIXES) if (allowed.includes(sign)) add(sign + symbol, name + id);
  }
  for (const [symbol, id] of OTHER) add(symbol, id);
  for (const [symbol, id] of SECONDS) add(symbol, id, "duration");
  add("hr", "hour", "duration");
  add("hrs", "hour", "duration");
  add("%", "percent", "percent");
  add("％", "percent", "percent");
  add("‰", "permille", "permille");
  return symbols;
}

/** [symbol, unit]; upper and lower case matter. */
export const UNIT_SYMBOLS: readonly (readonly [string, Unit])[] = build();

/** Symbols that are words too: a unit only after digits, and where nothing else can be meant. */
export const WORDLIKE_SYMBOLS: ReadonlySet<string> = new Set(["in", "a", "as", "am", "pm", "cd", "fm"]);

/** Symbols of one letter or mark that need digits before them. */
export const MARK_SYMBOLS: ReadonlySet<string> = new Set(['"', "'", "″", "′", "”", "''"]);
