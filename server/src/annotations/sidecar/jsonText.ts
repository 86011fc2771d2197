import { ExactNumber, isList, isMembers, type Json, type Members } from "../json.js";

/** Deeper nesting than any annotation has; it would overflow the stack. */
const MAX_DEPTH = 200;

/** What can be wrong with JSON. */
export type JsonFault =
  | "unexpected text after the end"
  | "nested too deeply"
  | "unexpected end"
  | "unexpected character"
  | "unclosed string"
  | "bad escape in the string"
  | "expected a member's name"
  | 'expected ":"'
  | 'expected "," or "}"'
  | 'expected "," or "]"';

/** Why a text is not JSON, and where: `line` and `column` count from 1. */
export class JsonSyntaxError extends Error {
  override readonly name = "JsonSyntaxError";
  readonly fault: JsonFault;
  readonly line: number;
  readonly column: number;

  constructor(fault: JsonFault, text: string, at: number) {
    const before = text.slice(0, at);
    const lineStart = before.lastIndexOf("\n") + 1;
    const line = before.split("\n").length;
    super(`${fault} at line ${line}, column ${at - lineStart + 1}`);
    this.fault = fault;
    this.line = line;
    this.column = at - lineStart + 1;
  }
}

/**
 * Reads JSON (RFC 8259) as `JSON.parse` does, but loses nothing that it would: a number whose digits a double cannot
 * give back comes as an `ExactNumber`, and a member called `__proto__` is a member.
 * @throws JsonSyntaxError
 */
export function parseJson(text: string): Json {
  const parser = new JsonParser(text);
  return parser.document();
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const PLAIN_STRING = /[^"\\\u0000-\u001f]*/y;
const LITERALS: ReadonlyMap<string, Json> = new Map<string, Json>([
  ["true", true],
  ["false", false],
  ["null", null],
]);

class JsonParser {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): Json {
    const value = this.#value(0);
    this.#blanks();
    if (this.#at < this.#text.length) throw this.#error("unexpected text after the end");
    return value;
  }

  #value(depth: number): Json {
    if (depth > MAX_DEPTH) throw this.#error("nested too deeply");
    this.#blanks();
    switch (this.#text[this.#at]) {
      case "{":
        return this.#object(depth);
      case "[":
        return this.#array(depth);
      case '"':
        return this.#string();
      case undefined:
        throw this.#error("unexpected end");
      default:
        return this.#numberOrLiteral();
    }
  }

  #object(depth: number): Members {
    const members: Record<string, Json> = {};
    this.#at++;
    if (this.#skip("}")) return members;
    do {
      this.#blanks();
      if (this.#text[this.#at] !== '"') throw this.#error("expected a member's name");
      const name = this.#string();
      if (!this.#skip(":")) throw this.#error('expected ":"');
      const value = this.#value(depth + 1);
      if (name === "__proto__") {
        Object.defineProperty(members, name, { value, enumerable: true, writable: true, configurable: true });
      } else members[name] = value;
    } while (this.#skip(","));
    if (!this.#skip("}")) throw this.#error('expected "," or "}"');
    return members;
  }

  #array(depth: number): Json[] {
    const items: Json[] = [];
    this.#at++;
    if (this.#skip("]")) return items;
    do items.push(this.#value(depth + 1));
    while (this.#skip(","));
    if (!this.#skip("]")) throw this.#error('expected "," or "]"');
    return items;
  }

  #string(): string {
    const start = this.#at++;
    for (;;) {
      PLAIN_STRING.lastIndex = this.#at;
      PLAIN_STRING.exec(this.#text);
      this.#at = PLAIN_STRING.lastIndex;
      const next = this.#text[this.#at];
      if (next === '"') break;
      if (next !== "\\") throw this.#error("unclosed string");
      this.#at += 2;
    }
    const raw = this.#text.slice(start, ++this.#at);
    if (!raw.includes("\\")) return raw.slice(1, -1);
    try {
      return JSON.parse(raw) as string;
    } catch {
      throw new JsonSyntaxError("bad escape in the string", this.#text, start);
    }
  }

  #numberOrLiteral(): Json {
    NUMBER.lastIndex = this.#at;
    const raw = NUMBER.exec(this.#text)?.[0];
    if (raw !== undefined) {
      this.#at += raw.length;
      const value = Number(raw);
      return String(value) === raw ? value : new ExactNumber(raw);
    }
    for (const [word, value] of LITERALS) {
      if (this.#text.startsWith(word, this.#at)) {
        this.#at += word.length;
        return value;
      }
    }
    throw this.#error("unexpected character");
  }

  #skip(mark: string): boolean {
    this.#blanks();
    if (this.#text[this.#at] !== mark) return false;
    this.#at++;
    return true;
  }

  #blanks(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.#at++;
    }
  }

  #error(fault: JsonFault): JsonSyntaxError {
    return new JsonSyntaxError(fault, this.#text, Math.min(this.#at, this.#text.length));
  }
}

/** Writes JSON with two blanks of indent a level, as `JSON.stringify(value, null, 2)` does, and exact numbers as they were. */
export function formatJson(value: Json, indent = ""): string {
  const inner = `${indent}  `;
  if (isList(value)) {
    if (value.length === 0) return "[]";
    return `[\n${value.map((item) => inner + formatJson(item, inner)).join(",\n")}\n${indent}]`;
  }
  if (isMembers(value)) {
    const entries = Object.entries(value);
    if (entries.length === 0) return "{}";
    const lines = entries.map(
      ([name, member]) => `${inner}${JSON.stringify(name)}: ${formatJson(member, inner)}`,
    );
    return `{\n${lines.join(",\n")}\n${indent}}`;
  }
  return value instanceof ExactNumber ? value.raw : JSON.stringify(value);
}
