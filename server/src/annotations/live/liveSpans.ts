import type { Range } from "../../text/range.js";
import type { CommonRun } from "../diff/sequenceDiff.js";
import { mapSpan } from "../diff/mapSpan.js";
import { plainRuns, refinedRuns, type TextChange, trimChange } from "./changeRuns.js";
import { findPassage, type Passage, passageAt } from "./passage.js";
import { textHash } from "./textHash.js";

/** Spans kept for Undo, over all remembered versions of one text. */
const REMEMBERED_SPANS = 500_000;

/** One annotation's place in the text as it is being written. */
export interface LiveSpan {
  /** Null when its words are gone. */
  readonly span: Range | null;
  /** True where it stands is certain: placed by the person, by an exact base or by a vote. */
  readonly isCertain: boolean;
}

interface Entry {
  span: Range | null;
  isCertain: boolean;
  /** Of a lost one: the words that were lost. */
  lost: Passage | null;
  /** Versions remembered before this one do not know of it as it is now. */
  since: number;
}

interface Version {
  readonly number: number;
  readonly ids: readonly string[];
  /** Start and end of each; -1 for one that was lost. */
  readonly bounds: Int32Array;
  readonly lost: readonly (Passage | null)[];
}

/**
 * The places of annotations in a text that is being edited. All offsets are UTF-16 units of the current text.
 *
 * - A span goes with its characters: the hull of those that survive. What is inserted at an edge stays outside.
 * - A change over several lines, or over all of a span, is diffed inside first, so that what it did not change stays.
 * - A span all of whose words go is lost, and comes back when they do: by Undo, or moved elsewhere in one piece.
 * - When the text is again what it was (Undo, Redo), the spans are exactly what they were.
 */
export class LiveSpans {
  #text: string;
  readonly #entries = new Map<string, Entry>();
  readonly #versions = new Map<number, Version>();
  #remembered = 0;
  #version = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get text(): string {
    return this.#text;
  }

  get(id: string): LiveSpan | undefined {
    return this.#entries.get(id);
  }

  has(id: string): boolean {
    return this.#entries.has(id);
  }

  /** Places an annotation anew. */
  set(id: string, span: Range | null, isCertain: boolean): void {
    this.#version++;
    this.#entries.set(id, { span, isCertain, lost: null, since: this.#version });
  }

  delete(id: string): void {
    this.#entries.delete(id);
  }

  /**
   * The editor's changes, each on the text that the one before left.
   * @param textAfter the text after all of them; where they do not lead to it, it is compared as a whole
   */
  change(changes: readonly TextChange[], textAfter: string): void {
    if (this.#entries.size === 0) {
      this.#text = textAfter;
      return;
    }
    this.#remember();
    const before = this.#text;
    const placesBefore = this.#places();
    const applied = changes.map((change) => this.#apply(trimChange(this.#text, change)));
    if (this.#text !== textAfter) applied.push(this.#apply(wholeChange(this.#text, textAfter)));
    this.#settle(before, placesBefore, applied);
  }

  /** The whole text was replaced. */
  replace(text: string): void {
    this.change([wholeChange(this.#text, text)], text);
  }

  #places(): Map<string, Range> {
    const places = new Map<string, Range>();
    for (const [id, { span }] of this.#entries) if (span) places.set(id, span);
    return places;
  }

  /** @returns what was put in */
  #apply(change: TextChange): string {
    const { start, end, newText } = change;
    if (start === end && newText === "") return "";
    const isRefined = start < end && newText !== "" && this.#needsRefinement(change);
    const runs = isRefined ? refinedRuns(this.#text, change) : plainRuns(this.#text, change);
    for (const entry of this.#entries.values()) {
      if (entry.span) entry.span = carried(runs, entry.span, isRefined && isInside(entry.span, change));
    }
    this.#text = this.#text.slice(0, start) + newText + this.#text.slice(end);
    return newText;
  }

  #needsRefinement(change: TextChange): boolean {
    if (/[\r\n]/.test(change.newText) || /[\r\n]/.test(this.#text.slice(change.start, change.end)))
      return true;
    for (const { span } of this.#entries.values()) if (span && isInside(span, change)) return true;
    return false;
  }

  /** After all changes of one event: what was lost is looked for, and what is as it was before is put back. */
  #settle(before: string, placesBefore: ReadonlyMap<string, Range>, added: readonly string[]): void {
    const known = this.#versions.get(textHash(this.#text));
    const recalled = known ? this.#recall(known) : null;
    for (const [id, entry] of this.#entries) {
      if (recalled?.has(id)) continue;
      if (entry.span) {
        entry.lost = null;
        continue;
      }
      const place = placesBefore.get(id);
      if (place) entry.lost = passageAt(before, place);
      if (entry.lost && hasWords(added, entry.lost)) entry.span = findPassage(this.#text, entry.lost);
      if (entry.span) entry.lost = null;
    }
  }

  #remember(): void {
    const ids = [...this.#entries.keys()];
    const entries = [...this.#entries.values()];
    const bounds = new Int32Array(ids.length * 2);
    entries.forEach(({ span }, i) => {
      bounds[2 * i] = span?.start ?? -1;
      bounds[2 * i + 1] = span?.end ?? -1;
    });
    const key = textHash(this.#text);
    this.#forget(key);
    this.#versions.set(key, {
      number: this.#version,
      ids,
      bounds,
      lost: entries.map(({ lost }) => lost),
    });
    this.#remembered += ids.length;
    for (const oldest of this.#versions.keys()) {
      if (this.#remembered <= REMEMBERED_SPANS) break;
      this.#forget(oldest);
    }
  }

  #forget(key: number): void {
    this.#remembered -= this.#versions.get(key)?.ids.length ?? 0;
    this.#versions.delete(key);
  }

  #recall(version: Version): ReadonlySet<string> {
    const recalled = new Set<string>();
    version.ids.forEach((id, i) => {
      const entry = this.#entries.get(id);
      if (!entry || entry.since > version.number) return;
      const start = version.bounds[2 * i] as number;
      const end = version.bounds[2 * i + 1] as number;
      if (end > this.#text.length) return;
      entry.span = start < 0 ? null : { start, end };
      entry.lost = version.lost[i] ?? null;
      recalled.add(id);
    });
    return recalled;
  }
}

function wholeChange(before: string, after: string): TextChange {
  return trimChange(before, { start: 0, end: before.length, newText: after });
}

/** Words can only have come back with a text that was put in and holds them: spares the search at every key press. */
function hasWords(added: readonly string[], { text, start, end }: Passage): boolean {
  const words = text.slice(start, end);
  return added.some((each) => each.includes(words));
}

function isInside(span: Range, change: TextChange): boolean {
  return change.start <= span.start && span.end <= change.end;
}

/**
 * @param isGuessed the runs inside the span come from a diff of replaced words, where a few equal ones ("the", "di") are
 *   chance: at least half of the characters must have survived, and not scattered over more than twice the length
 */
function carried(runs: readonly CommonRun[], span: Range, isGuessed: boolean): Range | null {
  const mapped = mapSpan(runs, span);
  if (!mapped) return null;
  const length = span.end - span.start;
  if (isGuessed && (mapped.kept * 2 < length || mapped.end - mapped.start > 2 * length)) return null;
  return { start: mapped.start, end: mapped.end };
}
