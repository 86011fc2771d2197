import type { BasePosition, Target, TextQuote, TextTarget } from "../annotation.js";
import { isList, isMembers, type Json } from "../json.js";
import { MemberReader, withRest, writeMembers } from "./memberReader.js";

const BASE_TEXT_ID = /^swh:1:cnt:[0-9a-f]{40}$/;

/** Reads a target; one in a form that we do not place comes as `other`, as it was. `article`: the collection's id. */
export function readTarget(value: Json | undefined, article: string): Target {
  if (value === undefined) return { kind: "other", value: null };
  if (value === article) return { kind: "article" };
  if (typeof value === "string" && value.startsWith("urn:uuid:")) return { kind: "annotation", id: value };
  return (
    (isMembers(value) ? readTextTarget(new MemberReader(value), article) : undefined) ?? {
      kind: "other",
      value,
    }
  );
}

function readTextTarget(reader: MemberReader, article: string): TextTarget | undefined {
  if (!reader.is("source", article)) return undefined;
  const selectors = reader.take("selector", (value) =>
    isList(value) ? value : isMembers(value) ? [value] : undefined,
  );
  let quote: TextQuote | undefined;
  let position: BasePosition | undefined;
  const otherSelectors: Json[] = [];
  for (const selector of selectors ?? []) {
    const asQuote: TextQuote | undefined = quote ? undefined : readQuote(selector);
    const asPosition: BasePosition | undefined = asQuote || position ? undefined : readPosition(selector);
    if (asQuote) quote = asQuote;
    else if (asPosition) position = asPosition;
    else otherSelectors.push(selector);
  }
  if (!quote) return undefined;
  const state = reader.object("state", readState);
  const target: TextTarget = withRest(
    {
      kind: "text" as const,
      quote,
      position: position ?? null,
      base: state?.base ?? null,
      recorded: state?.recorded ?? null,
    },
    reader,
  );
  return {
    ...target,
    ...(state?.extra ? { stateExtra: state.extra } : {}),
    ...(otherSelectors.length > 0 ? { otherSelectors } : {}),
  };
}

interface State {
  readonly base: string;
  readonly recorded: string | null;
  readonly extra?: TextTarget["stateExtra"];
}

function readState(reader: MemberReader): State | undefined {
  if (!reader.is("type", "TimeState")) return undefined;
  const base = reader.take("cached", (value) =>
    typeof value === "string" && BASE_TEXT_ID.test(value) ? value : undefined,
  );
  const recorded = reader.string("sourceDate") ?? null;
  return base === undefined ? undefined : withRest({ base, recorded }, reader);
}

function readQuote(selector: Json): TextQuote | undefined {
  if (!isMembers(selector)) return undefined;
  const reader = new MemberReader(selector);
  if (!reader.is("type", "TextQuoteSelector")) return undefined;
  const exact = reader.string("exact");
  if (exact === undefined || exact === "") return undefined;
  return withRest(
    { exact, prefix: reader.string("prefix") ?? "", suffix: reader.string("suffix") ?? "" },
    reader,
  );
}

function readPosition(selector: Json): BasePosition | undefined {
  if (!isMembers(selector)) return undefined;
  const reader = new MemberReader(selector);
  if (!reader.is("type", "TextPositionSelector")) return undefined;
  const start = reader.integer("start");
  const end = reader.integer("end");
  if (start === undefined || end === undefined || end <= start) return undefined;
  return withRest({ start, end }, reader);
}

export function writeTarget(target: Target, article: string): Json {
  switch (target.kind) {
    case "article":
      return article;
    case "annotation":
      return target.id;
    case "other":
      return target.value;
    case "text":
      return writeTextTarget(target, article);
  }
}

function writeTextTarget(target: TextTarget, article: string): Json {
  const { quote, position } = target;
  const selector: Json[] = [
    writeMembers(
      { type: "TextQuoteSelector", exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
      quote.extra,
    ),
  ];
  if (position) {
    const { start, end } = position;
    selector.push(writeMembers({ type: "TextPositionSelector", start, end }, position.extra));
  }
  selector.push(...(target.otherSelectors ?? []));
  const state =
    target.base === null
      ? undefined
      : writeMembers(
          { type: "TimeState", sourceDate: target.recorded ?? undefined, cached: target.base },
          target.stateExtra,
        );
  return writeMembers({ source: article, selector, state }, target.extra);
}
