import type { Range } from "../../text/range.js";
import { type Attribution, attribution, type Told } from "./attribution.js";
import type { IndexedLexicon } from "./indexedLexicon.js";
import type { CueVerb } from "./lexicon.js";
import type { Outline } from "./outline.js";
import { matchPhrase } from "./phrases.js";
import { type OutletPhrase, outletAside, outletPreface, outletTag } from "./outlets.js";
import {
  contentEnd,
  isNaming,
  kindOf,
  narrowed,
  quotedBefore,
  readComplementizer,
} from "./reportedClause.js";
import { afterHearer, outletOf, subjectOf, verbAt } from "./reportingVerbs.js";
import { Sentence } from "./sentence.js";
import { skipConnectives } from "./phraseWords.js";
import type { SpeakerPhrase } from "./phraseParts.js";
import { closingTag, sourceAt, type Tag, tagAt, tagEnd } from "./speechTags.js";
import { isTerm } from "./terms.js";
import { COLON, COMMA, EM_DASH, EN_DASH, OPENING_BRACKET, SEMICOLON } from "./signs.js";

/** A subject of more units with its verb is no parenthesis in another's clause. */
const SHORT_SUBJECT = 3;
/** Longest description of a speaker between a quotation and the name, in units. */
const DESCRIPTION = 5;

/** Adds the attributions of the sentence of units `[from, to)` to those of its paragraph, in text order. */
export function sentenceAttributions(
  outline: Outline,
  lexicon: IndexedLexicon,
  from: number,
  to: number,
  found: Attribution[],
): void {
  new SentenceReader(readSentence(outline, lexicon, from, to), found).read();
}

/** The sentence without its final stops and without the phrases that name its outlet, at its head or end. */
function readSentence(outline: Outline, lexicon: IndexedLexicon, from: number, to: number): Sentence {
  let start = from;
  let end = to;
  while (end > start && outline.holds(lexicon.stops, end - 1)) end--;
  const preface = outletPreface(outline, lexicon, skipConnectives(outline, lexicon, start, end), end);
  if (preface) start = preface.to;
  const aside = closingOutlet(outline, lexicon, start, end);
  if (aside) end = aside.from;
  return new Sentence(outline, lexicon, start, end, aside?.name ?? preface?.name ?? null);
}

function closingOutlet(
  outline: Outline,
  lexicon: IndexedLexicon,
  from: number,
  end: number,
): OutletPhrase | null {
  const openings = lexicon.outletOpenings;
  for (let i = outline.indexOf(openings, from + 1, end); i >= 0; i = outline.indexOf(openings, i + 1, end)) {
    const apart = outline.word(i - 1) === COMMA || outline.isQuoted(i - 1) || outline.isCapitalised(i - 1);
    if (!apart && matchPhrase(outline, i, end, openings) < 2) continue;
    const aside = outletAside(outline, lexicon, i, end);
    if (aside && aside.to >= end) return { ...aside, from: outline.word(i - 1) === COMMA ? i - 1 : i };
  }
  const tag = outletTag(outline, lexicon, from, end);
  return tag && attributes(outline, lexicon, from, tag.from) ? tag : null;
}

function attributes(outline: Outline, lexicon: IndexedLexicon, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (outline.holds(lexicon.verbs, i) || outline.isQuoted(i)) return true;
  return false;
}

/** Collects a sentence's attributions from left to right. */
class SentenceReader {
  readonly #sentence: Sentence;
  readonly #found: Attribution[];

  constructor(sentence: Sentence, found: Attribution[]) {
    this.#sentence = sentence;
    this.#found = found;
  }

  read(): void {
    const closing = closingTag(this.#sentence);
    const { outline, lexicon, from, to } = this.#sentence;
    const start = closing ? this.#attributeTag(closing) : from;
    for (let i = outline.indexOf(lexicon.cues, start, to); i >= 0; )
      i = outline.indexOf(lexicon.cues, Math.max(i + 1, this.#attributeAt(i)), to);
  }

  #say(kind: Attribution["kind"], content: Range, score: number, common: Told): void {
    this.#found.push(attribution(kind, [content], common, score));
  }

  /** Looks for an attribution at the cue of unit `i`; returns the unit to go on from. */
  #attributeAt(i: number): number {
    const tag = tagAt(this.#sentence, i);
    if (tag) return this.#attributeTag(tag);
    const source = sourceAt(this.#sentence, i);
    if (source) return this.#attributeTag(source);
    const verb = verbAt(this.#sentence, i);
    if (verb) return this.#attributeVerb(i, verb);
    return i + 1;
  }

  #attributeTag(tag: Tag): number {
    const outline = this.#sentence.outline;
    const leftEnd = this.#sentence.trimLeft(tag.from);
    let right = tag.to;
    if (outline.word(right) === COMMA || outline.word(right) === COLON) right++;
    const common = { cue: tag.cue, speaker: tag.speaker, outlet: this.#sentence.outlet, act: tag.verb.act };
    const quotedLeft = leftEnd > this.#sentence.free && outline.isQuoted(leftEnd - 1);
    if (quotedLeft) {
      let first = leftEnd - 1;
      while (
        first > this.#sentence.free &&
        (outline.isQuoted(first - 1) || outline.word(first - 1) === COMMA)
      )
        first--;
      for (let i = first; i < leftEnd; i++) {
        if (outline.isQuoted(i)) this.#say("direct", this.#sentence.quotedRange(i), 0.98, common);
      }
      this.#sentence.free = right;
      return this.#directRight(right, common);
    }
    if (leftEnd <= this.#sentence.free && outline.isQuoted(right)) return this.#directRight(right, common);
    const content: Range[] = [];
    if (leftEnd > this.#sentence.free) content.push(this.#sentence.range(this.#sentence.free, leftEnd));
    const end = this.#sentence.to;
    const rest =
      right < end &&
      !this.#sentence.isPlaceOrTime(right, end) &&
      (leftEnd <= this.#sentence.free ||
        !this.#sentence.isWhole(this.#sentence.free, leftEnd) ||
        (right > tag.to && this.#sentence.isClause(right)));
    if (rest) content.push(this.#sentence.range(this.#skipComplementizer(right), end));
    if (content.length === 0) return tag.to;
    const [first] = content;
    if (leftEnd - this.#sentence.free < 2 && right >= end && !outline.isQuoted(this.#sentence.free))
      return tag.to;
    if (!first) return tag.to;
    this.#found.push(attribution(kindOf(this.#sentence, this.#sentence.free, end), content, common, 0.9));
    this.#sentence.free = end;
    return end;
  }

  /** Quotations right after a tag: `“A,” kata X, “B.”`, `Kata X, “B.”` */
  #directRight(right: number, common: Told, told = false): number {
    const outline = this.#sentence.outline;
    let i = right;
    if (outline.holds(this.#sentence.lexicon.adjunctOpenings, right - 1)) return right;
    const marked = told || outline.word(right - 1) === COMMA || outline.word(right - 1) === COLON;
    if (!marked && isTerm(outline, this.#sentence.lexicon, right)) return right;
    while (i < this.#sentence.to && (outline.isQuoted(i) || outline.word(i) === COMMA)) {
      if (outline.isQuoted(i)) this.#say("direct", this.#sentence.quotedRange(i), 0.97, common);
      i++;
    }
    this.#sentence.free = Math.max(this.#sentence.free, i);
    return i;
  }

  #attributeVerb(i: number, verb: CueVerb): number {
    const speaker = subjectOf(this.#sentence, i);
    if (!speaker) return i + 1;
    const outline = this.#sentence.outline;
    const cue = { start: outline.start(i), end: outline.end(i) };
    const common = {
      cue,
      speaker,
      outlet: outletOf(this.#sentence, speaker) ?? this.#sentence.outlet,
      act: verb.act,
    };
    const subjectStart = this.#afterQuotation(speaker.first);
    const leftEnd = this.#sentence.trimLeft(subjectStart);
    const closed = i + 1 >= this.#sentence.to || outline.word(i + 1) === COMMA;
    const parenthetical =
      leftEnd < subjectStart && leftEnd > this.#sentence.free && subjectStart > this.#sentence.free;
    if (
      !verb.thought &&
      leftEnd > this.#sentence.free &&
      outline.isQuoted(leftEnd - 1) &&
      speaker.next <= i
    ) {
      const to = tagEnd(
        this.#sentence,
        afterHearer(this.#sentence, i + 1, verb),
        this.#sentence.free,
        subjectStart,
      );
      if (
        to >= this.#sentence.to ||
        outline.word(to) === COMMA ||
        outline.word(to) === COLON ||
        outline.isQuoted(to)
      )
        return this.#attributeTag({ cue, speaker, verb, from: subjectStart, to });
    }
    if (closed && parenthetical) {
      if (outline.isQuoted(i + 2)) return this.#reportQuoted(i + 2, i, verb, common, false);
      const connective =
        skipConnectives(outline, this.#sentence.lexicon, this.#sentence.free, leftEnd) > this.#sentence.free;
      const short = speaker.next - speaker.first <= SHORT_SUBJECT && leftEnd - this.#sentence.free <= 4;
      if (i + 1 >= this.#sentence.to || !connective || short)
        return this.#attributeTag({ cue, speaker, verb, from: subjectStart, to: i + 1 });
    }
    return this.#report(i, verb, common);
  }

  /** `“…,” hunt master, Ann Carver, said`: the few words between a quotation and the speaker describe the speaker. */
  #afterQuotation(first: number): number {
    const outline = this.#sentence.outline;
    const end = this.#sentence.trimLeft(first);
    if (end === first) return first;
    for (let i = end - 1; i >= Math.max(this.#sentence.free, end - DESCRIPTION); i--) {
      if (outline.isQuoted(i)) return i + 1 < end ? i + 1 : first;
      if (!outline.isWord(i) || outline.holds(this.#sentence.lexicon.finiteWords, i)) return first;
      if (outline.holds(this.#sentence.lexicon.verbs, i)) return first;
    }
    return first;
  }

  #report(i: number, verb: CueVerb, common: Told): number {
    const outline = this.#sentence.outline;
    const lexicon = this.#sentence.lexicon;
    const complementizer = readComplementizer(this.#sentence, i + 1, verb);
    // What stands between cue and content may have named the outlet.
    const told = common.outlet
      ? common
      : { cue: common.cue, speaker: common.speaker, outlet: this.#sentence.outlet, act: common.act };
    const start = complementizer.next;
    if (outline.isQuoted(start)) {
      if (verb.thought) return i + 1;
      return this.#reportQuoted(start, i, verb, told, complementizer.marked === "word");
    }
    if (start >= this.#sentence.to) return i + 1;
    if (complementizer.marked === "none") {
      if ((verb.bare === "never" || verb.bare === "marked") && !quotedBefore(this.#sentence, start, 6))
        return i + 1;
      if (
        verb.bare === "clause" &&
        !this.#sentence.isClause(start) &&
        !quotedBefore(this.#sentence, start, 8)
      ) {
        if (verb.nominal && speakerIsFree(told.speaker, this.#sentence.from))
          return this.#announce(start, told);
        return i + 1;
      }
      if (
        lexicon.clausesNeedSubject &&
        (outline.holds(lexicon.finiteWords, start) || outline.holds(lexicon.preverbs, start))
      )
        return i + 1;
      if (outline.holds(lexicon.coordinators, start) || outline.holds(lexicon.adversatives, start))
        return i + 1;
      if (lexicon.clausesNeedSubject && outline.holds(lexicon.innerPrepositions, start)) return i + 1;
      if (
        lexicon.clausesNeedSubject &&
        verb.bare === "clause" &&
        outline.holds(lexicon.adjunctOpenings, start) &&
        outline.word(this.#sentence.chunkEnd(start)) !== COMMA
      )
        return i + 1;
    }
    const joined = outline.holds(lexicon.coordinators, start);
    if (complementizer.marked === "mark" && (verb.bare === "never" || joined)) return i + 1;
    if (
      complementizer.marked === "mark" &&
      outline.holds(lexicon.verbs, start) &&
      outline.holds(lexicon.participles, start)
    )
      return i + 1;
    const end = contentEnd(this.#sentence, start);
    const kind = kindOf(this.#sentence, start, end);
    if (verb.thought && kind === "mixed") return this.#sentence.to;
    const content =
      narrowed(this.#sentence, start, end, complementizer.marked) ?? this.#sentence.range(start, end);
    this.#say(kind, content, complementizer.marked === "none" ? 0.85 : 0.93, told);
    this.#sentence.free = end;
    return end;
  }

  /** Words in quotation marks right after the cue: all of the content, or the beginning of a mixed one. */
  #reportQuoted(at: number, cue: number, verb: CueVerb, common: Told, complementized: boolean): number {
    const outline = this.#sentence.outline;
    const stretch = outline.stretch(at);
    const after = outline.word(at + 1);
    const ends =
      at + 1 >= this.#sentence.to ||
      after === COMMA ||
      after === SEMICOLON ||
      after === OPENING_BRACKET ||
      after === EN_DASH ||
      after === EM_DASH ||
      outline.isQuoted(at + 1);
    const announced = outline.word(at - 1) === COLON || outline.word(at - 1) === COMMA;
    const names = verb.bare !== "always" && this.#sentence.lexicon.speechSigns.has(outline.lower(cue));
    const named = names ? isTerm(outline, this.#sentence.lexicon, at) : isNaming(this.#sentence, at);
    if (stretch && named && !announced) return at + 1;
    if (ends || (announced && !complementized)) return this.#directRight(at, common, true);
    this.#say("mixed", this.#sentence.range(at, this.#sentence.to), 0.9, common);
    this.#sentence.free = this.#sentence.to;
    return this.#sentence.to;
  }

  /** `mengumumkan 52 serangan udara`: a noun phrase, up to the conjunction after it. */
  #announce(start: number, common: Told): number {
    const outline = this.#sentence.outline;
    const lexicon = this.#sentence.lexicon;
    let end = start;
    while (
      end < this.#sentence.to &&
      outline.word(end) !== COMMA &&
      !(
        outline.holds(lexicon.clauseOpenings, end) &&
        !outline.holds(lexicon.coordinators, end) &&
        !outline.holds(lexicon.relativizers, end)
      )
    )
      end++;
    if (end - start < 3) return start;
    this.#say("indirect", this.#sentence.range(start, end), 0.6, common);
    this.#sentence.free = end;
    return end;
  }

  #skipComplementizer(i: number): number {
    return this.#sentence.lexicon.complementizers.has(this.#sentence.outline.word(i)) ? i + 1 : i;
  }
}

function speakerIsFree(speaker: SpeakerPhrase | null, from: number): boolean {
  return speaker !== null && speaker.first === from;
}
