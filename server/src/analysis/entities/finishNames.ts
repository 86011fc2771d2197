import type { Range } from "../../text/range.js";
import { TokenKind, type Tokens } from "../../text/tokens.js";
import type { Draft, KnownAt } from "./draftNames.js";
import type { EntityLexicon } from "./lexicon.js";
import { cueOfKnown, type NameMatch } from "./nameIndex.js";
import { roleAfter, roleBefore, titleStart, titleStartAcross } from "./roles.js";
import type { FoundName } from "./scan.js";

/** Adds to drafts what stands around and inside them: directions, roles, inner names, short forms in brackets. */
export function finishNames(
  tokens: Tokens,
  drafts: readonly Draft[],
  lexicon: EntityLexicon,
  known: KnownAt,
): FoundName[] {
  return new NameFinisher(tokens, drafts, lexicon, known).finish();
}

class NameFinisher {
  readonly #tokens: Tokens;
  readonly #drafts: readonly Draft[];
  readonly #lexicon: EntityLexicon;
  readonly #known: KnownAt;

  constructor(tokens: Tokens, drafts: readonly Draft[], lexicon: EntityLexicon, known: KnownAt) {
    this.#tokens = tokens;
    this.#drafts = drafts;
    this.#lexicon = lexicon;
    this.#known = known;
  }

  finish(): FoundName[] {
    return this.#drafts.map((draft, index) => this.#finished(draft, index));
  }

  #finished(draft: Draft, index: number): FoundName {
    const parts = this.#partsOf(draft);
    return {
      start: this.#tokens.start(this.#directionStart(draft)),
      end: this.#tokens.end(draft.to - 1),
      type: draft.cue.type,
      subtype: draft.cue.subtype,
      score: draft.score,
      known: this.#directionStart(draft) < draft.from ? null : draft.known,
      standing: draft.standing,
      roles: draft.cue.type === "person" ? this.#rolesOf(draft) : [],
      inner: parts ? [parts[1]] : tokensEndWithBracket(this.#tokens, draft) ? [] : this.#innerOf(draft),
      parts,
      shortFor: this.#shortFor(draft, this.#drafts[index - 1]) ? index - 1 : null,
    };
  }

  /** "di timur laut Suriah": the directions before a place, after a preposition, are part of the place's name. */
  #directionStart({ from, cue }: Draft): number {
    if (cue.type !== "place") return from;
    let start = from;
    while (start > from - 3 && this.#lexicon.directions.has(this.#tokens.at(start - 1))) start--;
    return from - start === 2 && this.#lexicon.directionOpeners.holds(this.#tokens, start - 1) ? start : from;
  }

  #rolesOf({ from, to, title }: Draft): Range[] {
    const tokens = this.#tokens;
    const roles: Range[] = [];
    const near = title < from ? title : titleStart(tokens, from, this.#lexicon);
    const start = near < from ? near : titleStartAcross(tokens, from, this.#lexicon);
    if (start < from) {
      let last = from - 1;
      while (last > start && tokens.kind(last) !== TokenKind.Word) last--;
      roles.push({ start: tokens.start(start), end: tokens.end(last) });
    }
    const before = roleBefore(tokens, from, this.#lexicon);
    if (before) roles.push(before);
    const after = roleAfter(tokens, to, this.#lexicon);
    if (after) roles.push(after);
    return roles;
  }

  #innerOf(draft: Draft): FoundName[] {
    const inner: FoundName[] = [];
    const outerStart = this.#directionStart(draft);
    if (draft.known && outerStart === draft.from) return inner;
    for (let i = outerStart; i < draft.to; ) {
      const match = this.#known(this.#tokens, i);
      if (match && match.end <= draft.to && match.end - i < draft.to - outerStart) {
        inner.push(this.#innerName(i, match));
        i = match.end;
      } else i++;
    }
    return inner;
  }

  /** "Himpunan Nelayan (HN)": both forms, where brackets close the name. */
  #partsOf(draft: Draft): readonly [FoundName, FoundName] | null {
    const tokens = this.#tokens;
    if (!tokens.isMark(draft.to - 1, ")")) return null;
    let open = draft.to - 2;
    while (open > draft.from && !tokens.isMark(open, "(")) open--;
    if (open <= draft.from || open >= draft.to - 2 || !isShortForm(tokens.at(open + 1))) return null;
    return [this.#part(draft, draft.from, open), this.#part(draft, open + 1, draft.to - 1)];
  }

  #part(draft: Draft, from: number, to: number): FoundName {
    const match = this.#known(this.#tokens, from);
    const known = match?.end === to && match.entity.type === draft.cue.type ? match.entity : null;
    const part: Draft = { ...draft, from, to, known };
    return {
      start: this.#tokens.start(from),
      end: this.#tokens.end(to - 1),
      type: draft.cue.type,
      subtype: draft.cue.subtype,
      score: draft.score,
      known,
      standing: draft.standing,
      roles: draft.from === from && draft.cue.type === "person" ? this.#rolesOf(part) : [],
      inner: this.#innerOf(part),
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
      roles: [],
      inner: [],
      parts: null,
      shortFor: null,
    };
  }

  /** "Pasukan Demokratik Suriah (SDF)": brackets right behind a longer name that hold one word in capitals. */
  #shortFor(draft: Draft, previous: Draft | undefined): boolean {
    const tokens = this.#tokens;
    return (
      previous !== undefined &&
      tokens.isMark(draft.from - 1, "(") &&
      tokens.isMark(draft.to, ")") &&
      previous.to === draft.from - 1 &&
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

function tokensEndWithBracket(tokens: Tokens, { to }: Draft): boolean {
  return tokens.isMark(to - 1, ")");
}
