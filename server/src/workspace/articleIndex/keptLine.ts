import { ENTITY_TYPES } from "../../analysis/analysis.js";
import {
  type ArticleSummary,
  type CountSummary,
  type NameSummary,
  type Place,
  type QuoteSummary,
  TYPE_NUMBERS,
} from "./articleSummary.js";

type KeptName = readonly [
  type: number,
  name: string,
  wikidata: string | 0,
  aliases: readonly string[],
  places: number[],
];
type KeptQuote = readonly [
  speaker: number,
  kind: number,
  startLine: number,
  startCharacter: number,
  endLine: number,
  endCharacter: number,
  shingles: string,
];
type KeptCount = readonly [
  text: string,
  kind: CountSummary["kind"],
  value: CountSummary["value"],
  low: CountSummary["low"],
  high: CountSummary["high"],
  unit: string | null,
  counted: string,
  head: string,
  names: readonly number[],
  place: Place,
];
type Kept = readonly [names: readonly KeptName[], quotes: readonly KeptQuote[], counts: readonly KeptCount[]];

const QUOTE_KINDS = ["direct", "indirect", "mixed"] as const;

/** A summary as one line: that is how it is kept, in memory and on disk, and read when it is asked for. */
export function toLine({ names, quotes, counts }: ArticleSummary): string {
  const kept: Kept = [
    names.map(({ type, name, wikidata, aliases, places }) => [
      TYPE_NUMBERS.get(type) ?? 0,
      name,
      wikidata ?? 0,
      aliases,
      places.flat(),
    ]),
    quotes.map(({ speaker, kind, range: { start, end }, shingles }) => [
      speaker ?? -1,
      QUOTE_KINDS.indexOf(kind),
      start.line,
      start.character,
      end.line,
      end.character,
      written(shingles),
    ]),
    counts.map((count) => [
      count.text,
      count.kind,
      count.value,
      count.low,
      count.high,
      count.unit,
      count.counted,
      count.head,
      count.names,
      count.place,
    ]),
  ];
  return JSON.stringify(kept);
}

/** @param line one that `toLine` made */
export function fromLine(line: string): ArticleSummary {
  const [names, quotes, counts] = JSON.parse(line) as Kept;
  return {
    names: names.map(toName),
    quotes: quotes.map(toQuote),
    counts: counts.map(([text, kind, value, low, high, unit, counted, head, own, place]) => {
      return { text, kind, value, low, high, unit, counted, head, names: own, place };
    }),
  };
}

function toName([type, name, wikidata, aliases, flat]: KeptName): NameSummary {
  const places: Place[] = [];
  for (let i = 0; i + 2 < flat.length; i += 3) {
    places.push([flat[i] ?? 0, flat[i + 1] ?? 0, flat[i + 2] ?? 0]);
  }
  return {
    type: ENTITY_TYPES[type] ?? "organisation",
    name,
    wikidata: wikidata === 0 ? null : wikidata,
    aliases,
    places,
  };
}

function toQuote([
  speaker,
  kind,
  startLine,
  startCharacter,
  endLine,
  endCharacter,
  shingles,
]: KeptQuote): QuoteSummary {
  return {
    speaker: speaker < 0 ? null : speaker,
    kind: QUOTE_KINDS[kind] ?? "direct",
    range: {
      start: { line: startLine, character: startCharacter },
      end: { line: endLine, character: endCharacter },
    },
    shingles: read(shingles),
  };
}

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
const WIDTH = 5;

/** Numbers of 30 bits, five digits each. */
function written(numbers: readonly number[]): string {
  let text = "";
  for (const number of numbers) {
    for (let shift = (WIDTH - 1) * 6; shift >= 0; shift -= 6) text += DIGITS.charAt((number >>> shift) & 63);
  }
  return text;
}

function read(text: string): number[] {
  const numbers: number[] = [];
  for (let i = 0; i < text.length; i += WIDTH) {
    let number = 0;
    for (let k = 0; k < WIDTH; k++) number = number * 64 + DIGITS.indexOf(text.charAt(i + k));
    numbers.push(number);
  }
  return numbers;
}
