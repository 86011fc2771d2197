import type { TagsetRows } from "../../../protocol/tagset.js";
import type { Tagset } from "../workspace/tagset/tagset.js";

/** A tag set as a reader of that language sees it. */
export function tagsetRows(
  { version, labels, relations, attributes }: Tagset,
  locale: "en" | "id",
): TagsetRows {
  return {
    version,
    labels: labels.map(({ label, guideline, ...rest }) => ({
      ...rest,
      label: label[locale],
      ...(guideline === undefined ? {} : { guideline: guideline[locale] }),
    })),
    relations: relations.map(({ label, ...rest }) => ({ ...rest, label: label[locale] })),
    attributes: attributes.map(({ label, values, guideline, ...rest }) => ({
      ...rest,
      label: label[locale],
      values: values.map((each) => ({ value: each.value, label: each.label[locale] })),
      ...(guideline === undefined ? {} : { guideline: guideline[locale] }),
    })),
  };
}

/** The labels, relations and attributes of several, each once: the first one's where they differ. */
export function joinedTagsets(all: readonly TagsetRows[]): TagsetRows {
  return {
    version: all[0]?.version ?? "",
    labels: firstOfEach(
      all.flatMap(({ labels }) => labels),
      ({ tag }) => tag,
    ),
    relations: firstOfEach(
      all.flatMap(({ relations }) => relations),
      ({ role }) => role,
    ),
    attributes: firstOfEach(
      all.flatMap(({ attributes }) => attributes),
      ({ name }) => name,
    ),
  };
}

function firstOfEach<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const first = new Map<string, T>();
  for (const item of items) if (!first.has(keyOf(item))) first.set(keyOf(item), item);
  return [...first.values()];
}
