import * as l10n from "@vscode/l10n";
import type { AddEvidenceArguments } from "../../../protocol/commands.js";
import type { Evidence } from "../annotations/annotation.js";
import { currentCheck } from "../annotations/stale.js";
import { annotationId } from "./annotationIds.js";
import { answering, type Command, refused } from "./command.js";

/**
 * Adds what a check rests on. The check with it is the author's own: whoever adds evidence has looked. A check that has
 * become stale is refused, so that evidence confirms nothing by the way.
 */
export const addEvidence: Command<AddEvidenceArguments> = async (
  context,
  { uri, id, check: kind, url, document, stance },
) => {
  const { store, author } = context;
  const placed = store.annotation(uri, annotationId(id));
  const check = placed && currentCheck(placed.annotation, kind);
  if (placed?.stale.includes(kind)) {
    return refused(l10n.t("The words have changed since this check; confirm it or rate it anew first."));
  }
  if (!check) return refused(l10n.t("There is no such check yet; rate it first."));
  if (url === undefined && document === undefined) {
    return refused(l10n.t("Evidence needs an address or the name of a document."));
  }
  const evidence: Evidence = {
    ...(url === undefined ? {} : { url, accessed: today() }),
    ...(document === undefined ? {} : { document }),
    ...(stance === undefined ? {} : { stance }),
  };
  return answering(context, async () => {
    const patch = { check: { kind, rating: check.rating, evidence: [...check.evidence, evidence] } };
    await store.update(uri, annotationId(id), patch, author);
    return [id];
  });
};

/** The day of access, UTC, ISO 8601. */
function today(): string {
  return new Date().toISOString().slice(0, 10);
}
