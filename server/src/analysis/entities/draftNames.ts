import type { Paragraph } from "../../text/paragraphs.js";
import { TokenKind, type Tokens } from "../../text/tokens.js";
import { datelineEnd } from "../sections/dateline.js";
import { type Casing, casingOf, isShouted } from "./casing.js";
import type { EntityLexicon, TypeCue } from "./lexicon.js";
import {
  cueOfKnown,
  type KnownEntity,
  type NameIndex,
  type NameLookup,
  type NameMatch,
} from "./nameIndex.js";
import { domainEnd, isInitial, isNameWord, runEnd } from "./nameWords.js";
import type { Standing } from "./scan.js";
import { roleAfter, roleBefore, titleLength, titleStart } from "./roles.js";

/** A name in tokens, before roles and brackets are looked at. */
export interface Draft {
  readonly from: number;
  readonly to: number;
  readonly cue: TypeCue;
  readonly score: number;
  readonly known: KnownEntity | null;
  readonly standing: Standing;
  /** Found in a headline or a dateline, where capitals mislead the tagger. */
  readonly settled: boolean;
  /** First token of the titles right before. */
  readonly title: number;
}

const PERSON_SCORE = 0.8;
const PERSON: TypeCue = { type: "person" };
const PLACE: TypeCue = { type: "place" };
const ORGANISATION: TypeCue = { type: "organisation" };
const MEDIA: TypeCue = { type: "organisation", subtype: "media" };

/**
 * Finds the names of one paragraph by rule, in order, not overlapping.
 * @param registered those of the known names that are the newsroom's
 */
export function draftNames(
  paragraph: Paragraph,
  lexicon: EntityLexicon,
  known: NameLookup,
  registered: NameIndex,
): Draft[] {
  return new NameDrafter(paragraph, lexicon, known, registered).draft();
}

class NameDrafter {
  readonly #paragraph: Paragraph;
  readonly #tokens: Tokens;
  readonly #sentences: Int32Array;
  readonly #lexicon: EntityLexicon;
  readonly #known: NameLookup;
  readonly #registered: NameIndex;
  readonly #drafts: Draft[] = [];
  /** Of the sentence; null until it is asked for. */
  #casing: Casing | null = null;
  #sentenceFrom = 0;
  /** Its first word. */
  #sentenceStart = 0;
  #sentenceEnd = 0;

  constructor(paragraph: Paragraph, lexicon: EntityLexicon, known: NameLookup, registered: NameIndex) {
    this.#paragraph = paragraph;
    this.#tokens = paragraph.tokens;
    this.#sentences = paragraph.sentences;
    this.#lexicon = lexicon;
    this.#known = known;
    this.#registered = registered;
  }

  draft(): Draft[] {
    const dateline = this.#readDateline();
    for (let s = 0; s < this.#sentences.length; s++) {
      const from = this.#sentences[s] ?? 0;
      const to = this.#sentences[s + 1] ?? this.#tokens.count;
      this.#casing = null;
      this.#sentenceFrom = from;
      this.#sentenceStart = firstWord(this.#tokens, from, to);
      this.#sentenceEnd = to;
      for (let i = this.#nextStart(Math.max(from, dateline), to); i < to; )
        i = this.#nextStart(this.#readAt(i), to);
    }
    return this.#drafts;
  }

  #isSentence(): boolean {
    this.#casing ??= casingOf(this.#tokens, this.#sentenceFrom, this.#sentenceEnd);
    return this.#casing === "sentence";
  }

  /** Reads place and outlet of a dateline, "JAKARTA, KOMPAS —"; returns the token behind it, 0 without one. */
  #readDateline(): number {
    const tokens = this.#tokens;
    const end = datelineEnd(this.#paragraph);
    // A capitalised word before a dash may be anything; a place in capitals, or one that is known, opens a dateline.
    if (end === 0 || !(isShouted(tokens, 0) || this.#known.match(tokens, 0) || domainEnd(tokens, 0) > 0))
      return 0;
    const to = tokens.indexAt(end - 1);
    for (let i = 0; i < to; ) {
      const domain = domainEnd(tokens, i);
      const match = domain > 0 ? null : this.#known.match(tokens, i);
      if (domain > 0) i = this.#add(i, domain, MEDIA, 0.9, null, i);
      else if (match) i = this.#addKnown(i, match, i, true);
      else if (isNameWord(tokens, i, this.#lexicon)) {
        const next = runEnd(tokens, i, this.#lexicon, false);
        if (this.#drafts.length === 0) this.#add(i, next, PLACE, 0.8, null, i, true);
        i = next;
      } else i++;
    }
    return to;
  }

  /** The first word of `[from, to)` at which a name may begin: one with a capital, before a mark, or known; else `to`. */
  #nextStart(from: number, to: number): number {
    const tokens = this.#tokens;
    const { kinds, starts, ends } = tokens;
    let i = from;
    while (
      i < to &&
      (kinds[i] !== TokenKind.Word ||
        (!tokens.isCapitalised(i) && starts[i + 1] !== ends[i] && !this.#known.mayMatch(tokens, i)))
    )
      i++;
    return i;
  }

  /** Reads what begins at the word at token `i`; returns the token behind it. */
  #readAt(i: number): number {
    const tokens = this.#tokens;
    const domain = domainEnd(tokens, i);
    if (domain > 0) return isAddress(tokens, i, domain) ? domain : this.#add(i, domain, MEDIA, 0.9, null, i);
    if (!isNameWord(tokens, i, this.#lexicon)) {
      const match = tokens.isCapitalised(i) ? null : this.#known.match(tokens, i);
      return match ? this.#addKnown(i, match, i) : i + 1;
    }
    const connects = this.#lexicon.prefixes.of(tokens, i)?.type === "organisation";
    const end = runEnd(tokens, i, this.#lexicon, connects);
    this.#readRun(i, end);
    return end;
  }

  /** Cuts a run of capitals into titles and names. */
  #readRun(from: number, to: number): void {
    let title = -1;
    for (let i = from; i < to; ) {
      const match = this.#known.match(this.#tokens, i);
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
      if (this.#isSentence()) {
        const cut = this.#nextRegistered(i + 1, to);
        this.#addUnknown(i, cut, title);
        i = cut;
        title = -1;
      } else i = this.#addCued(i, to);
    }
  }

  /** The next token before `to` at which a name of the newsroom's begins, else `to`. */
  #nextRegistered(from: number, to: number): number {
    if (this.#registered.isEmpty) return to;
    for (let i = from; i < to; i++) if (this.#registered.match(this.#tokens, i)) return i;
    return to;
  }

  /** A place or a party before other capitals is a name of its own: "AS Donald Trump". */
  #splits(match: NameMatch, to: number): boolean {
    const { type, subtype } = match.entity;
    if (match.entity.origin === "registry") return true;
    if (this.#tokens.kind(match.end) === TokenKind.Word && !this.#tokens.isCapitalised(match.end))
      return true;
    if (!this.#isSentence()) return true;
    const last = this.#lexicon.suffixes.of(this.#tokens, to - 1);
    return !last && (type === "group" || subtype === "party");
  }

  #isPlain(i: number): boolean {
    return this.#lexicon.plain.holds(this.#tokens, i);
  }

  /** In a headline: a cue with the known name behind it, "Pasukan AS". Returns the token to read on from. */
  #addCued(i: number, to: number): number {
    const cue = this.#lexicon.prefixes.of(this.#tokens, i);
    const match = cue && i + 1 < to ? this.#known.match(this.#tokens, i + 1) : null;
    if (!cue || !match) return i + 1;
    return this.#add(i, match.end, cue, 0.8, null, i, true);
  }

  #addUnknown(from: number, to: number, title: number): void {
    const tokens = this.#tokens;
    const { prefixes, suffixes, collectives } = this.#lexicon;
    if (to - from > 1) {
      const match = collectives.holds(tokens, from) ? this.#known.match(tokens, from + 1) : null;
      if (match?.end === to) return void this.#addKnown(from + 1, match, from + 1);
      const cue = prefixes.of(tokens, from) ?? suffixes.of(tokens, to - 1);
      if (cue) return void this.#add(from, to, cue, 0.8, null, from);
    }
    if (this.#isDateWord(to)) return;
    const cue = this.#typeByContext(from, to, title);
    if (cue) {
      const score = cue === PERSON ? PERSON_SCORE : 0.7;
      return void this.#add(from, to, cue, score, null, title < 0 ? from : title);
    }
    if (to - from === 1 && this.#isPlain(from)) return;
    const standing = to - from === 1 || from === this.#sentenceStart ? "possible" : "sure";
    this.#add(from, to, PERSON, 0.5, null, from, false, standing);
  }

  /** "Selas (25/01": whatever stands right before a date in brackets is a day's name. */
  #isDateWord(to: number): boolean {
    return this.#tokens.isMark(to, "(") && this.#tokens.kind(to + 1) === TokenKind.Number;
  }

  #typeByContext(from: number, to: number, title: number): TypeCue | null {
    const tokens = this.#tokens;
    const lexicon = this.#lexicon;
    if (to - from === 1 && tokens.end(from) - tokens.start(from) <= 6 && isShouted(tokens, from))
      return ORGANISATION;
    if (title >= 0 || titleStart(tokens, from, lexicon) < from) return PERSON;
    if (
      to - from <= 3 &&
      (lexicon.locatives.holds(tokens, from - 1) || lexicon.placeNouns.holds(tokens, from - 1))
    )
      return PLACE;
    if (this.#isPlain(from)) return null;
    if (lexicon.personVerbs.holds(tokens, to)) return PERSON;
    if (roleAfter(tokens, to, lexicon) || roleBefore(tokens, from, lexicon)) return PERSON;
    for (let i = from; i < to; i++) {
      if (isInitial(tokens, i) && to - from > 1) return PERSON;
      if (i > from && lexicon.generations.holds(tokens, i)) return PERSON;
    }
    return null;
  }

  #addKnown(from: number, match: NameMatch, title: number, settled = false): number {
    const { entity } = match;
    return this.#add(
      from,
      match.end,
      cueOfKnown(entity),
      entity.origin === "registry" ? 1 : 0.95,
      entity,
      title,
      settled,
    );
  }

  #add(
    from: number,
    to: number,
    cue: TypeCue,
    score: number,
    known: KnownEntity | null,
    title: number,
    settled = false,
    standing: Standing = "sure",
  ): number {
    this.#drafts.push({ from, to, cue, score, known, standing, settled, title });
    return to;
  }
}

/** True when the domain is but a part of a web or mail address. */
function isAddress(tokens: Tokens, from: number, to: number): boolean {
  return (
    tokens.isTight(from) || tokens.lower(from) === "www" || (tokens.isMark(to, "/") && tokens.isTight(to))
  );
}

function firstWord(tokens: Tokens, from: number, to: number): number {
  for (let i = from; i < to; i++) if (tokens.kind(i) === TokenKind.Word) return i;
  return from;
}
