import type { Range } from "../../text/range.js";
import { TokenKind, type Tokens } from "../../text/tokens.js";
import type { Draft } from "./draftNames.js";
import type { EntityLexicon } from "./lexicon.js";
import { cueOfKnown, type NameLookup, type NameMatch } from "./nameIndex.js";
import { roleAfter, roleBefore, titleStart, titleStartAcross } from "./roles.js";
import type { FoundName } from "./scan.js";

const NONE: readonly never[] = [];

/** Adds to drafts what stands around and inside them: directions, roles, inner names, short forms in brackets. */
export function finishNames(
  tokens: Tokens,
  drafts: readonly Draft[],
  lexicon: EntityLexicon,
  known: NameLookup,
): FoundName[] {
  return new NameFinisher(tokens, drafts, lexicon, known).finish();
}

class NameFinisher {
  readonly #tokens: Tokens;
  readonly #drafts: readonly Draft[];
  readonly #lexicon: EntityLexicon;
  readonly #known: NameLookup;

  constructor(tokens: Tokens, drafts: readonly Draft[], lexicon: EntityLexicon, known: NameLookup) {
    this.#tokens = tokens;
    this.#drafts = drafts;
    this.#lexicon = lexicon;
    this.#known = known;
  }

  finish(): FoundName[] {
    return this.#drafts.map((draft, index) => this.#finished(draft, index));
  }

  #finished(draft: Draft, index: number): FoundName {
    const tokens = this.#tokens;
    const { from, to, cue, score, standing } = draft;
    const start = this.#directionStart(draft);
    const known = start < from ? null : draft.known;
    const isBracketed = tokens.isMark(to - 1, ")");
    const parts = isBracketed ? this.#partsOf(draft) : null;
    return {
      start: tokens.start(start),
      end: tokens.end(to - 1),
      type: cue.type,
      subtype: cue.subtype,
      score,
      known,
      standing,
      roles: cue.type === "person" ? this.#rolesOf(draft) : NONE,
      inner: parts ? [parts[1]] : isBracketed || known ? NONE : this.#innerOf(start, to),
      parts,
      shortFor: this.#isShortFor(draft, this.#drafts[index - 1]) ? index - 1 : null,
    };
  }

  /** "di timur laut Suriah": the directions before a place, after a preposition, are part of the place's name. */
  #directionStart({ from, cue }: Draft): number {
    if (cue.type !== "place") return from;
    const { directions } = this.#lexicon;
    let start = from;
    while (
      start > from - 3 &&
      directions.mayHold(this.#tokens, start - 1) &&
      directions.has(this.#tokens.at(start - 1))
    )
      start--;
    return from - start === 2 && this.#lexicon.directionOpeners.holds(this.#tokens, start - 1) ? start : from;
  }

  #rolesOf({ from, to, title }: Draft): readonly Range[] {
    const tokens = this.#tokens;
    const near = title < from ? title : titleStart(tokens, from, this.#lexicon);
    const start = near < from ? near : titleStartAcross(tokens, from, this.#lexicon);
    const before = roleBefore(tokens, from, this.#lexicon);
    const after = roleAfter(tokens, to, this.#lexicon);
    if (start === from && !before && !after) return NONE;
    const roles: Range[] = [];
    if (start < from) {
      let last = from - 1;
      while (last > start && tokens.kind(last) !== TokenKind.Word) last--;
      roles.push({ start: tokens.start(start), end: tokens.end(last) });
    }
    if (before) roles.push(before);
    if (after) roles.push(after);
    return roles;
  }

  /** The known names within the name of tokens `[from, to)` that are not the whole of it. */
  #innerOf(from: number, to: number): readonly FoundName[] {
    // Of one token a name within would be the whole.
    if (to - from < 2) return NONE;
    let inner: FoundName[] | null = null;
    for (let i = from; i < to; ) {
      const match = this.#known.match(this.#tokens, i);
      if (match && match.end <= to && match.end - i < to - from) {
        (inner ??= []).push(this.#innerName(i, match));
        i = match.end;
      } else i++;
    }
    return inner ?? NONE;
  }

  /** "Himpunan Nelayan (HN)": both forms of a name that a bracket closes. */
  #partsOf(draft: Draft): readonly [FoundName, FoundName] | null {
    const tokens = this.#tokens;
    let open = draft.to - 2;
    while (open > draft.from && !tokens.isMark(open, "(")) open--;
    if (open <= draft.from || open >= draft.to - 2 || !isShortForm(tokens.at(open + 1))) return null;
    return [this.#part(draft, draft.from, open), this.#part(draft, open + 1, draft.to - 1)];
  }

  #part(draft: Draft, from: number, to: number): FoundName {
    const match = this.#known.match(this.#tokens, from);
    const known = match?.end === to && match.entity.type === draft.cue.type ? match.entity : null;
    const part: Draft = { ...draft, from, to, known };
    const start = this.#directionStart(part);
    return {
      start: this.#tokens.start(from),
      end: this.#tokens.end(to - 1),
      type: draft.cue.type,
      subtype: draft.cue.subtype,
      score: draft.score,
      known,
      standing: draft.standing,
      roles: draft.from === from && draft.cue.type === "person" ? this.#rolesOf(part) : NONE,
      inner: known && start === from ? NONE : this.#innerOf(start, to),
      parts: null,
      shortFor: null,
    };
  }

  #innerName(from: number, { entity, end }: NameMatch): FoundName {
    const { type, subtype } = cueOfKnown(entity);
    return {
      start: this.#tokens.start(from),
      end: this.#tokens.end(end - 1),
      type,
      subtype,
      score: 0.9,
      known: entity,
      standing: "sure",
      roles: NONE,
      inner: NONE,
      parts: null,
      shortFor: null,
    };
  }

  /** "Pasukan Demokratik Suriah (SDF)": brackets right behind a longer name that hold one word in capitals. */
  #isShortFor(draft: Draft, previous: Draft | undefined): boolean {
    const tokens = this.#tokens;
    return (
      previous !== undefined &&
      previous.to === draft.from - 1 &&
      tokens.isMark(draft.from - 1, "(") &&
      tokens.isMark(draft.to, ")") &&
      previous.to - previous.from > draft.to - draft.from &&
      draft.cue.type !== "person" &&
      isShortForm(tokens.at(draft.from))
    );
  }
}

const SHORT_FORM = 12;

/** A word with at least two capitals, or wholly in capitals. */
function isShortForm(word: string): boolean {
  return word.length <= SHORT_FORM && /^\p{Lu}.*\p{Lu}/u.test(word);
}
