import type { Finding } from "../../analysis.js";
import type { Check } from "../check.js";
import { message } from "./messages.js";

/** `source/anonymous`: something is attributed to a source without a name; once for each place where it is named. */
export const anonymousSource: Check = ({ analysis, locale }) => {
  const seen = new Set<number>();
  return analysis.quotes.flatMap((quote): Finding[] => {
    const { speaker } = quote;
    if (!quote.anonymous || !speaker || speaker.form === "continuation" || seen.has(speaker.start)) return [];
    seen.add(speaker.start);
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
