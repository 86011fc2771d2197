import type { Quantity } from "../annotation.js";
import type { Json } from "../json.js";
import { defined, type MemberReader, withRest, writeMembers } from "./memberReader.js";

const RELATIONS = ["=", "<", "<=", ">", ">=", "range"] as const;

/** Reads a classifying body with a `quantity`; its `value` is for people and follows from the quantity. */
export function readQuantity(body: MemberReader): Quantity | undefined {
  const label = body.string("value");
  const read = body.object("quantity", (reader) => {
    const kind = reader.string("kind");
    if (kind === undefined) return undefined;
    return withRest(
      {
        kind,
        value: reader.string("value") ?? null,
        low: reader.string("low") ?? null,
        high: reader.string("high") ?? null,
        relation: reader.oneOf("relation", RELATIONS) ?? "=",
        approximate: reader.take("approximate", (value) => (value === true ? true : undefined)) ?? false,
        unit: reader.string("unit") ?? null,
        per: reader.string("per") ?? null,
        counted: reader.string("counted") ?? null,
      },
      reader,
    );
  });
  if (!read || label === undefined || body.rest()) return undefined;
  const quantity: Quantity = read;
  return label === quantityLabel(quantity) ? quantity : { ...quantity, label };
}

export function writeQuantity(quantity: Quantity): Json {
  const members = writeMembers(
    {
      kind: quantity.kind,
      value: quantity.value ?? undefined,
      low: quantity.low ?? undefined,
      high: quantity.high ?? undefined,
      relation: quantity.relation === "=" ? undefined : quantity.relation,
      approximate: quantity.approximate ? true : undefined,
      unit: quantity.unit ?? undefined,
      per: quantity.per ?? undefined,
      counted: quantity.counted ?? undefined,
    },
    quantity.extra,
  );
  return {
    type: "TextualBody",
    purpose: "classifying",
    value: quantity.label ?? quantityLabel(quantity),
    quantity: members,
  };
}

const BOUNDS: Readonly<Record<Quantity["relation"], string>> = {
  "=": "",
  "<": "< ",
  "<=": "≤ ",
  ">": "> ",
  ">=": "≥ ",
  range: "",
};

/** The number in a form that any W3C reader can show: "≥ 20 kilometer", "20–99", "≈ 3500000 IDR / day". */
export function quantityLabel(quantity: Quantity): string {
  const { value, low, high, relation } = quantity;
  const number = value ?? (low !== null && high !== null ? `${low}–${high}` : (low ?? high ?? quantity.kind));
  const per = quantity.per === null ? "" : `/ ${quantity.per}`;
  const parts = [`${BOUNDS[relation]}${number}`, quantity.unit ?? quantity.counted ?? "", per];
  return (quantity.approximate ? "≈ " : "") + parts.filter((part) => part !== "").join(" ");
}

/** A quantity with what was left out filled in. */
export function quantityOf(given: Partial<Quantity> & Pick<Quantity, "kind">): Quantity {
  return {
    value: null,
    low: null,
    high: null,
    relation: "=",
    approximate: false,
    unit: null,
    per: null,
    counted: null,
    ...defined(given),
  };
}
