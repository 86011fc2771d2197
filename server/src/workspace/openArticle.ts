import type { Settings } from "../../../protocol/settings.js";
import { TextDocument, type TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";
import type { Analysis } from "../analysis/analysis.js";
import { analyze, analyzeInSteps, type AnalyzeOptions } from "../analysis/analyze.js";
import type { Registry } from "../analysis/entities/entities.js";
import { AnalysisCache } from "../analysis/cache.js";
import type { MessageLocale } from "../analysis/findings/check.js";
import type { TextChange } from "../store/annotationStore.js";
import { SentenceBounds } from "./articleIndex/sentenceBounds.js";

/** Beyond this many UTF-16 units an article is annotated but no longer analysed as it is typed. */
export const MOST_ANALYSED = 2_000_000;

/** Up to so many UTF-16 units an article is analysed in one go: that takes a few milliseconds. */
const IN_ONE_GO = 50_000;

/** How long a longer one is analysed before other messages are let in, in milliseconds: half a frame. */
const SLICE = 8;

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

/** What an analysis is of; two are the same where all of it is. */
interface Wanted {
  readonly version: number;
  readonly key: string;
  readonly registry: Registry;
}

/** An article that is open in the editor, with what was found in it. The analysis is made when it is asked for. */
export class OpenArticle {
  #document: TextDocument;
  readonly #cache = new AnalysisCache();
  #analysis: (Wanted & { readonly result: Analysis }) | null = null;
  #preparing: (Wanted & { readonly done: Promise<void> }) | null = null;

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
  analysis(settings: Settings, locale: MessageLocale, registry: Registry): Analysis {
    const wanted = this.#wanted(settings, locale, registry);
    if (this.#analysis && isSame(this.#analysis, wanted)) return this.#analysis.result;
    const options = optionsOf(settings, locale, registry);
    const result = this.isTooLarge ? NOTHING : analyze(this.#document.getText(), options, this.#cache);
    this.#analysis = { ...wanted, result };
    return result;
  }

  /**
   * Makes the analysis of a long article beforehand, so that `analysis` has it at once: in slices, between which other
   * messages are answered. Given up when the article changes meanwhile. Of a short one there is nothing to prepare.
   */
  async prepare(settings: Settings, locale: MessageLocale, registry: Registry): Promise<void> {
    if (this.#document.getText().length <= IN_ONE_GO || this.isTooLarge) return;
    const wanted = this.#wanted(settings, locale, registry);
    if (this.#analysis && isSame(this.#analysis, wanted)) return;
    if (!this.#preparing || !isSame(this.#preparing, wanted)) {
      const done = this.#analyzeInSlices(wanted, optionsOf(settings, locale, registry));
      this.#preparing = { ...wanted, done };
    }
    await this.#preparing.done;
  }

  async #analyzeInSlices(wanted: Wanted, options: AnalyzeOptions): Promise<void> {
    const steps = analyzeInSteps(this.#document.getText(), options, this.#cache);
    let from = performance.now();
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        this.#analysis = { ...wanted, result: step.value };
        return;
      }
      if (performance.now() - from < SLICE) continue;
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (this.#document.version !== wanted.version) return;
      from = performance.now();
    }
  }

  #wanted({ language, findings }: Settings, locale: MessageLocale, registry: Registry): Wanted {
    const key = JSON.stringify([language, findings.optional, locale]);
    return { version: this.#document.version, key, registry };
  }

  /** Where its sentences are, by the last analysis. */
  sentences(): SentenceBounds {
    return new SentenceBounds(this.#document.getText(), this.#cache.paragraphs);
  }
}

function isSame(a: Wanted, b: Wanted): boolean {
  return a.version === b.version && a.key === b.key && a.registry === b.registry;
}

function optionsOf(
  { language, findings }: Settings,
  locale: MessageLocale,
  registry: Registry,
): AnalyzeOptions {
  return {
    ...(language === "auto" ? {} : { lang: language }),
    locale,
    registry,
    config: { optionalFindings: findings.optional },
  };
}
