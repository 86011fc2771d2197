import * as v from "valibot";
import { type EntityId, isItemId, WBK } from "wikibase-sdk";

/** An item that may be meant. */
export interface Candidate {
  /** "Q796". */
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly aliases: readonly string[];
}

/** Why there is no answer. `busy`: the service asks to wait. */
export type LookupFault = "busy" | "unreachable" | "bad-answer" | "cancelled";

/** What a look-up that fails throws. */
export class LookupError extends Error {
  override readonly name = "LookupError";
  readonly fault: LookupFault;

  constructor(fault: LookupFault, detail: string) {
    super(detail);
    this.fault = fault;
  }
}

const MOST_CANDIDATES = 8;
/** Milliseconds after which an answer is no longer waited for. */
const PATIENCE = 10_000;
const MOST_ALIASES = 4;

const item = v.custom<EntityId>(isItemId);
const found = v.object({ search: v.array(v.object({ id: item })) });
const value = v.object({ value: v.string() });
const details = v.object({
  entities: v.record(
    v.string(),
    v.object({
      labels: v.optional(v.record(v.string(), value), {}),
      descriptions: v.optional(v.record(v.string(), value), {}),
      aliases: v.optional(v.record(v.string(), v.array(value)), {}),
    }),
  ),
});

/**
 * Searches the items of a Wikibase by name, and reads what each of them is: two requests (`wbsearchentities`,
 * `wbgetentities`, https://www.wikidata.org/w/api.php?action=help).
 *
 * @param endpoint the address of its `api.php`
 * @param language of labels and descriptions; English stands in for what it lacks
 * @throws LookupError
 */
export async function searchWikidata(
  endpoint: string,
  name: string,
  language: "id" | "en",
  signal: AbortSignal,
): Promise<Candidate[]> {
  const wikibase = wikibaseAt(endpoint);
  const search = { search: name, language, uselang: language, limit: MOST_CANDIDATES };
  const { search: hits } = await ask(wikibase.searchEntities({ ...search, type: "item" }), found, signal);
  const ids = [...new Set(hits.map(({ id }) => id))];
  if (ids.length === 0) return [];
  const wanted = wikibase.getEntities({
    ids,
    props: ["labels", "descriptions", "aliases"],
    languages: language === "en" ? ["en"] : [language, "en"],
  });
  const { entities } = await ask(wanted, details, signal);
  return ids.flatMap((id) => {
    const entity = entities[id];
    if (!entity) return [];
    const { labels, descriptions, aliases } = entity;
    return [
      {
        id,
        label: (labels[language] ?? labels.en)?.value ?? id,
        description: (descriptions[language] ?? descriptions.en)?.value ?? "",
        aliases: (aliases[language] ?? aliases.en ?? []).slice(0, MOST_ALIASES).map((alias) => alias.value),
      },
    ];
  });
}

/** What makes the addresses of requests to a Wikibase. */
function wikibaseAt(endpoint: string): ReturnType<typeof WBK> {
  const { origin, pathname } = new URL(endpoint);
  return WBK({ instance: origin, wgScriptPath: pathname.replace(/^\/|\/api\.php$/g, "") });
}

async function ask<S extends v.GenericSchema>(
  address: string,
  schema: S,
  signal: AbortSignal,
): Promise<v.InferOutput<S>> {
  const url = new URL(address);
  // The service answers pages of any site, without cookies.
  url.searchParams.set("origin", "*");
  const parsed = v.safeParse(schema, await answerOf(url, signal));
  if (!parsed.success) throw new LookupError("bad-answer", v.summarize(parsed.issues));
  return parsed.output;
}

async function answerOf(url: URL, signal: AbortSignal): Promise<unknown> {
  try {
    const response = await fetch(url, {
      headers: { "Api-User-Agent": "Copydesk (https://github.com/copydesk/copydesk)" },
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
      credentials: "omit",
    });
    if (response.status === 429 || response.status === 503)
      throw new LookupError("busy", String(response.status));
    if (!response.ok) throw new LookupError("bad-answer", String(response.status));
    return await response.json();
  } catch (error) {
    if (error instanceof LookupError) throw error;
    if (signal.aborted) throw new LookupError("cancelled", "cancelled");
    if (error instanceof SyntaxError) throw new LookupError("bad-answer", error.message);
    throw new LookupError("unreachable", error instanceof Error ? error.message : String(error));
  }
}
