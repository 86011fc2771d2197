import { TextDocument } from "vscode-languageserver-textdocument";
import type {
  ArticleVersionParams,
  ArticleVersionResult,
  VersionAnnotation,
} from "../../../protocol/articleVersion.js";
import type { ArticleVersion } from "../workspace/articleVersions.js";
import { placedRows } from "./annotationRows.js";
import type { ArticleView } from "./articleView.js";
import { annotationCard } from "./cards/annotationCard.js";

/** The annotations that have a place in a version, each with its card; rejected ones are left out, as on hover. */
export function articleVersion(
  { article, languageId, text }: ArticleVersionParams,
  { from, annotations }: ArticleVersion,
  newsroom: Pick<ArticleView, "tagset" | "truthScale">,
): ArticleVersionResult {
  const document = TextDocument.create(article, languageId, 0, text);
  const rows = new Map(placedRows(annotations, { uri: article, document }).map((row) => [row.id, row]));
  return {
    from,
    annotations: annotations.flatMap((placed): VersionAnnotation[] => {
      const row = rows.get(placed.annotation.id);
      if (!row?.range || row.status === "rejected") return [];
      return [{ row, card: annotationCard({ ...newsroom, annotations }, placed) }];
    }),
  };
}
