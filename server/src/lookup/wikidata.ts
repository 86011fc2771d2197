import * as v from "valibot";

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

const item = v.pipe(v.string(), v.regex(/^Q[1-9]\d*$/));
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
  const search = { search: name, language, uselang: language, type: "item", limit: String(MOST_CANDIDATES) };
  const { search: hits } = await ask(endpoint, { action: "wbsearchentities", ...search }, found, signal);
  const ids = [...new Set(hits.map(({ id }) => id))];
  if (ids.length === 0) return [];
  const languages = language === "en" ? "en" : `${language}|en`;
  const wanted = { ids: ids.join("|"), props: "labels|descriptions|aliases", languages };
  const { entities } = await ask(endpoint, { action: "wbgetentities", ...wanted }, details, signal);
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

async function ask<S extends v.GenericSchema>(
  endpoint: string,
  parameters: Readonly<Record<string, string>>,
  schema: S,
  signal: AbortSignal,
): Promise<v.InferOutput<S>> {
  const url = new URL(endpoint);
  // `origin`: the service answers pages of any site, without cookies.
  for (const [key, given] of Object.entries({ ...parameters, format: "json", origin: "*" })) {
    url.searchParams.set(key, given);
  }
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
