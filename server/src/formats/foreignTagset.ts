import { isMembers } from "../annotations/json.js";
import { listAt, memberAt, objectAt, readJson, stringAt } from "./jsonData.js";
import { MalformedData, shown } from "./malformed.js";

/** A label of another tool, under its own name. */
export interface ForeignLabel {
  readonly name: string;
  readonly guideline: string | null;
}

/** A relation of another tool, with the labels that may stand at its ends; none: any. */
export interface ForeignRelation {
  readonly name: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** An attribute of another tool, with the labels that may have it; none: any. Without values: it holds or not. */
export interface ForeignAttribute {
  readonly name: string;
  readonly on: readonly string[];
  readonly values: readonly string[];
}

export interface ForeignTagset {
  readonly labels: readonly ForeignLabel[];
  readonly relations: readonly ForeignRelation[];
  readonly attributes: readonly ForeignAttribute[];
  /** What has no place in a tag set of ours: "line 3, Negation". */
  readonly left: readonly string[];
}

/**
 * Reads brat's `annotation.conf`: types of entities and of events' words as labels, relations with their ends, attributes
 * with their values. Abstract types (`!`), macros and separators are understood; the arguments of events are listed.
 * @throws MalformedData with the line
 */
export function readBratConfiguration(data: string): ForeignTagset {
  const labels: ForeignLabel[] = [];
  const relations: ForeignRelation[] = [];
  const attributes: ForeignAttribute[] = [];
  const left: string[] = [];
  const macros = new Map<string, string>();
  let section: string | null = null;
  data
    .replace(/^\ufeff/, "")
    .split(/\r\n|\r|\n/)
    .forEach((whole, index) => {
      const where = `line ${index + 1}`;
      const line = whole.trim();
      if (line === "" || line.startsWith("#") || /^-+$/.test(line)) return;
      const heading = /^\[(.*)\]$/.exec(line)?.[1];
      if (heading !== undefined) {
        if (!SECTIONS.has(heading))
          throw new MalformedData(where, `${shown(heading)} is no section of brat's`);
        section = heading;
        return;
      }
      const macro = /^<([^<>=\s]+)>=(.*)$/.exec(line);
      if (macro) {
        macros.set(macro[1] ?? "", macro[2] ?? "");
        return;
      }
      if (section === null) throw new MalformedData(where, "a section such as [entities] is expected");
      const [name = "", ...rest] = line.split(/\s+/);
      const said = rest.join(" ");
      // An abstract type is there for its children.
      if (name.startsWith("!")) return;
      if (section === "relations") relations.push({ name, ...endsOf(said, macros, where) });
      else if (section === "attributes") attributes.push({ name, ...attributeOf(said, macros) });
      else {
        labels.push({ name, guideline: null });
        if (section === "events" && said !== "") left.push(`${where}, the arguments of ${name}`);
      }
    });
  return { labels, relations, attributes, left };
}

const SECTIONS: ReadonlySet<string> = new Set(["entities", "spans", "events", "relations", "attributes"]);

/** `Arg1:Person|<POG>, Arg2:<ANY>, <REL-TYPE>:symmetric` */
function endsOf(
  said: string,
  macros: ReadonlyMap<string, string>,
  where: string,
): { readonly from: readonly string[]; readonly to: readonly string[] } {
  const [from, to] = said
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "" && !part.startsWith("<"))
    .map((part) => part.slice(part.indexOf(":") + 1).split("|"));
  if (!from || !to)
    throw new MalformedData(where, "a relation with two arguments is expected, as in Arg1:A, Arg2:B");
  return { from: typesOf(from, macros), to: typesOf(to, macros) };
}

function typesOf(types: readonly string[], macros: ReadonlyMap<string, string>): readonly string[] {
  const all = types.flatMap((type) => (macros.get(type.replace(/^<|>$/g, "")) ?? type).split("|"));
  // <ANY>, <ENTITY>: what is in angle brackets and no macro stands for more than one can name.
  return all.some((type) => type.startsWith("<")) ? [] : all.map((type) => type.trim());
}

/** `Arg:Person|<POG>, Value:High|Low`; without a value it holds or not. */
function attributeOf(
  said: string,
  macros: ReadonlyMap<string, string>,
): Pick<ForeignAttribute, "on" | "values"> {
  const parts = new Map(
    said.split(",").map((part): [string, string] => {
      const [name = "", ...rest] = part.trim().split(":");
      return [name, rest.join(":")];
    }),
  );
  const target = parts.get("Arg") ?? "";
  const values = parts.get("Value") ?? "";
  return {
    on: target === "" ? [] : typesOf(target.split("|"), macros),
    values: values === "" ? [] : values.split("|").map((value) => value.trim()),
  };
}

/**
 * Reads tag sets of INCEpTION: one as its settings export it, or all of an exported project.
 * @param as what its tags are; the file does not say
 * @throws MalformedData with tag and member
 */
export function readInceptionTagset(data: string, as: "labels" | "relations"): ForeignTagset {
  const root = readJson(data);
  const members = objectAt(root);
  const sets =
    isMembers(members) && members.tag_sets !== undefined
      ? listAt(memberAt(members, "tag_sets", root.where))
      : [root];
  const tags = sets.flatMap((set) => {
    const said = objectAt(set);
    if (said.tags === undefined) throw new MalformedData(set.where, "tags are expected");
    return listAt(memberAt(said, "tags", set.where)).map((tag): ForeignLabel => {
      const each = objectAt(tag);
      const description = each.tag_description;
      const guideline =
        typeof description === "string" && description.trim() !== "" ? description.trim() : null;
      return { name: stringAt(memberAt(each, "tag_name", tag.where)), guideline };
    });
  });
  if (as === "labels") return { labels: tags, relations: [], attributes: [], left: [] };
  return {
    labels: [],
    relations: tags.map(({ name }) => ({ name, from: [], to: [] })),
    attributes: [],
    left: [],
  };
}
