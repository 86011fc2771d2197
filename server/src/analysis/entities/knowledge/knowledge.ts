import type { EntityType, LanguageCode } from "../../analysis.js";
import { type KnownEntity, type KnownNames, NameIndex } from "../nameIndex.js";
import { COUNTRIES } from "./countries.js";
import { GROUPS, OTHERS } from "./groups.js";
import { INDONESIA } from "./indonesia.js";
import { ORGANISATIONS } from "./organisations.js";
import { PEOPLE } from "./people.js";
import { PLACES } from "./places.js";

const TABLES = [COUNTRIES, PLACES, ORGANISATIONS, INDONESIA, PEOPLE, GROUPS, OTHERS];
const indexes = new Map<LanguageCode, NameIndex>();

/**
 * The curated names as articles in that language write them, read once. An Indonesian article also uses English names,
 * an English one does not use Indonesian ones that the English column leaves out.
 */
export function knownNames(language: LanguageCode): NameIndex {
  const built = indexes.get(language);
  if (built) return built;
  const index = new NameIndex(rowsFor(language));
  indexes.set(language, index);
  return index;
}

function* rowsFor(language: LanguageCode): Iterable<KnownNames> {
  for (const table of TABLES) {
    for (const line of table.trim().split("\n")) {
      const row = rowFor(line, language);
      if (row) yield row;
    }
  }
}

function rowFor(line: string, language: LanguageCode): KnownNames | null {
  const [kind = "", item = "-", indonesian = "-", english = "-"] = line.split("|");
  const id = split(indonesian);
  const en = split(english);
  const names = language === "id" ? [...id, ...en] : en;
  const name = names[0];
  if (name === undefined) return null;
  const [type, subtype] = kind.split("/");
  const entity: KnownEntity = {
    key: item === "-" ? `${kind}:${id[0] ?? en[0] ?? ""}` : item,
    type: type as EntityType,
    name,
    origin: "knowledge-base",
    ...(subtype ? { subtype } : {}),
    ...(item === "-" ? {} : { wikidata: item }),
  };
  return { entity, names };
}

function split(column: string): string[] {
  return column === "-" || column === "" ? [] : column.split(";");
}
