import type { FormatDocument } from "./document.js";
import { FRAGMENTS } from "./readings.js";

/** Attributes whose values are words of their own, and no choice among a few. */
const WITHOUT_CHOICES: ReadonlySet<string> = new Set([FRAGMENTS, "wikidata", "name"]);

/**
 * Makes the `annotation.conf` that brat needs to show these documents: the types of words, relations between any two of
 * them, no events, and the attributes with the values they have.
 * @param nameOf a name as brat allows it
 */
export function bratConfiguration(
  documents: readonly FormatDocument[],
  nameOf: (name: string) => string,
): string {
  const types = new Set<string>();
  const roles = new Set<string>();
  const values = new Map<string, Set<string>>();
  for (const { annotations } of documents) {
    for (const { tag, links, attributes } of annotations) {
      types.add(nameOf(tag ?? "Note"));
      for (const { role } of links) roles.add(nameOf(role));
      for (const [name, value] of attributes) {
        if (WITHOUT_CHOICES.has(name)) continue;
        const known = values.get(nameOf(name)) ?? new Set<string>();
        values.set(nameOf(name), known.add(value.replace(/\s+/g, "_")));
      }
    }
  }
  const section = (name: string, lines: Iterable<string>): string =>
    `[${name}]\n${[...lines]
      .sort()
      .map((line) => `${line}\n`)
      .join("")}\n`;
  return [
    section("entities", types),
    section(
      "relations",
      [...roles].map((role) => `${role}\tArg1:<ENTITY>, Arg2:<ENTITY>`),
    ),
    section("events", []),
    section(
      "attributes",
      [...values].map(([name, choices]) => attributeLine(name, [...choices].sort())),
    ),
  ].join("");
}

/** A flag where it has no value; else its values, without those that the configuration's own marks would break. */
function attributeLine(name: string, choices: readonly string[]): string {
  const plain = choices.filter((choice) => choice !== "" && !/[|,:]/.test(choice));
  return plain.length === 0 ? `${name}\tArg:<ENTITY>` : `${name}\tArg:<ENTITY>, Value:${plain.join("|")}`;
}
