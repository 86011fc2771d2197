import { keptByText } from "../../text/kept.js";
import type { Article } from "../article.js";
import { isTitledLine } from "./casing.js";
import type { FoundName, FoundNominal, NameScan } from "./scan.js";

/** A name at its place in the article: `at` is the paragraph's offset. */
export interface PlacedName {
  readonly name: FoundName;
  readonly at: number;
  readonly text: string;
  /** The name whose short form in brackets this one is. */
  readonly shortFor: PlacedName | null;
  /** In a headline whose words all begin with capitals, which tell nothing there. */
  readonly isTitled: boolean;
}

export interface PlacedNominal {
  readonly nominal: FoundNominal;
  readonly at: number;
}

export interface PlacedNames {
  readonly names: readonly PlacedName[];
  readonly nominals: readonly PlacedNominal[];
}

/**
 * The names and nominals that count, in text order: none of boilerplate, none the registry bans, weak ones only where the
 * article shows them to be names elsewhere, nominals only where one introduces what they stand for.
 */
export function placeNames(article: Article, scans: readonly NameScan[]): PlacedNames {
  const all: PlacedName[] = [];
  const nominals: PlacedNominal[] = [];
  article.paragraphs.forEach(({ offset, paragraph, section }, index) => {
    const scan = scans[index];
    if (!scan || section === "boilerplate") return;
    const first = all.length;
    const isTitled = section === "headline" && isTitledLine(paragraph.tokens);
    for (const name of scan.names) {
      const text = paragraph.text.slice(name.start, name.end);
      const shortFor = name.shortFor === null ? null : (all[first + name.shortFor] ?? null);
      all.push({ name, at: offset, text, shortFor, isTitled });
    }
    for (const nominal of scan.nominals) nominals.push({ nominal, at: offset });
  });
  const introduced = new Set(nominals.filter(({ nominal }) => nominal.introduces).map((n) => n.nominal.head));
  const counting = nominals.filter(({ nominal }) => introduced.has(nominal.head));
  const opened = openBrackets(all);
  const inside = insideNominals(opened, counting);
  return {
    names: confirmed(opened, inside).filter(({ name }) => !name.known?.never),
    nominals: counting,
  };
}

/** The names that stand inside a nominal: "AS" of "koalisi pimpinan AS". Both in text order. */
function insideNominals(
  all: readonly PlacedName[],
  nominals: readonly PlacedNominal[],
): ReadonlySet<PlacedName> {
  const inside = new Set<PlacedName>();
  let next = 0;
  for (const placed of all) {
    const start = placed.at + placed.name.start;
    const endOf = ({ nominal, at }: PlacedNominal) => at + nominal.end;
    while (next < nominals.length && endOf(nominals[next] as PlacedNominal) <= start) next++;
    const outer = nominals[next];
    if (outer && outer.at + outer.nominal.start <= start) inside.add(placed);
  }
  return inside;
}

/**
 * "Himpunan Nelayan (HN)" is one name with the short form inside it; two where the article goes on with one of them by
 * itself.
 */
function openBrackets(all: readonly PlacedName[]): readonly PlacedName[] {
  if (!all.some(({ name }) => name.parts)) return all;
  const alone = new Set<string>();
  for (const { name, text } of all) if (!name.parts) alone.add(text);
  const opened: PlacedName[] = [];
  for (const placed of all) {
    const { parts } = placed.name;
    const [full, short] = parts?.map((part) => partOf(placed, part)) ?? [];
    if (full && short && (alone.has(full.text) || alone.has(short.text)))
      opened.push(full, { ...short, shortFor: full });
    else opened.push(placed);
  }
  return opened;
}

function partOf(placed: PlacedName, name: FoundName): PlacedName {
  const text = placed.text.slice(name.start - placed.name.start, name.end - placed.name.start);
  return { ...placed, name, text, shortFor: null };
}

const wordsOf = keptByText((text): readonly string[] => text.split(" ").filter((word) => word.length > 2));

/** True for a name that is neither known beforehand nor built around a known one, as "Pasukan AS" is. */
function isUnknown({ known, inner }: FoundName): boolean {
  return known === null && inner.every((name) => name.known === null);
}

/**
 * Keeps sure names, and of the others those that the article bears out: a likely one where the same thing is surely named
 * elsewhere, in more than one paragraph, inside a nominal, or in a headline that capitals hide from the tagger; a possible
 * one where the same words are a sure name. See `Standing`. So a country that one sentence names in passing, as a modifier
 * ("warga Mesir"), is left alone, as IDNER leaves it, until the article comes back to it.
 */
function confirmed(all: readonly PlacedName[], inside: ReadonlySet<PlacedName>): PlacedName[] {
  const sure = new Set<string>();
  const things = new Set<string>();
  const paragraphs = new Map<string, number>();
  for (const { name, at, text, isTitled } of all) {
    if (isTitled && isUnknown(name)) continue;
    const key = name.known?.key;
    if (key !== undefined) {
      const first = paragraphs.get(key);
      if (first === undefined) paragraphs.set(key, at);
      if (name.standing === "sure" || (first !== undefined && first !== at)) things.add(key);
    }
    if (name.standing !== "sure") continue;
    sure.add(text);
    if (name.type === "person") for (const word of wordsOf(text)) sure.add(word);
  }
  let sureWords: string | undefined;
  return all.filter((placed) => {
    const { name, text, isTitled } = placed;
    // Whole words of a sure name count as well: "Bulog" of "Perum Bulog".
    if (isTitled && isUnknown(name)) {
      sureWords ??= `\n ${[...sure].join(" \n ")} `;
      return sure.has(text) || sureWords.includes(` ${text} `);
    }
    if (name.standing === "sure" || sure.has(text)) return true;
    if (name.standing !== "likely" || name.known === null) return false;
    return isTitled || inside.has(placed) || things.has(name.known.key);
  });
}
