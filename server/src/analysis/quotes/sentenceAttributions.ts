import type { Range } from "../../text/range.js";
import type { Attribution } from "./attribution.js";
import type { CueVerb, QuoteLexicon } from "./lexicon.js";
import type { Outline } from "./outline.js";
import { type OutletPhrase, outletAside, outletPreface, outletTag } from "./outlets.js";
import { matchPhrase, phraseTable } from "./phrases.js";
import {
  clauseSubject,
  isTime,
  isVerbForm,
  skipConnectives,
  type SpeakerPhrase,
  speakerAfter,
  speakerBefore,
} from "./speakerPhrase.js";
import { isTerm, isTitle } from "./terms.js";

/** A speech tag: `kata X`, `said X`, `X said` after the words it attributes, `katanya`. Unit indices. */
interface Tag {
  readonly cue: Range;
  readonly speaker: SpeakerPhrase | null;
  readonly verb: CueVerb;
  /** Units `[from, to)` of the whole tag, without the commas around it. */
  readonly from: number;
  readonly to: number;
}

const STATEMENT: CueVerb = { act: "statement", bare: "always" };
/** How far from its end, in units, the tag of a sentence is looked for. */
const CLOSING_REACH = 40;
/** A subject of more units with its verb is no parenthesis in another's clause. */
const SHORT_SUBJECT = 3;
const FINAL_STOPS = new Set([".", "?", "!", "…"]);

/** The attributions of the sentence of units `[from, to)`, in text order. */
export function sentenceAttributions(
  outline: Outline,
  lexicon: QuoteLexicon,
  from: number,
  to: number,
): Attribution[] {
  return new SentenceReader(outline, lexicon, from, to).read();
}

class SentenceReader {
  readonly #outline: Outline;
  readonly #lexicon: QuoteLexicon;
  readonly #from: number;
  /** Without final stop and outlet at the end. */
  readonly #to: number;
  readonly #found: Attribution[] = [];
  #outlet: Range | null = null;
  /** First unit that no attribution has taken. */
  #free: number;

  constructor(outline: Outline, lexicon: QuoteLexicon, from: number, to: number) {
    this.#outline = outline;
    this.#lexicon = lexicon;
    let start = from;
    let end = to;
    while (end > start && FINAL_STOPS.has(outline.word(end - 1))) end--;
    const opening = skipConnectives(outline, lexicon, start, end);
    const preface = outletPreface(outline, lexicon, opening, end);
    if (preface) {
      this.#outlet = preface.name;
      start = preface.to;
    }
    const aside = this.#findAside(start, end);
    if (aside) {
      this.#outlet = aside.name;
      end = aside.from;
    }
    this.#from = start;
    this.#to = end;
    this.#free = start;
  }

  read(): Attribution[] {
    const closing = this.#closingTag();
    let i = closing ? this.#attributeTag(closing) : this.#from;
    while (i < this.#to) i = Math.max(i + 1, this.#attributeAt(i));
    return this.#found;
  }

  /** `…, kata X di Y, Senin.`: a tag at the end of a sentence without quotations takes all of it. */
  #closingTag(): Tag | null {
    const outline = this.#outline;
    for (let i = this.#from; i < this.#to; i++) if (outline.isQuoted(i)) return null;
    for (let comma = this.#to - 2; comma > Math.max(this.#from, this.#to - CLOSING_REACH); comma--) {
      if (outline.word(comma) !== "," || outline.isTight(comma + 1)) continue;
      const tag = this.#tagAt(comma + 1) ?? this.#subjectTagAt(comma + 1);
      if (tag && tag.to >= this.#to) return this.#isWhole(this.#from, comma) ? tag : null;
    }
    return null;
  }

  /** `X menjelaskan` at the end of a sentence, its subject beginning at unit `from`. */
  #subjectTagAt(from: number): Tag | null {
    const outline = this.#outline;
    for (let i = from + 1; i < Math.min(this.#to, from + 12); i++) {
      const verb = this.#verbAt(i);
      if (!verb) continue;
      const speaker = verb.thought ? null : speakerBefore(outline, this.#lexicon, i, from);
      if (speaker?.first !== from) return null;
      return {
        cue: { start: outline.start(i), end: outline.end(i) },
        speaker,
        verb,
        from,
        to: this.#tagEnd(i + 1),
      };
    }
    return null;
  }

  /** Whether a tag at unit `to` finds all that it attributes before it: a quotation or a main clause. */
  #isWhole(from: number, to: number): boolean {
    const outline = this.#outline;
    const end = this.#trimLeft(to);
    if (end > from && outline.isQuoted(end - 1)) return true;
    const first = outline.word(from);
    if (end - from < 3 || this.#opensSubordinate(first) || this.#lexicon.adjunctOpenings.has(first))
      return false;
    return this.#isClause(from, end);
  }

  #findAside(from: number, end: number): OutletPhrase | null {
    const { outline, lexicon } = { outline: this.#outline, lexicon: this.#lexicon };
    for (let i = from + 1; i < end; i++) {
      if (outline.word(i - 1) !== "," && !outline.isQuoted(i - 1)) continue;
      const aside = outletAside(outline, lexicon, i, end);
      if (aside && aside.to >= end) return { ...aside, from: outline.word(i - 1) === "," ? i - 1 : i };
    }
    const tag = outletTag(outline, lexicon, from, end);
    return tag && this.#hasCue(from, tag.from) ? tag : null;
  }

  #hasCue(from: number, to: number): boolean {
    for (let i = from; i < to; i++)
      if (this.#lexicon.verbs.has(this.#outline.word(i)) || this.#outline.isQuoted(i)) return true;
    return false;
  }

  /** Looks for an attribution at unit `i`; returns the unit to go on from. */
  #attributeAt(i: number): number {
    const tag = this.#tagAt(i);
    if (tag) return this.#attributeTag(tag);
    const source = this.#sourceAt(i);
    if (source) return this.#attributeTag(source);
    const verb = this.#verbAt(i);
    if (verb) return this.#attributeVerb(i, verb);
    return i + 1;
  }

  // Speech tags -------------------------------------------------------------------------------------------------

  #tagAt(i: number): Tag | null {
    const outline = this.#outline;
    const lexicon = this.#lexicon;
    if (!outline.isWord(i)) return null;
    const opening =
      lexicon.tagOpenings.has(outline.word(i)) && lexicon.tags.has(outline.word(i + 1)) ? i + 1 : i;
    if (!this.#canOpenTag(i)) return null;
    const word = outline.word(opening);
    const enclitic = lexicon.speakerEnclitics.find(
      (ending) => word.endsWith(ending) && lexicon.tags.has(word.slice(0, -ending.length)),
    );
    if (enclitic !== undefined) {
      const end = outline.end(opening);
      const cue = { start: outline.start(opening), end: end - enclitic.length };
      const range = { start: cue.end, end };
      const speaker: SpeakerPhrase = {
        ...range,
        form: "pronoun",
        head: range,
        role: null,
        pronoun: enclitic,
        next: opening + 1,
        first: opening,
      };
      return {
        cue,
        speaker,
        verb: lexicon.tags.get(word.slice(0, -enclitic.length)) ?? STATEMENT,
        from: i,
        to: this.#tagEnd(opening + 1, this.#free, i),
      };
    }
    const verb = lexicon.tags.get(word) ?? lexicon.passives.get(word);
    if (!verb || matchPhrase(outline, opening, this.#to, phraseTable(lexicon.falseFriends)) > 0) return null;
    if (!this.#readsAsTag(i, opening)) return null;
    const agent = lexicon.agentPrepositions.has(outline.word(opening + 1)) ? opening + 2 : opening + 1;
    const speaker = speakerAfter(outline, lexicon, agent, this.#to);
    if (!speaker) return null;
    return {
      cue: { start: outline.start(opening), end: outline.end(opening) },
      speaker,
      verb,
      from: i,
      to: this.#tagEnd(speaker.next, this.#free, i),
    };
  }

  #canOpenTag(i: number): boolean {
    const outline = this.#outline;
    if (i === this.#from || outline.isQuoted(i - 1)) return true;
    const before = outline.word(i - 1);
    return (
      before === "," ||
      before === "–" ||
      before === "—" ||
      (before === "-" && !outline.isTight(i)) ||
      ((before === "?" || before === "!") && outline.isQuoted(i - 2))
    );
  }

  /**
   * A word that is a verb with a subject before it elsewhere (`said`) is a tag only after a quotation, at the start, or
   * after a whole clause: not in `X, the coach, said Y`.
   */
  #readsAsTag(i: number, cue: number): boolean {
    const outline = this.#outline;
    if (!this.#lexicon.verbs.has(outline.word(cue)) || i === this.#from || outline.isQuoted(i - 1))
      return true;
    if (outline.isQuoted(i - 2)) return true;
    const next = outline.word(cue + 1);
    if (this.#lexicon.pronouns.has(next) || this.#lexicon.complementizers.has(next)) return false;
    return this.#isClause(this.#free, i);
  }

  /**
   * Where a tag ends that has its speaker before unit `i`: past its adjuncts, `kepada wartawan`, `di Bogor, Jawa Barat,
   * Senin (21/2)`. Adjuncts after a comma are the tag's only where nothing of the content can follow.
   */
  #tagEnd(i: number, left = this.#from, tag = i): number {
    const outline = this.#outline;
    const lexicon = this.#lexicon;
    let end = i;
    while (lexicon.postverbs.has(outline.word(end))) end++;
    if (this.#opensAdjunct(end)) end = this.#chunkEnd(end);
    const whole = this.#isWhole(left, tag);
    let tail = end;
    let dated = end;
    while (outline.word(tail) === "," && tail + 1 < this.#to && !outline.isQuoted(tail + 1)) {
      const next = this.#chunkEnd(tail + 1);
      if (!this.#isPlaceOrTime(tail + 1, next) && !(whole && this.#opensAdjunct(tail + 1))) return dated;
      if (this.#isTime(tail + 1)) dated = next;
      tail = next;
    }
    return tail;
  }

  #opensAdjunct(i: number): boolean {
    const { adjunctOpenings, hearerPrepositions } = this.#lexicon;
    const word = this.#outline.word(i);
    return i < this.#to && (adjunctOpenings.has(word) || hearerPrepositions.has(word) || this.#isTime(i));
  }

  /** The next comma, colon or quotation from unit `from` on. */
  #chunkEnd(from: number): number {
    const outline = this.#outline;
    let end = from;
    while (end < this.#to && outline.word(end) !== "," && outline.word(end) !== ":" && !outline.isQuoted(end))
      end++;
    return end;
  }

  /** A few capitalised words, numbers and words of time: `Jawa Barat`, `Senin (21/2)`. */
  #isPlaceOrTime(from: number, to: number): boolean {
    const outline = this.#outline;
    if (to - from > 10) return false;
    for (let i = from; i < to; i++)
      if (outline.isWord(i) && !outline.isCapitalised(i) && !this.#lexicon.timeWords.has(outline.word(i)))
        return false;
    return to > from;
  }

  #isTime(i: number): boolean {
    return i < this.#to && this.#outline.isCapitalised(i) && isTime(this.#outline, this.#lexicon, i);
  }

  /** `menurut X`, `according to X`. */
  #sourceAt(i: number): Tag | null {
    const outline = this.#outline;
    const lexicon = this.#lexicon;
    const word = outline.word(i);
    const enclitic = lexicon.speakerEnclitics.find(
      (ending) => word.endsWith(ending) && lexicon.sourcePrepositions.includes(word.slice(0, -ending.length)),
    );
    if (enclitic !== undefined) {
      const end = outline.end(i);
      const range = { start: end - enclitic.length, end };
      const speaker: SpeakerPhrase = {
        ...range,
        form: "pronoun",
        head: range,
        role: null,
        pronoun: enclitic,
        next: i + 1,
        first: i,
      };
      return {
        cue: { start: outline.start(i), end: end - enclitic.length },
        speaker,
        verb: STATEMENT,
        from: i,
        to: i + 1,
      };
    }
    const length = matchPhrase(outline, i, this.#to, phraseTable(lexicon.sourcePrepositions));
    if (length === 0) return null;
    const speaker = speakerAfter(outline, lexicon, i + length, this.#to);
    if (!speaker) return null;
    return {
      cue: { start: outline.start(i), end: outline.end(i + length - 1) },
      speaker,
      verb: STATEMENT,
      from: i,
      to: speaker.next,
    };
  }

  #attributeTag(tag: Tag): number {
    const outline = this.#outline;
    const leftEnd = this.#trimLeft(tag.from);
    let right = tag.to;
    if (outline.word(right) === "," || outline.word(right) === ":") right++;
    const common = { cue: tag.cue, speaker: tag.speaker, outlet: this.#outlet, act: tag.verb.act };
    const quotedLeft = leftEnd > this.#free && outline.isQuoted(leftEnd - 1);
    if (quotedLeft) {
      let first = leftEnd - 1;
      while (first > this.#free && (outline.isQuoted(first - 1) || outline.word(first - 1) === ",")) first--;
      for (let i = first; i < leftEnd; i++) {
        if (outline.isQuoted(i))
          this.#found.push({ kind: "direct", content: [this.#quotedRange(i)], score: 0.98, ...common });
      }
      this.#free = right;
      return this.#directRight(right, common);
    }
    if (leftEnd <= this.#free && outline.isQuoted(right)) return this.#directRight(right, common);
    const content: Range[] = [];
    if (leftEnd > this.#free) content.push(this.#range(this.#free, leftEnd));
    const end = this.#to;
    const rest =
      right < end &&
      !this.#isPlaceOrTime(right, end) &&
      (leftEnd <= this.#free || !this.#isWhole(this.#free, leftEnd) || this.#isClause(right));
    if (rest) content.push(this.#range(this.#skipComplementizer(right), end));
    if (content.length === 0) return tag.to;
    const [first] = content;
    if (leftEnd - this.#free < 2 && right >= end && !outline.isQuoted(this.#free)) return tag.to;
    if (!first) return tag.to;
    this.#found.push({ kind: this.#kindOf(this.#free, end), content, score: 0.9, ...common });
    this.#free = end;
    return end;
  }

  /** Quotations right after a tag: `“A,” kata X, “B.”`, `Kata X, “B.”` */
  #directRight(right: number, common: Pick<Attribution, "cue" | "speaker" | "outlet" | "act">): number {
    const outline = this.#outline;
    let i = right;
    if (this.#lexicon.adjunctOpenings.has(outline.word(right - 1))) return right;
    while (i < this.#to && (outline.isQuoted(i) || outline.word(i) === ",")) {
      if (outline.isQuoted(i))
        this.#found.push({ kind: "direct", content: [this.#quotedRange(i)], score: 0.97, ...common });
      i++;
    }
    this.#free = Math.max(this.#free, i);
    return i;
  }

  // Verbs of reporting ------------------------------------------------------------------------------------------

  #verbAt(i: number): CueVerb | null {
    const outline = this.#outline;
    const lexicon = this.#lexicon;
    if (!outline.isWord(i)) return null;
    const verb = lexicon.verbs.get(outline.word(i));
    if (!verb || (outline.isCapitalised(i) && i > this.#from)) return null;
    if (lexicon.infinitiveMarkers.has(outline.word(i - 1)) && outline.word(i - 2) !== "on") return null;
    if (matchPhrase(outline, i, this.#to, phraseTable(lexicon.falseFriends)) > 0) return null;
    if (matchPhrase(outline, i - 1, this.#to, phraseTable(lexicon.falseFriends)) > 1) return null;
    if (this.#isNegated(i) || this.#isPassive(i) || this.#isNoun(i)) return null;
    return verb;
  }

  /** `was told`: who stands before it said nothing. */
  #isPassive(i: number): boolean {
    const { participleSuffix, passiveAuxiliaries, preverbs } = this.#lexicon;
    if (participleSuffix === null || this.#outline.word(i).endsWith(participleSuffix)) return false;
    for (let k = i - 1; k >= Math.max(this.#from, i - 4); k--) {
      const word = this.#outline.word(k);
      if (passiveAuxiliaries.has(word)) return true;
      if (!preverbs.has(word)) return false;
    }
    return false;
  }

  /** `recent comments`, `a report`: the form is a verb's and a noun's, and what stands before it wants the noun. */
  #isNoun(i: number): boolean {
    const outline = this.#outline;
    const lexicon = this.#lexicon;
    const word = outline.word(i);
    const before = outline.word(i - 1);
    if (lexicon.nounForms.has(word)) {
      const noun =
        lexicon.roles.has(outline.lower(i - 1)) ||
        lexicon.bodies.has(outline.lower(i - 1)) ||
        lexicon.documents.has(before) ||
        lexicon.preverbs.has(before);
      const subject =
        noun || outline.isCapitalised(i - 1) || lexicon.pronouns.has(before) || !outline.isWord(i - 1);
      if (!subject) return true;
    }
    if (!lexicon.pluralForms.has(word)) return false;
    for (let k = i - 1; k >= Math.max(this.#from, i - 5); k--) {
      if (lexicon.singulars.has(outline.word(k))) return true;
      if (!outline.isWord(k)) return false;
    }
    return false;
  }

  #isNegated(i: number): boolean {
    for (let k = i - 1; k >= Math.max(this.#from, i - 3); k--) {
      const word = this.#outline.word(k);
      if (this.#lexicon.negations.has(word) || word.endsWith("n't") || word.endsWith("n’t")) return true;
      if (!this.#lexicon.preverbs.has(word)) return false;
    }
    return false;
  }

  #attributeVerb(i: number, verb: CueVerb): number {
    const speaker = this.#subject(i);
    if (!speaker) return i + 1;
    const outline = this.#outline;
    const cue = { start: outline.start(i), end: outline.end(i) };
    const common = { cue, speaker, outlet: this.#outletOf(speaker) ?? this.#outlet, act: verb.act };
    const subjectStart = speaker.first;
    const leftEnd = this.#trimLeft(subjectStart);
    const closed = i + 1 >= this.#to || outline.word(i + 1) === ",";
    const parenthetical = leftEnd < subjectStart && leftEnd > this.#free && subjectStart > this.#free;
    if (!verb.thought && leftEnd > this.#free && outline.isQuoted(leftEnd - 1) && speaker.next <= i) {
      const to = this.#tagEnd(this.#afterHearer(i + 1, verb), this.#free, subjectStart);
      if (to >= this.#to || outline.word(to) === "," || outline.word(to) === ":" || outline.isQuoted(to))
        return this.#attributeTag({ cue, speaker, verb, from: subjectStart, to });
    }
    if (closed && parenthetical) {
      if (outline.isQuoted(i + 2)) return this.#reportQuoted(i + 2, verb, common, false);
      const connective = skipConnectives(outline, this.#lexicon, this.#free, leftEnd) > this.#free;
      const short = speaker.next - speaker.first <= SHORT_SUBJECT && leftEnd - this.#free <= 4;
      if (i + 1 >= this.#to || !connective || short)
        return this.#attributeTag({ cue, speaker, verb, from: subjectStart, to: i + 1 });
    }
    return this.#report(i, verb, common);
  }

  #subject(i: number): SpeakerPhrase | null {
    const outline = this.#outline;
    const lexicon = this.#lexicon;
    const before = outline.word(i - 1);
    const conditional = (unit: number) => lexicon.conditionals.has(outline.word(unit));
    const participle =
      lexicon.participleSuffix !== null && outline.word(i).endsWith(lexicon.participleSuffix);
    const joined = lexicon.coordinators.has(before) && i - 1 > this.#from;
    if (joined || (participle && before === ",")) return clauseSubject(outline, lexicon, this.#from, i);
    const adjunct = lexicon.adjunctOpenings.has(before) && !lexicon.relativizers.has(before);
    if (participle && (adjunct || lexicon.innerPrepositions.has(before))) return null;
    if (adjunct && i - 1 > this.#from && !outline.isCapitalised(i - 1))
      return clauseSubject(outline, lexicon, this.#from, i);
    const speaker = speakerBefore(outline, lexicon, i, this.#from);
    if (!speaker || conditional(speaker.first - 1)) return null;
    if (speaker.pronoun !== null && lexicon.pronouns.get(speaker.pronoun)?.deictic) return null;
    const head = outline.paragraph.text.slice(speaker.head.start, speaker.head.end).toLowerCase();
    const [first = ""] = head.split(" ");
    if (lexicon.things.has(first) && speaker.form === "nominal") return null;
    return speaker;
  }

  /** `OUTLET mengutip SUMBER yang mengatakan`: the outlet before the verb that passes the speaker on. */
  #outletOf(speaker: SpeakerPhrase): Range | null {
    const outline = this.#outline;
    const lexicon = this.#lexicon;
    const verb = speaker.first - 1;
    if (verb <= this.#from || !lexicon.quotingVerbs.has(outline.word(verb))) return null;
    const outlet = speakerBefore(outline, lexicon, verb, this.#from);
    return outlet ? outlet.head : null;
  }

  /** Past the hearer of `told the Guardian`, `mengatakan kepada wartawan`; `i` where there is none. */
  #afterHearer(i: number, verb: CueVerb): number {
    const outline = this.#outline;
    const lexicon = this.#lexicon;
    let start = i;
    if (lexicon.hearerPrepositions.has(outline.word(i))) start = i + 1;
    else if (!verb.hearer) return i;
    const hearer = speakerAfter(outline, lexicon, start, this.#to);
    return hearer ? hearer.next : i;
  }

  #report(i: number, verb: CueVerb, common: Pick<Attribution, "cue" | "speaker" | "outlet" | "act">): number {
    const outline = this.#outline;
    const lexicon = this.#lexicon;
    const complementizer = this.#complementizer(i + 1, verb);
    const told = { ...common, outlet: common.outlet ?? this.#outlet };
    const start = complementizer.next;
    if (outline.isQuoted(start)) {
      if (verb.thought) return i + 1;
      return this.#reportQuoted(start, verb, told, complementizer.marked === "word");
    }
    if (start >= this.#to) return i + 1;
    if (complementizer.marked === "none") {
      if (verb.bare === "never" && !this.#quotedBefore(start, 6)) return i + 1;
      if (verb.bare === "clause" && !this.#isClause(start) && !this.#quotedBefore(start, 8)) {
        if (verb.nominal && speakerIsFree(told.speaker, this.#from)) return this.#announce(start, told);
        return i + 1;
      }
      if (
        lexicon.clausesNeedSubject &&
        (lexicon.finiteWords.has(outline.word(start)) || lexicon.preverbs.has(outline.word(start)))
      )
        return i + 1;
      if (lexicon.coordinators.has(outline.word(start)) || lexicon.adversatives.has(outline.word(start)))
        return i + 1;
      if (lexicon.clausesNeedSubject && lexicon.innerPrepositions.has(outline.word(start))) return i + 1;
      if (
        lexicon.clausesNeedSubject &&
        verb.bare === "clause" &&
        lexicon.adjunctOpenings.has(outline.word(start))
      )
        return i + 1;
    }
    const joined = lexicon.coordinators.has(outline.word(start));
    if (complementizer.marked === "mark" && (verb.bare === "never" || joined)) return i + 1;
    const { participleSuffix } = lexicon;
    if (
      complementizer.marked === "mark" &&
      participleSuffix !== null &&
      lexicon.verbs.has(outline.word(start)) &&
      outline.word(start).endsWith(participleSuffix)
    )
      return i + 1;
    const end = this.#contentEnd(start);
    const kind = this.#kindOf(start, end);
    if (verb.thought && kind === "mixed") return this.#to;
    const content = this.#narrowed(start, end, complementizer.marked) ?? this.#range(start, end);
    this.#found.push({
      kind,
      content: [content],
      score: complementizer.marked === "none" ? 0.85 : 0.93,
      ...told,
    });
    this.#free = end;
    return end;
  }

  /** Words in quotation marks right after the cue: all of the content, or the beginning of a mixed one. */
  #reportQuoted(
    at: number,
    verb: CueVerb,
    common: Pick<Attribution, "cue" | "speaker" | "outlet" | "act">,
    complementized: boolean,
  ): number {
    const outline = this.#outline;
    const stretch = outline.stretch(at);
    const after = outline.word(at + 1);
    const ends =
      at + 1 >= this.#to ||
      after === "," ||
      after === ";" ||
      after === "(" ||
      after === "–" ||
      after === "—" ||
      outline.isQuoted(at + 1);
    const announced = outline.word(at - 1) === ":" || outline.word(at - 1) === ",";
    const named = verb.bare === "always" ? this.#isNaming(at) : isTerm(outline, this.#lexicon, at);
    if (stretch && named && !announced) return at + 1;
    if (ends || (announced && !complementized)) return this.#directRight(at, common);
    this.#found.push({ kind: "mixed", content: [this.#range(at, this.#to)], score: 0.9, ...common });
    this.#free = this.#to;
    return this.#to;
  }

  /** The end of the reported clause: the sentence's, a colon before quoted words, or where another cue takes over. */
  #contentEnd(start: number): number {
    for (let i = start; i < this.#to; i++) {
      if (i > start + 1 && this.#lexicon.coordinators.has(this.#outline.word(i)) && this.#cueFollows(i + 1))
        return this.#outline.word(i - 1) === "," ? i - 1 : i;
      if (
        this.#outline.word(i) === ":" &&
        this.#outline.isQuoted(i + 1) &&
        !isTerm(this.#outline, this.#lexicon, i + 1)
      )
        return i;
    }
    return this.#to;
  }

  /** Whether a new attribution begins at unit `from`: a cue, alone or with a short subject of its own. */
  #cueFollows(from: number): boolean {
    for (let i = from; i < Math.min(this.#to, from + 6); i++) {
      if (!this.#outline.isWord(i)) return false;
      const verb = this.#verbAt(i);
      if (verb)
        return (
          !verb.thought &&
          (verb.bare === "always" || this.#lexicon.complementizers.has(this.#outline.word(i + 1)))
        );
      if (
        this.#lexicon.finiteWords.has(this.#outline.word(i)) &&
        !this.#lexicon.preverbs.has(this.#outline.word(i))
      )
        return false;
    }
    return false;
  }

  /** `told me I “…” but I will`: where the narrator goes on after the quoted predicate, only that was said. */
  #narrowed(start: number, end: number, marked: "word" | "mark" | "none"): Range | null {
    const outline = this.#outline;
    if (marked !== "none" || !outline.isQuoted(start + 1) || !this.#lexicon.pronouns.has(outline.word(start)))
      return null;
    const after = outline.word(start + 2);
    return start + 2 < end && this.#lexicon.adversatives.has(after) ? this.#quotedRange(start + 1) : null;
  }

  /** `mengumumkan 52 serangan udara`: a noun phrase, up to the conjunction after it. */
  #announce(start: number, common: Pick<Attribution, "cue" | "speaker" | "outlet" | "act">): number {
    const outline = this.#outline;
    const lexicon = this.#lexicon;
    let end = start;
    while (
      end < this.#to &&
      outline.word(end) !== "," &&
      !(
        lexicon.clauseOpenings.has(outline.word(end)) &&
        !lexicon.coordinators.has(outline.word(end)) &&
        !lexicon.relativizers.has(outline.word(end))
      )
    )
      end++;
    if (end - start < 3) return start;
    this.#found.push({ kind: "indirect", content: [this.#range(start, end)], score: 0.6, ...common });
    this.#free = end;
    return end;
  }

  #complementizer(after: number, verb: CueVerb): { next: number; marked: "word" | "mark" | "none" } {
    const outline = this.#outline;
    const lexicon = this.#lexicon;
    let i = after;
    while (lexicon.postverbs.has(outline.word(i))) i++;
    i = this.#afterAside(i);
    if (
      outline.word(i) === "," &&
      (lexicon.adjunctOpenings.has(outline.word(i + 1)) || lexicon.preverbs.has(outline.word(i + 1)))
    ) {
      const aside = this.#asideEnd(i + 1);
      if (aside > 0) i = aside;
    }
    const hearerEnd = this.#afterHearer(i, verb);
    const limit = Math.min(this.#to, i + 25);
    const adjunct =
      hearerEnd > i ||
      lexicon.adjunctOpenings.has(outline.word(i)) ||
      lexicon.hearerPrepositions.has(outline.word(i)) ||
      lexicon.preverbs.has(outline.word(i)) ||
      this.#isTime(i);
    let k = i;
    if (adjunct) {
      for (k = hearerEnd; k < limit && !lexicon.pronouns.has(outline.word(hearerEnd)); k++) {
        const word = outline.word(k);
        if (lexicon.complementizers.has(word) || word === ":" || outline.isQuoted(k)) break;
        if (word === "," && (hearerEnd > i || outline.isQuoted(k + 1))) break;
        if (word === "," || lexicon.finiteWords.has(word)) {
          k = limit;
          break;
        }
      }
      if (k >= limit) k = hearerEnd;
    }
    const word = outline.word(k);
    if (lexicon.complementizers.has(word))
      return { next: outline.word(k + 1) === "," ? k + 2 : k + 1, marked: "word" };
    if (word === ":" || word === ",") {
      const next = lexicon.complementizers.has(outline.word(k + 1)) ? k + 2 : k + 1;
      return { next, marked: "mark" };
    }
    if ((word === "-" || word === "–" || word === "—") && outline.isQuoted(k + 1))
      return { next: k + 1, marked: "mark" };
    if (lexicon.interrogatives.has(word)) return { next: k, marked: "word" };
    const predicate =
      isVerbForm(outline, lexicon, k) || lexicon.negations.has(word) || lexicon.finiteWords.has(word);
    const clause = hearerEnd > i && !predicate && !lexicon.relativizers.has(word);
    return { next: outline.isQuoted(k) || clause ? k : i, marked: "none" };
  }

  /** Past `seperti dilansir OUTLET, Senin (4/3),` or `, Senin,` after a cue; takes in the outlet. */
  #afterAside(i: number): number {
    const outline = this.#outline;
    const from = outline.word(i) === "," ? i + 1 : i;
    const aside = outletAside(outline, this.#lexicon, from, this.#to);
    if (aside && outline.word(aside.to) === ",") {
      this.#outlet ??= aside.name;
      return aside.to;
    }
    const end = this.#chunkEnd(from);
    const dated =
      from > i && this.#isTime(from) && this.#isPlaceOrTime(from, end) && outline.word(end) === ",";
    return dated ? end : i;
  }

  /** Past `, in a satirical fashion,` where a complementizer or words in quotation marks follow; 0 where none does. */
  #asideEnd(from: number): number {
    for (let i = from; i < Math.min(this.#to, from + 14); i++) {
      if (this.#outline.word(i) !== ",") continue;
      const next = i + 1;
      return this.#lexicon.complementizers.has(this.#outline.word(next)) || this.#outline.isQuoted(next)
        ? next
        : 0;
    }
    return 0;
  }

  #skipComplementizer(i: number): number {
    return this.#lexicon.complementizers.has(this.#outline.word(i)) ? i + 1 : i;
  }

  /** Whether a clause with a finite verb begins at `start`. */
  #isClause(start: number, to = this.#to): boolean {
    const outline = this.#outline;
    const lexicon = this.#lexicon;
    if (lexicon.pronouns.has(outline.word(start))) return true;
    if (!lexicon.clausesNeedSubject && isVerbForm(outline, lexicon, start)) return true;
    const limit = Math.min(to, start + 30);
    for (let i = start; i < limit; i++) {
      if (outline.isQuoted(i)) continue;
      const word = outline.word(i);
      if (word === "," && i > start + 12) return false;
      if (i > start && this.#opensSubordinate(word)) return false;
      if (lexicon.clausesNeedSubject && lexicon.relativizers.has(word) && word !== outline.word(start))
        return false;
      if (lexicon.relativizers.has(outline.word(i - 1))) continue;
      if (lexicon.finiteWords.has(word)) return true;
      if (
        i > start &&
        outline.word(i - 1) !== "," &&
        isVerbForm(outline, lexicon, i) &&
        !lexicon.innerPrepositions.has(outline.word(i - 1)) &&
        !lexicon.adjunctOpenings.has(outline.word(i - 1))
      )
        return true;
    }
    return false;
  }

  #opensSubordinate(word: string): boolean {
    const { clauseOpenings, coordinators, relativizers, finiteWords } = this.#lexicon;
    return (
      clauseOpenings.has(word) && !coordinators.has(word) && !relativizers.has(word) && !finiteWords.has(word)
    );
  }

  #quotedBefore(start: number, reach: number): boolean {
    for (let i = start; i < Math.min(this.#to, start + reach); i++)
      if (this.#outline.isQuoted(i) && !isTerm(this.#outline, this.#lexicon, i)) return true;
    return false;
  }

  #kindOf(from: number, to: number): "indirect" | "mixed" {
    for (let i = from; i < to; i++) {
      if (this.#outline.isQuoted(i) && !this.#isNaming(i) && !this.#isHypothetical(i)) return "mixed";
    }
    return "indirect";
  }

  #isNaming(i: number): boolean {
    if (!isTerm(this.#outline, this.#lexicon, i)) return false;
    return this.#lexicon.termSigns.has(this.#outline.word(i - 1)) || isTitle(this.#outline, i);
  }

  /** `have occasion to say “…”`: words that might be said, by nobody. */
  #isHypothetical(i: number): boolean {
    const { verbs, infinitiveMarkers } = this.#lexicon;
    return verbs.has(this.#outline.word(i - 1)) && infinitiveMarkers.has(this.#outline.word(i - 2));
  }

  #trimLeft(to: number): number {
    let end = to;
    while (
      end > this.#free &&
      (this.#outline.word(end - 1) === "," ||
        this.#outline.word(end - 1) === "-" ||
        this.#outline.word(end - 1) === "–" ||
        this.#outline.word(end - 1) === "—")
    )
      end--;
    return end;
  }

  #range(from: number, to: number): Range {
    let end = to;
    while (end > from + 1 && this.#outline.word(end - 1) === ",") end--;
    return { start: this.#outline.start(from), end: this.#outline.end(end - 1) };
  }

  #quotedRange(i: number): Range {
    return { start: this.#outline.start(i), end: this.#outline.end(i) };
  }
}

function speakerIsFree(speaker: SpeakerPhrase | null, from: number): boolean {
  return speaker !== null && speaker.first === from;
}
