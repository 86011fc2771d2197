import type { SemanticTokens, SemanticTokensDelta } from "vscode-languageserver";
import type { Settings } from "../../../protocol/settings.js";
import type { Analysis } from "../analysis/analysis.js";
import type { PlacedAnnotation } from "../annotations/annotation.js";
import { movedOffset, type TextEdit } from "../text/textEdit.js";
import type { Steps } from "../text/steps.js";
import type { ArticleView } from "./articleView.js";
import {
  type Lines,
  semanticTokens,
  semanticTokensInSteps,
  semanticTokensOfLines,
  WIDTH,
} from "./semanticTokens.js";

/** An article's tokens, and what they were made of. */
interface Painted {
  readonly data: Uint32Array;
  readonly analysis: Analysis;
  readonly annotations: readonly PlacedAnnotation[];
  readonly highlight: Settings["highlight"];
  readonly lineCount: number;
}

/** What an editor was sent. */
interface Sent extends Painted {
  readonly resultId: string;
}

/**
 * Remembers what an editor has of each article's tokens, so that only what changed is sent, and, where the view tells which
 * stretch of the article did, only that is painted anew.
 */
export class SemanticTokensMemory {
  readonly #sent = new Map<string, Sent>();
  /** What was painted before it is asked for. */
  #ahead: { readonly uri: string; readonly painted: Painted } | null = null;
  #next = 1;

  /** All tokens, to be remembered for the next delta. */
  full(uri: string, view: ArticleView): SemanticTokens {
    const { resultId, data } = this.#remember(uri, view, this.#paint(uri, view));
    return { resultId, data: Array.from(data) };
  }

  /** The one edit that makes the tokens sent as `previousResultId` into today's; all tokens where those are not known. */
  delta(uri: string, previousResultId: string, view: ArticleView): SemanticTokens | SemanticTokensDelta {
    const before = this.#sent.get(uri);
    if (before?.resultId !== previousResultId) return this.full(uri, view);
    const { resultId, data } = this.#remember(uri, view, repainted(before, view) ?? this.#paint(uri, view));
    return { resultId, edits: editBetween(before.data, data) };
  }

  /**
   * Paints an article for the next time it is asked for, in steps. True of the view as long as the article is not changed.
   * @returns whether an editor that has asked for tokens has others than those
   */
  *paintAhead(uri: string, view: ArticleView): Steps<boolean> {
    const sent = this.#sent.get(uri);
    if (!sent || sent.analysis === view.analysis) return false;
    const data = yield* semanticTokensInSteps(view);
    this.#ahead = { uri, painted: paintedOf(view, data) };
    return editBetween(sent.data, data).length > 0;
  }

  #paint(uri: string, view: ArticleView): Uint32Array {
    const ahead = this.#ahead?.uri === uri ? this.#ahead.painted : null;
    this.#ahead = null;
    return ahead && isOf(ahead, view) ? ahead.data : semanticTokens(view);
  }

  forget(uri: string): void {
    this.#sent.delete(uri);
  }

  #remember(uri: string, view: ArticleView, data: Uint32Array): Sent {
    const sent = { resultId: String(this.#next++), ...paintedOf(view, data) };
    this.#sent.set(uri, sent);
    return sent;
  }
}

function paintedOf(view: ArticleView, data: Uint32Array): Painted {
  const { analysis, annotations, settings, document } = view;
  return { data, analysis, annotations, highlight: settings.highlight, lineCount: document.lineCount };
}

const NO_CHANGE: TextEdit = { start: Infinity, oldEnd: Infinity, newEnd: Infinity };

/** Whether that is what the view would be painted as. */
function isOf(painted: Painted, { analysis, annotations, settings }: ArticleView): boolean {
  return (
    painted.analysis === analysis &&
    painted.highlight === settings.highlight &&
    isSameBut(painted.annotations, annotations, NO_CHANGE)
  );
}

/** What was sent with the changed lines painted anew; null where it is not known which did. */
function repainted(before: Sent, view: ArticleView): Uint32Array | null {
  const changed = view.changedSince?.(before.analysis) ?? null;
  if (!changed || before.highlight !== view.settings.highlight) return null;
  if (!isSameBut(before.annotations, view.annotations, changed)) return null;
  const { document } = view;
  const now: Lines = {
    first: document.positionAt(changed.start).line,
    last: document.positionAt(changed.newEnd).line,
  };
  const lastBefore = now.last - (document.lineCount - before.lineCount);
  return spliced(before.data, { first: now.first, last: lastBefore }, semanticTokensOfLines(view, now), now);
}

/** Whether the annotations only moved along: the same ones with the same states, in the same order. */
function isSameBut(
  before: readonly PlacedAnnotation[],
  now: readonly PlacedAnnotation[],
  changed: TextEdit,
): boolean {
  return (
    before.length === now.length &&
    before.every(({ annotation, span }, i) => {
      const other = now[i];
      if (other?.annotation !== annotation) return false;
      if (!span || !other.span) return span === other.span;
      const isAlong =
        other.span.start === movedOffset(span.start, changed) &&
        other.span.end === movedOffset(span.end, changed);
      return isAlong || (span.end >= changed.start && span.start <= changed.oldEnd);
    })
  );
}

/** `data` with the tokens of the lines `old` replaced by `fresh`, which is encoded from the line `now.first` on. */
function spliced(data: Uint32Array, old: Lines, fresh: Uint32Array, now: Lines): Uint32Array {
  let line = 0;
  let from = 0;
  let lineBefore = 0;
  for (; from < data.length; from += WIDTH) {
    line += data[from] ?? 0;
    if (line >= old.first) break;
    lineBefore = line;
  }
  let to = from;
  while (to < data.length && line <= old.last) {
    to += WIDTH;
    if (to < data.length) line += data[to] ?? 0;
  }
  const result = new Uint32Array(from + fresh.length + data.length - to);
  result.set(data.subarray(0, from));
  result.set(fresh, from);
  result.set(data.subarray(to), from + fresh.length);
  let lastLine = lineBefore;
  if (fresh.length > 0) {
    result[from] = now.first + (fresh[0] ?? 0) - lineBefore;
    lastLine = now.first;
    for (let i = 0; i < fresh.length; i += WIDTH) lastLine += fresh[i] ?? 0;
  }
  if (to < data.length) result[from + fresh.length] = line + (now.last - old.last) - lastLine;
  return result;
}

function editBetween(before: Uint32Array, after: Uint32Array): SemanticTokensDelta["edits"] {
  const shared = Math.min(before.length, after.length);
  let start = 0;
  while (start < shared && before[start] === after[start]) start++;
  if (start === before.length && start === after.length) return [];
  let tail = 0;
  while (tail < shared - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return [
    {
      start,
      deleteCount: before.length - start - tail,
      data: Array.from(after.subarray(start, after.length - tail)),
    },
  ];
}
