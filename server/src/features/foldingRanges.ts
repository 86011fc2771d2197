import { type FoldingRange, FoldingRangeKind } from "vscode-languageserver";
import type { ArticleView } from "./articleView.js";

/**
 * Lines that are not part of the article fold away as comments do; so does a paragraph, or a quotation, that runs over many
 * lines.
 */
export function foldingRanges({ document, analysis }: ArticleView): FoldingRange[] {
  const quotes = analysis.quotes.flatMap(({ start, end }) => {
    const startLine = document.positionAt(start).line;
    const endLine = document.positionAt(end).line;
    return endLine > startLine ? [{ startLine, endLine, kind: FoldingRangeKind.Region }] : [];
  });
  const sections = analysis.sections.flatMap((section) => {
    const startLine = document.positionAt(section.start).line;
    const endLine = document.positionAt(section.end).line;
    if (endLine <= startLine) return [];
    return [
      section.kind === "boilerplate"
        ? { startLine, endLine, kind: FoldingRangeKind.Comment }
        : { startLine, endLine, kind: FoldingRangeKind.Region },
    ];
  });
  const isTaken = (startLine: number): boolean => sections.some((each) => each.startLine === startLine);
  // A line folds in one way.
  return [...sections, ...quotes.filter(({ startLine }) => !isTaken(startLine))];
}
