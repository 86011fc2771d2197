import type { Article } from "../article.js";
import type { FoundName, FoundNominal, NameScan } from "./scan.js";

/** A name at its place in the article: `at` is the paragraph's offset. */
export interface PlacedName {
  readonly name: FoundName;
  readonly at: number;
  readonly text: string;
  /** The name whose short form in brackets this one is. */
  readonly shortFor: PlacedName | null;
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
    const placed: PlacedName[] = [];
    for (const name of scan.names) {
      const text = paragraph.text.slice(name.start, name.end);
      const shortFor = name.shortFor === null ? null : (placed[name.shortFor] ?? null);
      placed.push({ name, at: offset, text, shortFor });
    }
    for (const name of placed) all.push(name);
    for (const nominal of scan.nominals) nominals.push({ nominal, at: offset });
  });
  const introduced = new Set(nominals.filter(({ nominal }) => nominal.introduces).map((n) => n.nominal.head));
  return {
    names: confirmed(all).filter(({ name }) => !name.known?.never),
    nominals: nominals.filter(({ nominal }) => introduced.has(nominal.head)),
  };
}

/** Drops weak names that no sure name of the article repeats, as a whole or as one of its words. */
function confirmed(all: readonly PlacedName[]): PlacedName[] {
  const sure = new Set<string>();
  for (const { name, text } of all) {
    if (name.weak) continue;
    sure.add(text);
    if (name.type === "person") for (const word of text.split(" ")) if (word.length > 2) sure.add(word);
  }
  return all.filter(({ name, text }) => !name.weak || sure.has(text));
}
