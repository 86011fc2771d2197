import type { ArticleText, PlacedParagraph } from "../../text/articleText.js";
import type { Paragraph } from "../../text/paragraphs.js";
import { TokenKind, type Tokens, tokenize } from "../../text/tokens.js";
import { WordGate } from "../../text/wordGate.js";
import type { Section, SectionKind } from "../analysis.js";
import { LANGUAGES } from "../languages/index.js";
import { datelineEnd } from "./dateline.js";

/** The sections of an article, and what each paragraph is. */
export interface Sections {
  readonly sections: Section[];
  /** One for each paragraph of the article. */
  readonly kinds: readonly SectionKind[];
}

/**
 * Tells headline, dateline, byline, body and boilerplate apart.
 *
 * - headline: a first paragraph, boilerplate apart, without a final stop and without a dateline, short, set off from what follows;
 *   in Markdown a first line that opens with `#`
 * - byline: a short line near the top that opens with "By", "Oleh", …
 * - boilerplate: lines a content system adds ("Baca juga : …"); both languages' are known in any article; front matter, and
 *   comments of HTML that are a paragraph of their own
 * - dateline: the place, outlet and dash before the first sentence of the body; a section of its own inside the paragraph
 */
export function findSections(article: ArticleText): Sections {
  const sections: Section[] = [];
  const kinds: SectionKind[] = [];
  const front = frontMatterEnd(article);
  let seenBody = false;
  let isFirst = true;
  for (let index = 0; index < article.paragraphs.length; index++) {
    const { offset, paragraph } = article.paragraphs[index] as PlacedParagraph;
    const kind = index < front ? "boilerplate" : kindOf(article, paragraph, isFirst, seenBody);
    kinds.push(kind);
    if (kind !== "boilerplate") isFirst = false;
    const end = offset + paragraph.text.length;
    const dateline = kind === "body" && !seenBody ? datelineEnd(paragraph) : 0;
    if (dateline > 0) sections.push({ start: offset, end: offset + dateline, kind: "dateline" });
    if (offset + dateline < end) sections.push({ start: offset + dateline, end, kind });
    if (kind === "body") seenBody = true;
  }
  return { sections, kinds };
}

/** The longest front matter, in paragraphs: a line of hyphens further down closes nothing. */
const FRONT_MATTER = 60;

/** How many paragraphs the front matter takes: from a first line of three hyphens up to and with the next. */
function frontMatterEnd({ paragraphs }: ArticleText): number {
  const isFence = (index: number): boolean => paragraphs[index]?.paragraph.text === "---";
  if (!isFence(0)) return 0;
  for (let index = 1; index < FRONT_MATTER && index < paragraphs.length; index++) {
    if (isFence(index)) return index + 1;
  }
  return 0;
}

function kindOf(
  article: ArticleText,
  paragraph: Paragraph,
  isFirst: boolean,
  seenBody: boolean,
): SectionKind {
  if (isBoilerplate(paragraph)) return "boilerplate";
  if (seenBody) return "body";
  if (isFirst && isHeadline(article, paragraph)) return "headline";
  if (isByline(paragraph)) return "byline";
  return "body";
}

const HEADLINE_WORDS = 25;

function isHeadline(article: ArticleText, paragraph: Paragraph): boolean {
  if (article.paragraphs.length < 2) return false;
  if (/^#{1,6}\s/.test(paragraph.text)) return true;
  if (paragraph.tokens.count > HEADLINE_WORDS * 2 || datelineEnd(paragraph) > 0) return false;
  return !/[.:;,]["”’»)]?$/.test(paragraph.text) && paragraph.sentences.length <= 2;
}

const BYLINE_TOKENS = 14;

function isByline(paragraph: Paragraph): boolean {
  const { tokens } = paragraph;
  if (tokens.count > BYLINE_TOKENS || tokens.count < 2 || /[.?!]$/.test(paragraph.text)) return false;
  const opening = paragraph.text.toLowerCase();
  return LANGUAGES.some((language) =>
    language.sections.bylineOpenings.some(
      (word) => opening.startsWith(`${word} `) || opening.startsWith(`${word}:`),
    ),
  );
}

const BOILERPLATE_TOKENS = 60;

/** Without the marks that a line may open with. */
function bare(line: string): string {
  return line.replace(/^[[(*>\s]+/, "");
}

const OPENINGS = LANGUAGES.flatMap(({ sections }) => sections.boilerplateOpenings);
const LINES: ReadonlySet<string> = new Set(
  LANGUAGES.flatMap(({ sections }) => sections.boilerplateLines.map(bare)),
);

/** Most lines are told by their first word. */
const OPENING_WORDS = new WordGate([...OPENINGS, ...LINES].map((line) => tokenize(bare(line)).lower(0)));

/** The first token behind the marks that a line may open with. */
function firstWord(tokens: Tokens): number {
  let i = 0;
  while (i < tokens.count && tokens.kinds[i] === TokenKind.Mark && "[(*>".includes(tokens.at(i))) i++;
  return i;
}

function isBoilerplate({ text, tokens }: Paragraph): boolean {
  if (tokens.count === 0) return false;
  if (text.startsWith("<!--") && text.endsWith("-->")) return true;
  if (isShouted(text, tokens)) return true;
  if (tokens.count > BOILERPLATE_TOKENS || !OPENING_WORDS.lets(tokens, firstWord(tokens))) return false;
  const line = bare(text.toLowerCase().replace(/[\s\u00a0]+/g, " "));
  return LINES.has(line) || OPENINGS.some((opening) => opensWith(line, opening));
}

const SHOUTED_TOKENS = 8;

function isShouted(text: string, tokens: Tokens): boolean {
  return (
    tokens.count <= SHOUTED_TOKENS &&
    tokens.kind(0) === TokenKind.Word &&
    /^(SCROLL|ADVERTISEMENT|LANJUTKAN|CONTINUE)\b/.test(text)
  );
}

/** An opening counts when it is the whole line, or a colon, a blank and a capital, or the line's end follows it. */
function opensWith(line: string, opening: string): boolean {
  if (!line.startsWith(opening)) return false;
  const rest = line.slice(opening.length);
  return rest === "" || /^[\s:,.!]/.test(rest) || /[:]$/.test(opening);
}
