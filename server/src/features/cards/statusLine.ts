import * as l10n from "@vscode/l10n";
import type { PlacedAnnotation, Status } from "../../annotations/annotation.js";
import type { Range } from "../../text/range.js";
import { escapeMarkdown } from "../markdown.js";

/** One line on what a person has decided about exactly this span and tag; empty when nobody has. */
export function statusLine(
  annotations: readonly PlacedAnnotation[],
  tag: string,
  { start, end }: Range,
): string {
  const own = annotations.find(
    ({ annotation, span }) => annotation.tag === tag && span?.start === start && span.end === end,
  )?.annotation;
  if (!own?.status) return "";
  const by = own.creators[0]?.name;
  const status = statusLabel(own.status);
  return by ? l10n.t("{0} by {1}", status, escapeMarkdown(by)) : status;
}

/** A status as a sentence begins with it. */
export function statusLabel(status: Status): string {
  switch (status) {
    case "accepted":
      return l10n.t("Accepted");
    case "rejected":
      return l10n.t("Rejected");
    case "unsure":
      return l10n.t("Marked unsure");
    case "suggested":
      return l10n.t("Suggested");
  }
}
