import type { Agent, PlacedAnnotation } from "../annotations/annotation.js";
import { currentChecks } from "./currentChecks.js";
import { DESK_WORDS, type DeskWords } from "./deskWords.js";
import type { Exported, ExportOptions, FormatDocument } from "./document.js";
import { inTextOrder, LineCounter, openItems } from "./openItems.js";
import { Speakers, wordsOf } from "./speakers.js";
import { writeRow } from "./tableRows.js";

/** What a fact-checker goes through. */
const CHECKED: ReadonlySet<string | null> = new Set(["claim", "quote"]);

/**
 * Writes one table for all articles, a row a claim or quote that was not rejected: where, its words, whom it comes from,
 * the evidence, the checks, what is open, and whose it is (who checked it last, else who marked it).
 */
export function writeWorksheet(
  documents: readonly FormatDocument[],
  { language = "en" }: ExportOptions = {},
  form: "csv" | "md" = "csv",
): Exported {
  const words = DESK_WORDS[language];
  const rows = documents.flatMap((document) => rowsOf(document, words));
  const text =
    form === "csv"
      ? [words.columns, ...rows].map((row) => writeRow(row.map(inert), ",")).join("")
      : page(words, rows);
  return { files: [{ name: `worksheet.${form}`, text }], losses: [] };
}

function rowsOf({ name, text, placed = [] }: FormatDocument, words: DeskWords): string[][] {
  const speakers = new Speakers(placed);
  const lines = new LineCounter(text.replace(/^\ufeff/, ""));
  return inTextOrder(placed)
    .filter(({ annotation }) => CHECKED.has(annotation.tag) && annotation.status !== "rejected")
    .map((each) => {
      const checks = currentChecks(each.annotation);
      return [
        name,
        each.span ? String(lines.lineOf(each.span.start)) : "",
        wordsOf(each),
        speakers.sourcesOf(each).join("; "),
        checks
          .flatMap(({ evidence }) =>
            evidence.map(({ url, document, excerpt }) => url ?? document ?? excerpt ?? ""),
          )
          .filter((said) => said !== "")
          .join("; "),
        checks
          .map(
            ({ kind, rating, by, when }) =>
              `${words.kinds[kind]}: ${rating} (${by.name}, ${when.slice(0, 10)})`,
          )
          .join("; "),
        openItems(each, words).join("; "),
        ownerOf(each),
      ];
    });
}

function ownerOf({ annotation }: PlacedAnnotation): string {
  const [last] = currentChecks(annotation).sort((a, b) => (a.when < b.when ? 1 : -1));
  const owners: readonly Agent[] = last ? [last.by] : annotation.creators;
  return owners.map(({ name }) => name).join("; ");
}

/** A cell that no spreadsheet takes for a formula. */
function inert(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

function page({ columns }: DeskWords, rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(markdownCell).join(" | ")} |\n`;
  return [line(columns), line(columns.map(() => "---")), ...rows.map(line)].join("");
}

function markdownCell(cell: string): string {
  return cell.replace(/\s+/g, " ").replace(/[\\|<>`*_[\]]/g, (mark) => `\\${mark}`);
}
