import type { Check } from "../../check.js";
import { placedNumbers } from "../drafts.js";
import { findingAt } from "../../finding.js";
import { type Message, tell } from "../../messages.js";

const MESSAGE: Message = {
  en: "A sentence does not begin with digits.",
  id: "Kalimat tidak diawali angka.",
};

/** `style/digits-first`: "52 orang hadir." House style; EYD V, rules for numbers. */
export const sentenceStart: Check = (evidence) => {
  const { article, locale } = evidence;
  return placedNumbers(evidence)
    .filter(({ claim, draft, sentenceStart: start, paragraph }) => {
      const isHeadline = article.paragraphs[paragraph]?.section === "headline";
      return claim.start === start && draft.writtenAs !== "words" && !isHeadline && claim.inQuote === null;
    })
    .map(({ claim }) =>
      findingAt(article.text, claim.number ?? claim, "style/digits-first", "hint", tell(MESSAGE, locale)),
    );
};
