import * as l10n from "@vscode/l10n";
import type { LookupParams, LookupResult } from "../../../protocol/lookup.js";
import { LookupError, type LookupFault } from "../lookup/wikidata.js";
import type { Lookups } from "../lookup/lookups.js";
import type { ArticleView } from "./articleView.js";
import { entityOf, mentionAt } from "./entityAt.js";

/** What a look-up depends on. */
export interface LookupOptions {
  readonly lookups: Lookups;
  /** Nothing is ever sent from a workspace that is not. */
  readonly isTrusted: boolean;
  readonly signal: AbortSignal;
  readonly locale: "en" | "id";
}

/** Looks the name at a position up in Wikidata, where the person has agreed that it is sent there. */
export async function lookUp(
  view: ArticleView,
  { position, consent }: LookupParams,
  { lookups, isTrusted, signal, locale }: LookupOptions,
): Promise<LookupResult> {
  const { wikidata, endpoint } = view.settings.lookup;
  const entity = entityOf(
    view.analysis,
    mentionAt(view.analysis, view.document.offsetAt(position))?.entity ?? null,
  );
  if (!entity) return failed(l10n.t("There is no name here."));
  if (!isTrusted) return failed(l10n.t("Nothing is looked up in a workspace that is not trusted."));
  const host = hostOf(endpoint);
  if (host === null) return failed(l10n.t("The address of the look-up is no web address: {0}", endpoint));
  const { name, type } = entity;
  if (!wikidata && consent !== true) return { kind: "ask", name, host };
  try {
    const candidates = await lookups.search({ endpoint, name, language: locale }, signal);
    return { kind: "found", name, type, candidates };
  } catch (error) {
    if (error instanceof LookupError) return failed(messageOf(error.fault, host));
    throw error;
  }
}

function hostOf(endpoint: string): string | null {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : null;
  return url && (url.protocol === "https:" || url.protocol === "http:") ? url.host : null;
}

function failed(message: string): LookupResult {
  return { kind: "failed", message };
}

function messageOf(fault: LookupFault, host: string): string {
  switch (fault) {
    case "busy":
      return l10n.t("{0} asks to wait; try again in a minute.", host);
    case "unreachable":
      return l10n.t("{0} cannot be reached.", host);
    case "bad-answer":
      return l10n.t("{0} gave an answer that cannot be read.", host);
    case "cancelled":
      return l10n.t("The look-up was cancelled.");
  }
}
