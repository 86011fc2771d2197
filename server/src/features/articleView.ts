import type { TextDocument } from "vscode-languageserver-textdocument";
import type { TagsetRows } from "../../../protocol/tagset.js";
import type { Settings } from "../../../protocol/settings.js";
import type { Analysis } from "../analysis/analysis.js";
import type { Registry } from "../analysis/entities/entities.js";
import type { PlacedAnnotation } from "../annotations/annotation.js";
import type { TextEdit } from "../text/textEdit.js";
import type { Elsewhere } from "../workspace/articleIndex/elsewhere.js";
import type { QuotesElsewhere } from "../workspace/articleIndex/quotesElsewhere.js";
import type { SentenceBounds } from "../workspace/articleIndex/sentenceBounds.js";

/** What every feature is given: an open article as it stands now. Features hold no state of their own. */
export interface ArticleView {
  readonly document: TextDocument;
  readonly analysis: Analysis;
  /** Where what is found may differ from an earlier result, apart from having moved; null where that is not known. */
  readonly changedSince?: (earlier: Analysis) => TextEdit | null;
  /** In text order; orphans last. */
  readonly annotations: readonly PlacedAnnotation[];
  readonly settings: Settings;
  /** The names that the newsroom keeps. */
  readonly registry: Registry;
  /** The labels and relations of the newsroom's own. */
  readonly tagset: TagsetRows;
  /** What the other articles of the workspace say. */
  readonly elsewhere: Elsewhere;
  /** Which of its quotations stand differently there. */
  readonly quotesElsewhere: QuotesElsewhere;
  /** Where its sentences are; worked out when it is asked for. */
  readonly sentences: () => SentenceBounds;
  /** The scale on which the truth of a statement is rated here, in the reader's language, the best first. */
  readonly truthScale: readonly { readonly value: string; readonly label: string }[];
}
