import type { Paragraph } from "../../text/paragraphs.js";
import { TokenKind, type Tokens } from "../../text/tokens.js";
import { type Casing, casingOf, isShouted } from "./casing.js";
import type { EntityLexicon, TypeCue } from "./lexicon.js";
import type { KnownEntity, NameMatch } from "./nameIndex.js";
import { domainEnd, isInitial, isNameWord, runEnd } from "./nameWords.js";
import { roleAfter, roleBefore, titleLength, titleStart } from "./roles.js";
import type { FoundName } from "./scan.js";
import type { Range } from "../../text/range.js";

/** Where known names are looked up: the registry's first, then the curated ones. */
export type KnownAt = (tokens: Tokens, at: number) => NameMatch | null;

/** A name in tokens, before roles and brackets are looked at. */
interface Draft {
  readonly from: number;
  readonly to: number;
  readonly cue: TypeCue;
  readonly score: number;
  readonly known: KnownEntity | null;
  readonly weak: boolean;
  /** First token of the titles right before. */
  readonly title: number;
}

const PERSON: TypeCue = { type: "person" };
const PLACE: TypeCue = { type: "place" };
const ORGANISATION: TypeCue = { type: "organisation" };
const MEDIA: TypeCue = { type: "organisation", subtype: "media" };

/** Finds the names of one paragraph, in order. */
export function findNames(paragraph: Paragraph, lexicon: EntityLexicon, known: KnownAt): FoundName[] {
  return new NameFinder(paragraph, lexicon, known).find();
}

class NameFinder {
  readonly #tokens: Tokens;
  readonly #sentences: Int32Array;
  readonly #lexicon: EntityLexicon;
  readonly #known: KnownAt;
  readonly #drafts: Draft[] = [];
  #casing: Casing = "sentence";
  #sentenceStart = 0;

  constructor(paragraph: Paragraph, lexicon: EntityLexicon, known: KnownAt) {
    this.#tokens = paragraph.tokens;
    this.#sentences = paragraph.sentences;
    this.#lexicon = lexicon;
    this.#known = known;
  }

  find(): FoundName[] {
    for (let s = 0; s < this.#sentences.length; s++) {
      const from = this.#sentences[s] ?? 0;
      const to = this.#sentences[s + 1] ?? this.#tokens.count;
      this.#casing = casingOf(this.#tokens, from, to);
      this.#sentenceStart = firstWord(this.#tokens, from, to);
      for (let i = from; i < to; ) i = this.#readAt(i);
    }
    return this.#finish();
  }

  /** Reads what begins at token `i`; returns the token behind it. */
  #readAt(i: number): number {
    const tokens = this.#tokens;
    if (tokens.kind(i) !== TokenKind.Word) return i + 1;
    const domain = domainEnd(tokens, i);
    if (domain > 0) return this.#add(i, domain, MEDIA, 0.9, null, i);
    if (!isNameWord(tokens, i, this.#lexicon)) {
      const match = tokens.isCapitalised(i) ? null : this.#known(tokens, i);
      return match ? this.#addKnown(i, match, i) : i + 1;
    }
    const connects = this.#lexicon.prefixes.get(tokens.lower(i))?.type === "organisation";
    const end = runEnd(tokens, i, this.#lexicon, connects);
    this.#readRun(i, end);
    return end;
  }

  /** Cuts a run of capitals into titles and names. */
  #readRun(from: number, to: number): void {
    let title = -1;
    for (let i = from; i < to; ) {
      const match = this.#known(this.#tokens, i);
      const titled = titleLength(this.#tokens, i, to, this.#lexicon);
      if (match && match.end - i > titled) {
        if (match.end >= to || title >= 0 || this.#splits(match, to)) {
          i = this.#addKnown(i, match, title < 0 || match.entity.type !== "person" ? i : title);
          continue;
        }
      } else if (titled > 0) {
        if (title < 0) title = i;
        i += titled;
        continue;
      } else if (!this.#tokens.isCapitalised(i) || (i === this.#sentenceStart && this.#isPlain(i))) {
        i++;
        continue;
      }
      if (this.#casing === "sentence") {
        const cut = this.#nextRegistered(i + 1, to);
        this.#addUnknown(i, cut, title);
        i = cut;
        title = -1;
      } else i = this.#addCued(i, to);
    }
  }

  /** The next token before `to` at which a name of the newsroom's begins, else `to`. */
  #nextRegistered(from: number, to: number): number {
    for (let i = from; i < to; i++) {
      if (this.#known(this.#tokens, i)?.entity.origin === "registry") return i;
    }
    return to;
  }

  /** A place or a party before other capitals is a name of its own: "AS Donald Trump". */
  #splits(match: NameMatch, to: number): boolean {
    const { type, subtype } = match.entity;
    if (match.entity.origin === "registry") return true;
    if (this.#tokens.kind(match.end) === TokenKind.Word && !this.#tokens.isCapitalised(match.end))
      return true;
    if (this.#casing !== "sentence") return true;
    const last = this.#lexicon.suffixes.get(this.#tokens.lower(to - 1));
    return !last && (type === "group" || subtype === "party");
  }

  #isPlain(i: number): boolean {
    return this.#lexicon.plain.has(this.#tokens.lower(i));
  }

  /** In a headline: a cue with the known name behind it, "Pasukan AS". Returns the token to read on from. */
  #addCued(i: number, to: number): number {
    const cue = this.#lexicon.prefixes.get(this.#tokens.lower(i));
    const match = cue && i + 1 < to ? this.#known(this.#tokens, i + 1) : null;
    return cue && match ? this.#add(i, match.end, cue, 0.7, null, i) : i + 1;
  }

  #addUnknown(from: number, to: number, title: number): void {
    const tokens = this.#tokens;
    const { prefixes, suffixes, collectives } = this.#lexicon;
    const first = tokens.lower(from);
    if (to - from > 1 && collectives.has(first)) {
      const match = this.#known(tokens, from + 1);
      if (match?.end === to) return void this.#addKnown(from + 1, match, from + 1);
    }
    const prefix = to - from > 1 ? prefixes.get(first) : undefined;
    const suffix = to - from > 1 ? suffixes.get(tokens.lower(to - 1)) : undefined;
    if (prefix) return void this.#add(from, to, prefix, 0.8, null, from);
    if (suffix) return void this.#add(from, to, suffix, 0.8, null, from);
    if (this.#isDateWord(to)) return;
    const cue = this.#typeByContext(from, to, title);
    if (cue) return void this.#add(from, to, cue, 0.7, null, title < 0 ? from : title);
    if (to - from === 1 && this.#isPlain(from)) return;
    const weak = to - from === 1 || from === this.#sentenceStart;
    this.#push({ from, to, cue: PERSON, score: 0.5, known: null, weak, title: from });
  }

  /** "Selas (25/01": whatever stands right before a date in brackets is a day's name. */
  #isDateWord(to: number): boolean {
    return this.#tokens.at(to) === "(" && this.#tokens.kind(to + 1) === TokenKind.Number;
  }

  #typeByContext(from: number, to: number, title: number): TypeCue | null {
    const tokens = this.#tokens;
    const lexicon = this.#lexicon;
    if (to - from === 1 && isShouted(tokens.at(from)) && tokens.at(from).length <= 6) return ORGANISATION;
    if (title >= 0 || titleStart(tokens, from, lexicon) < from) return PERSON;
    const previous = tokens.lower(from - 1);
    if (to - from <= 3 && (lexicon.locatives.has(previous) || lexicon.placeNouns.has(previous))) return PLACE;
    if (this.#isPlain(from)) return null;
    if (lexicon.personVerbs.has(tokens.lower(to))) return PERSON;
    if (roleAfter(tokens, to, lexicon) || roleBefore(tokens, from, lexicon)) return PERSON;
    for (let i = from; i < to; i++) {
      if (isInitial(tokens, i) && to - from > 1) return PERSON;
      if (i > from && lexicon.generations.has(tokens.lower(i))) return PERSON;
    }
    return null;
  }

  #addKnown(from: number, match: NameMatch, title: number): number {
    const { entity } = match;
    const cue = { type: entity.type, ...(entity.subtype ? { subtype: entity.subtype } : {}) };
    return this.#add(from, match.end, cue, entity.origin === "registry" ? 1 : 0.95, entity, title);
  }

  #add(
    from: number,
    to: number,
    cue: TypeCue,
    score: number,
    known: KnownEntity | null,
    title: number,
  ): number {
    return this.#push({ from, to, cue, score, known, weak: false, title });
  }

  #push(draft: Draft): number {
    this.#drafts.push(draft);
    return draft.to;
  }

  #finish(): FoundName[] {
    return this.#drafts.map((draft, index) => ({
      start: this.#tokens.start(this.#directionStart(draft)),
      end: this.#tokens.end(draft.to - 1),
      ...draft.cue,
      score: draft.score,
      known: this.#directionStart(draft) < draft.from ? null : draft.known,
      weak: draft.weak,
      roles: draft.cue.type === "person" ? this.#rolesOf(draft) : [],
      inner: this.#innerOf(draft),
      shortFor: this.#shortFor(draft, this.#drafts[index - 1]) ? index - 1 : null,
    }));
  }

  /** "di timur laut Suriah": the directions before a place, after a preposition, are part of the place's name. */
  #directionStart({ from, cue }: Draft): number {
    if (cue.type !== "place") return from;
    let start = from;
    while (start > from - 3 && this.#lexicon.directions.has(this.#tokens.at(start - 1))) start--;
    return from - start === 2 && this.#lexicon.directionOpeners.has(this.#tokens.lower(start - 1))
      ? start
      : from;
  }

  #rolesOf({ from, to, title }: Draft): Range[] {
    const tokens = this.#tokens;
    const roles: Range[] = [];
    const start = title < from ? title : titleStart(tokens, from, this.#lexicon);
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

  #innerName(from: number, { entity, end }: NameMatch): FoundName {
    return {
      start: this.#tokens.start(from),
      end: this.#tokens.end(end - 1),
      type: entity.type,
      ...(entity.subtype ? { subtype: entity.subtype } : {}),
      score: 0.9,
      known: entity,
      weak: false,
      roles: [],
      inner: [],
      shortFor: null,
    };
  }

  /** "Pasukan Demokratik Suriah (SDF)": brackets right behind a longer name that hold one word in capitals. */
  #shortFor(draft: Draft, previous: Draft | undefined): boolean {
    const tokens = this.#tokens;
    return (
      previous !== undefined &&
      tokens.at(draft.from - 1) === "(" &&
      tokens.at(draft.to) === ")" &&
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

function firstWord(tokens: Tokens, from: number, to: number): number {
  for (let i = from; i < to; i++) if (tokens.kind(i) === TokenKind.Word) return i;
  return from;
}
