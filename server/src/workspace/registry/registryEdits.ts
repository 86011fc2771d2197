import type { EntityType } from "../../analysis/analysis.js";
import { isList, isMembers, type Json, type Members } from "../../annotations/json.js";
import { parseJson } from "../../annotations/sidecar/jsonText.js";
import { REGISTRY_VERSION } from "./registryFile.js";
import { replaceEntries, type EntryChange } from "./registryText.js";

/** What a person wants kept of a name. */
export type RegistryEdit =
  /** The name is a thing of its own, of this type. */
  | {
      readonly kind: "remember";
      readonly name: string;
      readonly type: EntityType;
      readonly aliases?: readonly string[];
      readonly wikidata?: string;
      /** Kept where the entry has none yet. */
      readonly notes?: string;
    }
  /** The name is another way to write `as`, which is added with that type where it is not kept yet. */
  | { readonly kind: "same"; readonly name: string; readonly as: string; readonly type: EntityType }
  /** The name is never tagged. */
  | { readonly kind: "never"; readonly name: string }
  /** The name is no longer kept, nor kept from being tagged. */
  | { readonly kind: "forget"; readonly name: string };

/** The changed text; or the name of the entry that stands in the way of the edit. */
export type EditedRegistry =
  | { readonly text: string; readonly conflict: null }
  | { readonly text: null; readonly conflict: string };

const EMPTY = `{\n  "version": ${REGISTRY_VERSION},\n  "entities": []\n}\n`;

/**
 * Makes an edit in the text of a registry. Entries that it does not touch stay byte for byte as they are, and of those
 * that it touches every member that it does not change, known to us or not.
 *
 * @param text what `parseRegistry` can read; null where there is no file yet
 */
export function editRegistry(text: string | null, edit: RegistryEdit): EditedRegistry {
  const before = text ?? EMPTY;
  const entries = entriesOf(before);
  const conflict = conflictOf(entries, edit);
  if (conflict !== null) return { text: null, conflict };
  return { text: replaceEntries(before, changesFor(entries, edit)), conflict: null };
}

function entriesOf(text: string): readonly Members[] {
  const root = parseJson(text.replace(/^\ufeff/, ""));
  const list = isMembers(root) ? root.entities : undefined;
  return isList(list) ? list.filter((item) => isMembers(item)) : [];
}

/** Two entries are not joined unasked: each may hold what the other contradicts. */
function conflictOf(entries: readonly Members[], edit: RegistryEdit): string | null {
  if (edit.kind !== "same") return null;
  const own = entries.find((entry) => isNamed(entry, edit.name));
  return own ? edit.name : null;
}

function changesFor(entries: readonly Members[], edit: RegistryEdit): EntryChange[] {
  switch (edit.kind) {
    case "remember": {
      const { name, type, aliases = [], wikidata, notes } = edit;
      const entry = entries.find((each) => isNamed(each, name)) ?? {};
      const kept = without(entry, "never");
      const known = aliasesOf(entry);
      const added = aliases.filter((alias) => alias !== name && !known.includes(alias));
      const ids = isMembers(kept.ids) ? kept.ids : {};
      const fresh: Members = {
        ...kept,
        name: typeof kept.name === "string" ? kept.name : name,
        type,
        ...(known.length + added.length > 0 ? { aliases: [...known, ...added] } : {}),
        ...(wikidata === undefined ? {} : { ids: { ...ids, wikidata } }),
        ...(notes === undefined || kept.notes !== undefined ? {} : { notes }),
      };
      return withoutAlias(entries, name, put(entries, name, fresh));
    }
    case "same": {
      const { name, as, type } = edit;
      const target = entries.find((each) => isNamed(each, as)) ?? entries.find((each) => hasAlias(each, as));
      const fresh: Members = target
        ? { ...target, aliases: [...new Set([...aliasesOf(target), name])] }
        : { name: as, type, aliases: [name] };
      const at = target ? entries.indexOf(target) : entries.length;
      const elsewhere = withoutAlias(entries, name, []).filter((change) => change.index !== at);
      return [...elsewhere, { index: at, entry: fresh }];
    }
    case "never": {
      const { name } = edit;
      const entry = entries.find((each) => isNamed(each, name)) ?? { name };
      return withoutAlias(entries, name, put(entries, name, { ...entry, never: true }));
    }
    case "forget": {
      const { name } = edit;
      const index = entries.findIndex((each) => isNamed(each, name));
      const entry = entries[index];
      if (!entry) return withoutAlias(entries, name, []);
      if (entry.never !== true || entry.type === undefined) return [{ index, entry: null }];
      return [{ index, entry: without(entry, "never") }];
    }
  }
}

function put(entries: readonly Members[], name: string, entry: Members): EntryChange[] {
  const index = entries.findIndex((each) => isNamed(each, name));
  return [{ index: index < 0 ? entries.length : index, entry }];
}

/** `changes`, and the name taken from the aliases of every other entry: it can belong to one only. */
function withoutAlias(
  entries: readonly Members[],
  name: string,
  changes: readonly EntryChange[],
): EntryChange[] {
  const others = entries.flatMap((entry, index): EntryChange[] => {
    if (!hasAlias(entry, name) || changes.some((change) => change.index === index)) return [];
    const aliases = aliasesOf(entry).filter((alias) => !isSameName(alias, name));
    return [{ index, entry: aliases.length > 0 ? { ...entry, aliases } : without(entry, "aliases") }];
  });
  return [...others, ...changes];
}

function without(entry: Members, member: string): Members {
  return Object.fromEntries(Object.entries(entry).filter(([name]) => name !== member));
}

function isNamed(entry: Members, name: string): boolean {
  return typeof entry.name === "string" && isSameName(entry.name, name);
}

function hasAlias(entry: Members, name: string): boolean {
  return aliasesOf(entry).some((alias) => isSameName(alias, name));
}

function aliasesOf({ aliases }: Members): string[] {
  return isList(aliases) ? aliases.filter((alias: Json): alias is string => typeof alias === "string") : [];
}

function isSameName(a: string, b: string): boolean {
  return a.trim() === b.trim();
}
