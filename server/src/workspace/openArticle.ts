import type { Settings } from "../../../protocol/settings.js";
import { TextDocument, type TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";
import type { Analysis } from "../analysis/analysis.js";
import { analyze, type AnalyzeOptions } from "../analysis/analyze.js";
import type { Registry } from "../analysis/entities/entities.js";
import { AnalysisCache } from "../analysis/cache.js";
import type { MessageLocale } from "../analysis/findings/check.js";
import type { TextChange } from "../store/annotationStore.js";
import { SentenceBounds } from "./articleIndex/sentenceBounds.js";

/** Beyond this many UTF-16 units an article is annotated but no longer analysed as it is typed. */
export const MOST_ANALYSED = 2_000_000;

const NOTHING: Analysis = {
  version: "1",
  language: "und",
  date: null,
  sections: [],
  entities: [],
  mentions: [],
  quotes: [],
  claims: [],
  findings: [],
};

/** An article that is open in the editor, with what was found in it. The analysis is made when it is asked for. */
export class OpenArticle {
  #document: TextDocument;
  readonly #cache = new AnalysisCache();
  #analysis: {
    readonly version: number;
    readonly key: string;
    readonly registry: Registry;
    readonly result: Analysis;
  } | null = null;

  constructor(uri: string, languageId: string, version: number, text: string) {
    this.#document = TextDocument.create(uri, languageId, version, text);
  }

  get document(): TextDocument {
    return this.#document;
  }

  get isTooLarge(): boolean {
    return this.#document.getText().length > MOST_ANALYSED;
  }

  /**
   * Applies the editor's changes in order.
   * @returns the same changes in UTF-16 offsets, each into the text before it; null when the whole text was replaced
   */
  change(changes: readonly TextDocumentContentChangeEvent[], version: number): TextChange[] | null {
    const applied: TextChange[] = [];
    let whole = false;
    for (const change of changes) {
      if ("range" in change) {
        const start = this.#document.offsetAt(change.range.start);
        const end = this.#document.offsetAt(change.range.end);
        applied.push({ start: Math.min(start, end), end: Math.max(start, end), newText: change.text });
      } else whole = true;
      this.#document = TextDocument.update(this.#document, [change], version);
    }
    return whole ? null : applied;
  }

  /**
   * What is found in the article as it stands. Costs what changed since the last time.
   * @param registry the newsroom's names; compared by identity
   */
  analysis({ language, findings }: Settings, locale: MessageLocale, registry: Registry): Analysis {
    const { version } = this.#document;
    const key = JSON.stringify([language, findings.optional, locale]);
    const known = this.#analysis;
    if (known?.version === version && known.key === key && known.registry === registry) return known.result;
    const options: AnalyzeOptions = {
      ...(language === "auto" ? {} : { lang: language }),
      locale,
      registry,
      config: { optionalFindings: findings.optional },
    };
    const result = this.isTooLarge ? NOTHING : analyze(this.#document.getText(), options, this.#cache);
    this.#analysis = { version, key, registry, result };
    return result;
  }

  /** Where its sentences are, by the last analysis. */
  sentences(): SentenceBounds {
    return new SentenceBounds(this.#document.getText(), this.#cache.paragraphs);
  }
}
