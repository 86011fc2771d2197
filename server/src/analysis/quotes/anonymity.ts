import type { Speaker } from "../analysis.js";
import type { SectionedParagraph } from "../article.js";
import type { QuoteLexicon } from "./lexicon.js";

/** How far after the speaker a phrase of anonymity is looked for within the sentence, in UTF-16 units. */
const REACH = 160;

/**
 * Whether the speaker is left unnamed: a source, official or witness without a name, or one of whom the sentence says
 * that he or she would not be named. Who is a body, a document or stands for somebody named is not.
 */
export function isAnonymous(speaker: Speaker, paragraph: SectionedParagraph, lexicon: QuoteLexicon): boolean {
  if (speaker.form !== "nominal" && speaker.form !== "continuation") return false;
  if (speaker.entity !== null) return false;
  const isNamed = speaker.resolved !== speaker.head.text && /\p{L}/u.test(speaker.resolved ?? "");
  if (isNamed) return false;
  const words = speaker.head.text.toLowerCase().split(/[^\p{L}]+/u);
  const heads = words.filter((word) => word !== "" && !lexicon.indefinites.has(word));
  const [head = ""] = heads.length > 0 ? heads : words;
  if (lexicon.anonymousHeads.has(head)) return standsAsHead(words[words.indexOf(head) + 1] ?? "", lexicon);
  const from = speaker.start - paragraph.offset;
  const after = paragraph.paragraph.text.slice(from, from + REACH);
  const stop = after.search(/[.?!]["”]? \p{Lu}/u);
  const near = (stop < 0 ? after : after.slice(0, stop)).toLowerCase().replace(/ - /g, "-");
  return lexicon.anonymityPhrases.some((phrase) => near.includes(phrase));
}

/** Whether the word before `next` is the noun of the phrase: `official figures` and `sumber daya` are no sources. */
function standsAsHead(next: string, lexicon: QuoteLexicon): boolean {
  if (next === "") return true;
  const { sourceComplements, nonSources } = lexicon;
  return sourceComplements === null ? !nonSources.has(next) : sourceComplements.has(next);
}
