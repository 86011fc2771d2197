import { DESK_WORDS, type DeskWords } from "./deskWords.js";
import type { Exported, ExportOptions, FormatDocument } from "./document.js";
import { inTextOrder, LineCounter, openItems } from "./openItems.js";
import { wordsOf } from "./speakers.js";

/** Words of an annotation that are quoted, at most; a chat has little room. */
const QUOTED = 80;

/**
 * Writes what is open in all articles as plain text for a chat: open tasks, what is unsure, checks whose words were changed
 * since, and what has lost its place; a line each, with the line of the article.
 */
export function writeQuestions(
  documents: readonly FormatDocument[],
  { language = "en" }: ExportOptions = {},
): Exported {
  const text = documents.map((document) => questionsOf(document, DESK_WORDS[language])).join("\n");
  return { files: [{ name: "questions.txt", text }], losses: [] };
}

function questionsOf({ name, text, placed = [] }: FormatDocument, words: DeskWords): string {
  // Spans count without the BOM, which is no line end.
  const lines = new LineCounter(text.replace(/^\ufeff/, ""));
  const items = inTextOrder(placed).flatMap((each) => {
    const open = openItems(each, words);
    if (open.length === 0) return [];
    const place = each.span ? ` (${words.line} ${lines.lineOf(each.span.start)})` : "";
    const said = wordsOf(each);
    const quoted = said.length > QUOTED ? `${said.slice(0, QUOTED - 1).trimEnd()}…` : said;
    return [`- “${quoted}”${place}: ${open.join("; ")}\n`];
  });
  return `${name}\n${items.join("") || `- ${words.nothingOpen}\n`}`;
}
