import type { Range } from "../text/range.js";

/** A stretch of the article; UTF-16 offsets into the text as it was given, `text === article.slice(start, end)`. */
export interface Span extends Range {
  text: string;
  start: number;
  end: number;
}

export type LanguageCode = "id" | "en";

/** What `analyze` returns: everything that was found in one article. The shape is public and versioned. */
export interface Analysis {
  version: "1";
  /** Set by the command line for files. */
  file?: string;
  language: LanguageCode | "und";
  /** Publication date that dates were resolved against, ISO 8601: given, or read from the article. */
  date: string | null;
  sections: Section[];
  entities: Entity[];
  mentions: Mention[];
  quotes: Quote[];
  claims: NumericClaim[];
  findings: Finding[];
}

export type SectionKind = "headline" | "dateline" | "byline" | "body" | "boilerplate";

export interface Section {
  start: number;
  end: number;
  kind: SectionKind;
}

export const ENTITY_TYPES = [
  "person",
  "organisation",
  "place",
  "group",
  "facility",
  "event",
  "product",
  "work",
  "law",
] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

/** One real-world thing that the article names. */
export interface Entity {
  /** Stable within the document. */
  id: string;
  type: EntityType;
  subtype?: string;
  /** Fullest form in the article, or the registry's or knowledge base's preferred name. */
  name: string;
  /** Other forms used in the article. */
  aliases: string[];
  /** What the article itself says of it: "juru bicara Pentagon". */
  roles: string[];
  /** From the registry or the knowledge base. */
  description?: string;
  /** Wikidata item, "Q796". */
  wikidata?: string;
  origin: "registry" | "knowledge-base" | "article";
}

/** One place where an entity is named. Excludes title, rank and role, which go to the entity's roles. */
export interface Mention extends Span {
  type: EntityType;
  /** Entity.id */
  entity: string;
  /** 0..1 */
  score: number;
  form: "name" | "nominal";
  /** The inner of two: "AS" in "Pasukan AS". */
  nested?: true;
}

export type SpeakerForm = "name" | "short_name" | "pronoun" | "nominal" | "continuation";

export interface Speaker extends Span {
  form: SpeakerForm;
  /** The name or noun without role, affiliation and relative clause. */
  head: Span;
  /** Full name or noun phrase it stands for. */
  resolved: string | null;
  /** Entity.id */
  entity: string | null;
  role?: string;
  affiliation?: string;
  /** Resolved by a default, not by what the text says. */
  assumed?: true;
}

export interface Outlet extends Span {
  name: string;
}

export type SpeechAct = "statement" | "estimate" | "denial" | "request" | "promise" | "question";

/** An attribution: what was said, by whom, where it was printed. `start`..`end` is the hull of `content`. */
export interface Quote extends Span {
  kind: "direct" | "indirect" | "mixed";
  /** Direct: with its quotation marks. Else the reported clause, without cue, bahwa/that and the final stop. */
  content: Span[];
  cue: Span | null;
  speaker: Speaker | null;
  outlet: Outlet | null;
  act: SpeechAct;
  anonymous: boolean;
  score: number;
}

export type ClaimKind =
  | "count"
  | "percent"
  | "money"
  | "measure"
  | "duration"
  | "age"
  | "ordinal"
  | "ratio"
  | "date"
  | "time"
  | "quantifier";

/** A number where it survives the round trip through a double, else the exact decimal as a string. */
export type Value = number | string;

export interface Change {
  direction: "up" | "down";
  from: Value | null;
  to: Value | null;
  by: Value | null;
}

/** A number with what it counts: the whole phrase, from number to counted noun or unit. */
export interface NumericClaim extends Span {
  kind: ClaimKind;
  /** The numerals alone. */
  number: Span | null;
  /** Dates: the EDTF profile of the interface. */
  value: Value | null;
  low: Value | null;
  high: Value | null;
  relation: "=" | "<" | "<=" | ">" | ">=" | "range";
  approximate: boolean;
  /** CLDR unit id, ISO 4217 code, "percent" or "percentage-point". */
  unit: string | null;
  /** "day", "person" */
  per: string | null;
  counted: Span | null;
  countedHead: string | null;
  change: Change | null;
  /** Index into `Analysis.quotes`. */
  inQuote: number | null;
  score: number;
}

export type Severity = "error" | "warning" | "information" | "hint";

/** Something an editor should look at. `code` is `area/what`, stable once released. */
export interface Finding extends Span {
  code: string;
  severity: Severity;
  message: string;
  related: Span[];
  fix?: { title: string; newText: string };
}

/** Makes the span `[start, end)` of `text`. */
export function spanOf(text: string, start: number, end: number): Span {
  return { start, end, text: text.slice(start, end) };
}
