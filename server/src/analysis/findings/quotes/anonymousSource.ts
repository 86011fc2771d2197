import { gather } from "../gather.js";
import type { Finding } from "../../analysis.js";
import type { Check } from "../check.js";
import { message } from "./messages.js";

/** `source/anonymous`: something is attributed to a source without a name; for each place where it is named anew. */
export const anonymousSource: Check = ({ article, analysis, locale }) => {
  const { definites } = article.language.quotes;
  const seen = new Set<number>();
  return gather(analysis.quotes, (quote): Finding[] => {
    const { speaker } = quote;
    if (!quote.anonymous || !speaker || speaker.form === "continuation" || seen.has(speaker.start)) return [];
    // `the source`, `sumber itu`: the one that was found before.
    const again =
      seen.size > 0 &&
      speaker.text
        .toLowerCase()
        .split(/\s+/)
        .some((word) => definites.has(word));
    seen.add(speaker.start);
    if (again) return [];
    const { start, end, text } = speaker.head;
    return [
      {
        start,
        end,
        text,
        code: "source/anonymous",
        severity: "information",
        message: message("anonymous", locale, { speaker: text }),
        related: quote.content,
      },
    ];
  });
};
