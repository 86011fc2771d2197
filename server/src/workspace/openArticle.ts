import type { Settings } from "../../../protocol/settings.js";
import { TextDocument, type TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";
import type { Analysis } from "../analysis/analysis.js";
import type { Article } from "../analysis/article.js";
import { analyze, analyzeFindingsLater, analyzeInSteps, type AnalyzeOptions } from "../analysis/analyze.js";
import type { Registry } from "../analysis/entities/entities.js";
import { AnalysisCache } from "../analysis/cache.js";
import { EditedAnalysis } from "../analysis/edited/editedAnalysis.js";
import { analyzePart, type PartAnalysis } from "../analysis/edited/partAnalysis.js";
import type { MessageLocale } from "../analysis/findings/check.js";
import type { TextChange } from "../store/annotationStore.js";
import type { Range } from "../text/range.js";
import { joinEdits, type TextEdit } from "../text/textEdit.js";
import { SentenceBounds } from "./articleIndex/sentenceBounds.js";

/** Beyond this many UTF-16 units an article is annotated, and only read where a person looks. */
export const MOST_ANALYSED = 2_000_000;

/**
 * Up to so many UTF-16 units an article is analysed in one go at each change: that takes as long as reading an edited
 * paragraph in its neighbourhood.
 */
const IN_ONE_GO = 20_000;

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

/** What is known of an article right now. */
export interface Current {
  readonly analysis: Analysis;
  /** Where it may differ from an earlier result, apart from having moved; null where that is not known. */
  readonly changedSince: (earlier: Analysis) => TextEdit | null;
}

const NOT_KNOWN = (): null => null;

/** So many results back it is told where the article changed: an editor asks for tokens far more often. */
const MOST_STEPS = 100;

/** One result made from another by an edit. */
interface Step {
  readonly before: Analysis;
  readonly changed: TextEdit;
}

/** An article that is open in the editor, with what was found in it. The analysis is made when it is asked for. */
export class OpenArticle {
  #document: TextDocument;
  readonly #cache = new AnalysisCache();
  #analysis: (Wanted & { readonly result: Analysis; readonly article: Article | null }) | null = null;
  #preparing: (Wanted & { readonly done: Promise<void> }) | null = null;
  /** What is known while a long article is edited; null where there is nothing to go by. */
  #edited: (Wanted & { readonly edited: EditedAnalysis; readonly analysis: Analysis }) | null = null;
  /** How the last results came of each other, the newest last. */
  #steps: Step[] = [];
  /** The part of an article too large that was last looked at. */
  #part: (Wanted & PartAnalysis) | null = null;
  /** What became of the text since `#analysis` or `#edited`; "whole": all of it was replaced. */
  #edit: TextEdit | "whole" | null = null;

  constructor(uri: string, languageId: string, version: number, text: string) {
    this.#document = TextDocument.create(uri, languageId, version, text);
  }

  get document(): TextDocument {
    return this.#document;
  }

  /** Too long to be analysed as a whole at each change. */
  get isLong(): boolean {
    return this.#document.getText().length > IN_ONE_GO;
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
        const from = this.#document.offsetAt(change.range.start);
        const to = this.#document.offsetAt(change.range.end);
        const [start, end] = [Math.min(from, to), Math.max(from, to)];
        applied.push({ start, end, newText: change.text });
        this.#note({ start, oldEnd: end, newEnd: start + change.text.length });
      } else whole = true;
      this.#document = TextDocument.update(this.#document, [change], version);
    }
    if (whole) this.#edit = "whole";
    return whole ? null : applied;
  }

  #note(edit: TextEdit): void {
    if (this.#edit !== "whole") this.#edit = this.#edit === null ? edit : joinEdits(this.#edit, edit);
  }

  /**
   * What is found in the article as it stands. Costs what changed since the last time.
   * @param registry the newsroom's names; compared by identity
   */
  analysis(settings: Settings, locale: MessageLocale, registry: Registry): Analysis {
    const wanted = this.#wanted(settings, locale, registry);
    if (this.#analysis && isSame(this.#analysis, wanted)) return this.#analysis.result;
    const options = optionsOf(settings, locale, registry);
    // A short one is painted at each key press; findings are asked for after that.
    const read = this.isLong ? analyze : analyzeFindingsLater;
    const result = this.isTooLarge ? NOTHING : read(this.#document.getText(), options, this.#cache);
    this.#settle(wanted, result);
    return result;
  }

  #settle(wanted: Wanted, result: Analysis): void {
    this.#analysis = { ...wanted, result, article: this.#cache.article };
    this.#edited = null;
    this.#steps = [];
    this.#edit = null;
  }

  /**
   * What is known of the article right now, for what a person sees while typing. A short article is analysed. A long one
   * is as `EditedAnalysis` has it until it is analysed as a whole, which takes a rest from typing; null where that must be
   * waited for. A result is true until the next change of the article, and no longer.
   */
  current(settings: Settings, locale: MessageLocale, registry: Registry): Current | null {
    const wanted = this.#wanted(settings, locale, registry);
    const known = this.#analysis;
    if (known && isSame(known, wanted)) return { analysis: known.result, changedSince: NOT_KNOWN };
    if (this.isTooLarge || !this.isLong) {
      return { analysis: this.analysis(settings, locale, registry), changedSince: NOT_KNOWN };
    }
    const analysis = this.#afterEdit(wanted);
    return analysis && { analysis, changedSince: (earlier) => this.#changedSince(earlier) };
  }

  /** What is found in a part of an article that is too large to be read as a whole. */
  currentPart(settings: Settings, locale: MessageLocale, registry: Registry, part: Range): Current {
    const wanted = this.#wanted(settings, locale, registry);
    const known = this.#part;
    if (known && isSame(known, wanted) && known.part.start <= part.start && part.end <= known.part.end)
      return { analysis: known.analysis, changedSince: NOT_KNOWN };
    const options = optionsOf(settings, locale, registry);
    const found = analyzePart(this.#document.getText(), part, options, this.#cache);
    this.#part = { ...wanted, ...found };
    return { analysis: found.analysis, changedSince: NOT_KNOWN };
  }

  #afterEdit(wanted: Wanted): Analysis | null {
    if (this.#edited && isSame(this.#edited, wanted)) return this.#edited.analysis;
    const last = this.#edited ?? this.#analysis;
    const edit = this.#edit;
    if (edit === null || edit === "whole" || !last) return null;
    if (last.key !== wanted.key || last.registry !== wanted.registry) return null;
    const edited = this.#edited?.edited ?? this.#startOfEdits();
    const after = edited?.apply(this.#document.getText(), edit);
    if (!edited || !after) return null;
    const before = this.#edited?.analysis ?? this.#analysis?.result;
    if (before) this.#steps.push({ before, changed: after.changed });
    if (this.#steps.length > MOST_STEPS) this.#steps.shift();
    this.#edited = { ...wanted, edited, analysis: after.analysis };
    this.#edit = null;
    return after.analysis;
  }

  #startOfEdits(): EditedAnalysis | null {
    const { result, article, registry } = this.#analysis ?? {};
    // Copied: findings that are still to be looked for are those of the text before the edit.
    return result && article ? new EditedAnalysis(article, { ...result }, this.#cache, registry) : null;
  }

  #changedSince(earlier: Analysis): TextEdit | null {
    if (this.#edited?.analysis === earlier) return null;
    const from = this.#steps.findIndex(({ before }) => before === earlier);
    if (from < 0) return null;
    return this.#steps
      .slice(from)
      .reduce<TextEdit | null>(
        (all, { changed }) => (all === null ? changed : joinEdits(all, changed)),
        null,
      );
  }

  /**
   * Makes the analysis of a long article beforehand, so that `analysis` has it at once: in slices, between which other
   * messages are answered. Given up when the article changes meanwhile. Of a short one there is nothing to prepare.
   */
  async prepare(settings: Settings, locale: MessageLocale, registry: Registry): Promise<void> {
    if (!this.isLong || this.isTooLarge) return;
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
        this.#settle(wanted, step.value);
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
