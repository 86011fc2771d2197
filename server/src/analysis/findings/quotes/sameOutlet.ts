import type { Finding, Quote } from "../../analysis.js";
import type { Check } from "../check.js";
import { message } from "./messages.js";

/** `source/same-outlet`: two or more speakers of the article are known from the same outlet alone. */
export const sameOutlet: Check = ({ analysis, locale }) => {
  const byOutlet = new Map<string, Quote[]>();
  for (const quote of analysis.quotes) {
    if (!quote.outlet || !quote.speaker?.resolved) continue;
    const key = quote.outlet.name.toLowerCase();
    const known = byOutlet.get(key);
    if (known) known.push(quote);
    else byOutlet.set(key, [quote]);
  }
  return [...byOutlet.values()].flatMap((quotes): Finding[] => {
    const speakers = new Set(quotes.map((quote) => quote.speaker?.resolved));
    const last = quotes.at(-1)?.outlet;
    if (speakers.size < 2 || !last) return [];
    const values = { count: String(speakers.size), outlet: last.name };
    return [
      {
        start: last.start,
        end: last.end,
        text: last.text,
        code: "source/same-outlet",
        severity: "hint",
        message: message("sameOutlet", locale, values),
        related: quotes.flatMap((quote) => (quote.outlet && quote.outlet !== last ? [quote.outlet] : [])),
      },
    ];
  });
};
