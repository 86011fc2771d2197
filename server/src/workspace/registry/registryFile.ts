import * as v from "valibot";
import { ENTITY_TYPES } from "../../analysis/analysis.js";
import type { Registry, RegistryEntry } from "../../analysis/entities/entities.js";
import { JsonSyntaxError, parseJson } from "../../annotations/sidecar/jsonText.js";
import { syntaxDetail } from "../../annotations/sidecar/problem.js";
import { FileError, type FileSystem } from "../../store/fileSystem.js";
import type { LocalisedText } from "../../store/problem.js";

/** Where the names that a newsroom keeps are, inside of its workspace folder. */
export const REGISTRY_PATH = ".copydesk/entities.json";

/** The newest form of the file that we know. */
export const REGISTRY_VERSION = 1;

/** One larger than this many bytes is no list that people keep by hand. */
const MOST_REGISTRY_BYTES = 20 * 1024 * 1024;

const name = v.pipe(v.string(), v.trim(), v.nonEmpty("it must not be empty"));
const entryShape = v.pipe(
  v.object({
    name,
    aliases: v.optional(v.array(name)),
    type: v.optional(v.picklist(ENTITY_TYPES)),
    subtype: v.optional(v.string()),
    ids: v.optional(v.record(v.string(), v.string())),
    notes: v.optional(v.string()),
    never: v.optional(v.boolean()),
  }),
  v.check(({ type, never }) => type !== undefined || never === true, 'a "type" is missing'),
);
const shape = v.object({
  version: v.optional(v.literal(REGISTRY_VERSION, `we know version ${REGISTRY_VERSION}`)),
  entities: v.array(entryShape),
});

const WIKIDATA_ITEM = /^Q[1-9]\d*$/;

/** What a file says, or why it cannot be used. */
export type ReadRegistry =
  | { readonly registry: Registry; readonly problem: null }
  | { readonly registry: null; readonly problem: LocalisedText };

/**
 * Reads the text of a registry.
 * @returns the entries in the order of the file, or what is wrong and where: line and column, or the entry's number
 */
export function parseRegistry(text: string): ReadRegistry {
  try {
    const parsed = v.safeParse(shape, parseJson(text.replace(/^\ufeff/, "")));
    if (parsed.success) return { registry: parsed.output.entities.map(toEntry), problem: null };
    return { registry: null, problem: shapeProblem(parsed.issues[0]) };
  } catch (error) {
    if (error instanceof JsonSyntaxError) return { registry: null, problem: syntaxDetail(error) };
    throw error;
  }
}

/** What is wrong, with the entry counted from 1 and the member's name. */
function shapeProblem(issue: v.BaseIssue<unknown>): LocalisedText {
  const [, entry, ...members] = (issue.path ?? []).map(({ key }) => String(key));
  const said = [...members.map((member) => `"${member}"`), issue.message].join(": ");
  if (entry === undefined) return { en: issue.message, id: issue.message };
  const number = Number(entry) + 1;
  return { en: `entry ${number}: ${said}`, id: `entri ${number}: ${said}` };
}

function toEntry(entry: v.InferOutput<typeof entryShape>): RegistryEntry {
  const { aliases, subtype, ids, notes, never } = entry;
  const wikidata = ids?.wikidata;
  return {
    name: entry.name,
    // A name that is never tagged needs no type; the type is not looked at then.
    type: entry.type ?? "organisation",
    ...(aliases === undefined ? {} : { aliases }),
    ...(subtype === undefined ? {} : { subtype }),
    ...(wikidata !== undefined && WIKIDATA_ITEM.test(wikidata) ? { wikidata } : {}),
    ...(notes === undefined ? {} : { notes }),
    ...(never === true ? { never } : {}),
  };
}

/** URI of the registry of a workspace folder. */
export function registryUri(folder: string): string {
  return `${folder.replace(/\/+$/, "")}/${REGISTRY_PATH}`;
}

/** The text of a folder's registry; null where there is none. @throws FileError */
export async function readRegistryText(fileSystem: FileSystem, folder: string): Promise<string | null> {
  const uri = registryUri(folder);
  const stat = await fileSystem.stat(uri);
  if (stat === null) return null;
  if (stat.size > MOST_REGISTRY_BYTES) throw new FileError("too-large", uri, "larger than 20 MB");
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await fileSystem.read(uri));
}
