import { ATTRIBUTES, withAttribute } from "../attributes.js";
import type {
  Annotation,
  CheckKind,
  ConflictValue,
  EntityLink,
  Link,
  Quantity,
  Status,
  Target,
  Translation,
} from "../annotation.js";
import type { Json } from "../json.js";

/**
 * The annotation with one value of a conflict chosen.
 * @param member the conflict's member, as the merge names it
 */
export function chosenValue(
  annotation: Annotation,
  member: string,
  { value, by }: ConflictValue,
): Annotation {
  // The values were written from these very members, by the merge.
  switch (member) {
    case "status":
      return { ...annotation, status: value as Status | null };
    case "tag":
      return { ...annotation, tag: value as string | null };
    case "span":
      return { ...annotation, target: value as unknown as Target };
    case "entity":
      return { ...annotation, entity: value as unknown as EntityLink | null };
    case "quantity":
      return { ...annotation, quantity: value as unknown as Quantity | null };
    case "translatedFrom":
      return { ...annotation, translatedFrom: value as unknown as Translation | null };
    case "speaker":
      return withSpeaker(annotation, value as unknown as Link | null);
    default:
      return member.startsWith("checks.")
        ? withCheckOf(annotation, member.slice("checks.".length) as CheckKind, by)
        : withExtra(annotation, member, value);
  }
}

function withSpeaker(annotation: Annotation, speaker: Link | null): Annotation {
  const others = annotation.links.filter(({ role }) => role !== "speaker");
  return { ...annotation, links: speaker ? [speaker, ...others] : others };
}

/** Of the verdicts of a kind the chosen person's stays. */
function withCheckOf(annotation: Annotation, kind: CheckKind, by: readonly string[]): Annotation {
  return {
    ...annotation,
    checks: annotation.checks.filter((check) => check.kind !== kind || by.includes(check.by.name)),
  };
}

function withExtra(annotation: Annotation, member: string, value: Json): Annotation {
  if (member.startsWith(`${ATTRIBUTES}.`)) {
    const name = member.slice(ATTRIBUTES.length + 1);
    return {
      ...annotation,
      extra: withAttribute(annotation.extra, name, typeof value === "string" ? value : null),
    };
  }
  if (!member.startsWith("extra.")) return annotation;
  return { ...annotation, extra: { ...annotation.extra, [member.slice("extra.".length)]: value } };
}
