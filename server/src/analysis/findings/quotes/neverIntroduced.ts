import { gather } from "../gather.js";
import { TokenKind, type Tokens } from "../../../text/tokens.js";
import type { Finding } from "../../analysis.js";
import type { Article } from "../../article.js";
import type { Check } from "../check.js";
import { message } from "./messages.js";

/** Shorter articles are fragments: the introduction may stand elsewhere. */
const MIN_PARAGRAPHS = 4;

/**
 * `source/never-introduced`: a person is quoted by a single name, and the article gives neither a full name nor a role:
 * nowhere does the name stand beside another capitalised word, a role or a title. People whom the newsroom's registry or
 * the knowledge base knows need no introduction.
 */
export const neverIntroduced: Check = ({ article, analysis, locale }) => {
  if (article.paragraphs.length < MIN_PARAGRAPHS) return [];
  const entities = new Map(analysis.entities.map((entity) => [entity.id, entity]));
  const introduced = new Set(
    gather(analysis.quotes, ({ speaker }) => (speaker?.role && speaker.resolved ? [speaker.resolved] : [])),
  );
  const accompanied = accompaniedWords(article);
  const seen = new Set<string>();
  return gather(analysis.quotes, ({ speaker }): Finding[] => {
    if (!speaker?.entity || !speaker.resolved || speaker.form !== "name") return [];
    const entity = entities.get(speaker.entity);
    if (entity?.type !== "person" || entity.origin !== "article" || entity.roles.length > 0) return [];
    if (/\s/.test(entity.name.trim()) || introduced.has(speaker.resolved) || seen.has(entity.id)) return [];
    if (accompanied.has(entity.name.toLowerCase())) return [];
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

/** The capitalised words that stand somewhere beside another one, a role, a title or an age in brackets. */
function accompaniedWords({ paragraphs, language }: Article): Set<string> {
  const { roles, titles, roleModifiers } = language.quotes;
  const found = new Set<string>();
  const isCompany = (tokens: Tokens, k: number): boolean => {
    if (tokens.kind(k) !== TokenKind.Word) return false;
    const word = tokens.lower(k);
    return tokens.isCapitalised(k) || roles.has(word) || titles.has(word) || roleModifiers.has(word);
  };
  for (const { paragraph, section } of paragraphs) {
    if (section === "boilerplate" || section === "headline") continue;
    const { tokens } = paragraph;
    for (let k = 0; k < tokens.count; k++) {
      if (!tokens.isCapitalised(k)) continue;
      const hasAge = tokens.isMark(k + 1, "(") && tokens.kind(k + 2) === TokenKind.Number;
      if (hasAge || isCompany(tokens, k - 1) || isCompany(tokens, k + 1)) found.add(tokens.lower(k));
    }
  }
  return found;
}
