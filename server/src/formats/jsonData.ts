import { isList, isMembers, type Json, type Members } from "../annotations/json.js";
import { JsonSyntaxError, parseJson } from "../annotations/sidecar/jsonText.js";
import { MalformedData } from "./malformed.js";

/** A piece of JSON with its place in the data. */
export interface JsonAt {
  readonly value: Json | undefined;
  readonly where: string;
}

/** @throws MalformedData with line and column */
export function readJson(data: string): JsonAt {
  return { value: parseAt(data.replace(/^\ufeff/, ""), 1), where: "the data" };
}

/** One value a line; empty lines are skipped. @throws MalformedData with line and column */
function readJsonLines(data: string): JsonAt[] {
  return data
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .flatMap((line, index) =>
      line.trim() === "" ? [] : [{ value: parseAt(line, index + 1), where: `line ${index + 1}` }],
    );
}

/**
 * Records a line each or, where the data begins with a list or goes on after its first brace on another line, those of one
 * JSON text. @throws MalformedData with line and column
 */
export function readJsonRecords(data: string): JsonAt[] {
  if (!/^\ufeff?\s*(?:\[|\{[ \t]*\r?\n)/.test(data)) return readJsonLines(data);
  const root = readJson(data);
  return isList(root.value) ? listAt({ ...root, where: "list" }) : [root];
}

function parseAt(text: string, firstLine: number): Json {
  try {
    return parseJson(text);
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    const place = `line ${error.line + firstLine - 1}, column ${error.column}`;
    throw new MalformedData(place, `this is not JSON: ${error.fault}`);
  }
}

export function objectAt({ value, where }: JsonAt): Members {
  if (!isMembers(value)) throw new MalformedData(where, "an object is expected");
  return value;
}

/** The items of a list; none where the member is absent or null. */
export function listAt({ value, where }: JsonAt): JsonAt[] {
  if (value === undefined || value === null) return [];
  if (!isList(value)) throw new MalformedData(where, "a list is expected");
  return value.map((item, index) => ({ value: item, where: `${where}, item ${index + 1}` }));
}

export function stringAt({ value, where }: JsonAt): string {
  if (typeof value !== "string") throw new MalformedData(where, "a string is expected");
  return value;
}

/** A whole number from 0. */
export function offsetAt({ value, where }: JsonAt): number {
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0)
    throw new MalformedData(where, "a whole number from 0 is expected");
  return value;
}

export function memberAt(members: Members, name: string, where: string): JsonAt {
  return { value: Object.hasOwn(members, name) ? members[name] : undefined, where: `${where}, ${name}` };
}
