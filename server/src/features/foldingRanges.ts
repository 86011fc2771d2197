import { type FoldingRange, FoldingRangeKind } from "vscode-languageserver";
import type { ArticleView } from "./articleView.js";

/** Lines that are not part of the article fold away as comments do; so does a paragraph that runs over many lines. */
export function foldingRanges({ document, analysis }: ArticleView): FoldingRange[] {
  return analysis.sections.flatMap((section) => {
    const startLine = document.positionAt(section.start).line;
    const endLine = document.positionAt(section.end).line;
    if (endLine <= startLine) return [];
    return [
      section.kind === "boilerplate"
        ? { startLine, endLine, kind: FoldingRangeKind.Comment }
        : { startLine, endLine, kind: FoldingRangeKind.Region },
    ];
  });
}
