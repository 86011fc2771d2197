import type { Range } from "../text/range.js";
import { MalformedData, shown } from "./malformed.js";
import { type Unit, unescaped, type WebannoFile } from "./webannoRows.js";

/** The words of annotations in a WebAnno file, cut from its sentences without relying on their offsets. */
export class UnitWords {
  readonly #texts: (string | null)[];
  /** Where each unit stands in its sentence's text. */
  readonly #places = new Map<Unit, Range>();
  /** The gap before each sentence: empty where it begins where the one before ends. */
  readonly #gaps: string[] = [];

  /** @throws MalformedData where a token is not in its sentence */
  constructor({ units, sentences }: WebannoFile) {
    this.#texts = sentences.map((text) => (text === null ? null : unescaped(text)));
    let cursor = { sentence: -1, at: 0 };
    let token: { readonly unit: Unit; readonly start: number } | null = null;
    let end = -1;
    for (const unit of units) {
      const text = this.#texts[unit.sentence] ?? null;
      if (unit.sentence !== cursor.sentence) {
        this.#gaps.push(unit.place.start === end ? "" : "\n");
        cursor = { sentence: unit.sentence, at: 0 };
      }
      if (unit.isToken) end = unit.place.end;
      if (text === null) continue;
      // A part of a token stands as far from its start as its offsets say.
      const from: number =
        !unit.isToken && token ? token.start + unit.place.start - token.unit.place.start : cursor.at;
      const start: number =
        unit.isToken || !text.startsWith(unit.form, from)
          ? text.indexOf(unit.form, unit.isToken ? from : (token?.start ?? 0))
          : from;
      if (start < 0)
        throw new MalformedData(
          `line ${unit.line}`,
          `${shown(unit.form)} is not in the text of its sentence`,
        );
      this.#places.set(unit, { start, end: start + unit.form.length });
      if (unit.isToken) {
        cursor = { ...cursor, at: start + unit.form.length };
        token = { unit, start };
      }
    }
  }

  /** The words from one unit to another; null where the file has no text. */
  between(first: Unit, last: Unit): string | null {
    const from = this.#places.get(first);
    const to = this.#places.get(last);
    const text = this.#texts[first.sentence] ?? null;
    if (!from || !to || text === null) return null;
    if (first.sentence === last.sentence) return text.slice(from.start, to.end);
    let words = text.slice(from.start);
    for (let i = first.sentence + 1; i <= last.sentence; i++) {
      const next = this.#texts[i] ?? null;
      if (next === null) return null;
      words += (this.#gaps[i] ?? "\n") + (i === last.sentence ? next.slice(0, to.end) : next);
    }
    return words;
  }
}
