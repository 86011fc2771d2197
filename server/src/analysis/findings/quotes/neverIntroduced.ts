import type { Finding } from "../../analysis.js";
import type { Check } from "../check.js";
import { message } from "./messages.js";

/** Shorter articles are fragments: the introduction may stand elsewhere. */
const MIN_PARAGRAPHS = 4;

/**
 * `source/never-introduced`: a person is quoted by a single name, and the article gives neither a full name nor a role.
 * People whom the newsroom's registry or the knowledge base knows need no introduction.
 */
export const neverIntroduced: Check = ({ article, analysis, locale }) => {
  if (article.paragraphs.length < MIN_PARAGRAPHS) return [];
  const entities = new Map(analysis.entities.map((entity) => [entity.id, entity]));
  const introduced = new Set(
    analysis.quotes.flatMap(({ speaker }) => (speaker?.role && speaker.resolved ? [speaker.resolved] : [])),
  );
  const seen = new Set<string>();
  return analysis.quotes.flatMap(({ speaker }): Finding[] => {
    if (!speaker?.entity || !speaker.resolved || speaker.form !== "name") return [];
    const entity = entities.get(speaker.entity);
    if (entity?.type !== "person" || entity.origin !== "article" || entity.roles.length > 0) return [];
    if (/\s/.test(entity.name.trim()) || introduced.has(speaker.resolved) || seen.has(entity.id)) return [];
    seen.add(entity.id);
    const { start, end, text } = speaker.head;
    const said = message("neverIntroduced", locale, { speaker: text });
    return [
      {
        start,
        end,
        text,
        code: "source/never-introduced",
        severity: "information",
        message: said,
        related: [],
      },
    ];
  });
};
