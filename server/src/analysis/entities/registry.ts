import { ENTITY_TYPES, type EntityType } from "../analysis.js";
import { type KnownNames, NameIndex } from "./nameIndex.js";

/** One thing that the newsroom keeps by name. */
export interface RegistryEntry {
  /** The preferred name. */
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly type: EntityType;
  readonly subtype?: string;
  /** Wikidata item, "Q796". */
  readonly wikidata?: string;
  /** Shown as the description. */
  readonly notes?: string;
  /** These names are never mentions of anything. */
  readonly never?: boolean;
}

/** What the newsroom keeps; it wins over everything else. */
export type Registry = readonly RegistryEntry[];

const built = new WeakMap<Registry, NameIndex>();

/** The registry's names, read once for each registry. */
export function registryNames(registry: Registry): NameIndex {
  const known = built.get(registry);
  if (known) return known;
  const index = new NameIndex(registry.map(knownNames));
  built.set(registry, index);
  return index;
}

function knownNames(entry: RegistryEntry, index: number): KnownNames {
  return {
    names: [entry.name, ...(entry.aliases ?? [])],
    entity: {
      key: `registry:${index}`,
      type: ENTITY_TYPES.includes(entry.type) ? entry.type : "organisation",
      name: entry.name,
      origin: "registry",
      ...(entry.subtype === undefined ? {} : { subtype: entry.subtype }),
      ...(entry.wikidata === undefined ? {} : { wikidata: entry.wikidata }),
      ...(entry.notes === undefined ? {} : { description: entry.notes }),
      ...(entry.never ? { never: true as const } : {}),
    },
  };
}
