import { kept, keptByText } from "../../text/kept.js";
import type { Range } from "../../text/range.js";
import { type Span, type Speaker, type SpeakerForm, spanOf } from "../analysis.js";
import type { Article } from "../article.js";
import type { Attribution } from "./attribution.js";
import type { PronounTraits, QuoteLexicon } from "./lexicon.js";
import type { Figure, NamedFigures } from "./namedFigures.js";
import type { SpeakerPhrase } from "./phraseParts.js";

/**
 * Tells whom each speaker stands for, walking the article's attributions in text order. A pronoun stands for the last
 * one who spoke or was named and fits it; `assumed` where others fit as well. Where nothing fits, nothing is resolved.
 */
export class SpeakerResolver {
  readonly #article: Article;
  readonly #lexicon: QuoteLexicon;
  readonly #figures: NamedFigures;
  #last: Speaker | null = null;
  #lastFigure: Figure | null = null;
  #paragraph = -1;
  /** What was said so far in the paragraph: who is named in it is no candidate for a pronoun outside. */
  #said: Range[] = [];

  constructor(article: Article, figures: NamedFigures) {
    this.#article = article;
    this.#lexicon = article.language.quotes;
    this.#figures = figures;
  }

  /** The speaker of the next attribution. `offset`: of its paragraph; `follows`: it may go on with the last speaker. */
  resolve(attribution: Attribution, offset: number, follows: boolean): Speaker | null {
    if (offset !== this.#paragraph) this.#said = [];
    this.#paragraph = offset;
    for (const part of attribution.content)
      this.#said.push({ start: offset + part.start, end: offset + part.end });
    const phrase = attribution.speaker;
    if (!phrase) return follows && attribution.alone ? this.#continuation() : null;
    this.#figures.reach(offset + phrase.start);
    const speaker = this.#speaker(phrase, offset, attribution.continues === true);
    this.#last = speaker;
    return speaker;
  }

  #speaker(phrase: SpeakerPhrase, offset: number, continues: boolean): Speaker {
    if (continues && this.#last && this.#last.end === offset + phrase.end)
      return { ...this.#last, head: { ...this.#last.head }, form: "continuation" };
    const span = (range: Range) => spanOf(this.#article.text, offset + range.start, offset + range.end);
    const common = { ...span(phrase), head: span(phrase.head), ...this.#roleIn(phrase.role, offset) };
    const form = (own: SpeakerForm): SpeakerForm => (continues ? "continuation" : own);
    if (phrase.form === "pronoun")
      return this.#pronoun({ ...common, form: form("pronoun") }, phrase.pronoun ?? "");
    if (this.#lexicon.ownSide.has(common.head.text.toLowerCase())) return this.#ownSide(common);
    const text = {
      phrase: common.text,
      head: common.head.text,
      at: common.start,
      end: common.end,
      role: common.role ?? null,
    };
    const mention = this.#figures.mentionWithin(common, common.head, phrase.form === "name");
    const name = mention && spanOf(this.#article.text, mention.start, mention.end);
    const named = phrase.form === "name" || name !== null;
    const { figure, short, definite } = named
      ? { ...this.#figures.named({ ...text, head: name?.text ?? text.head }, mention), definite: false }
      : this.#figures.nominal(text);
    const last = this.#lastFigure;
    if (definite && last?.kind === "person" && !last.plural)
      return { ...common, form: form("nominal"), resolved: last.name, entity: last.entity, assumed: true };
    this.#lastFigure = figure;
    const own: SpeakerForm = !named ? "nominal" : short ? "short_name" : "name";
    const told = name ? this.#toldWith(name, phrase, offset) : common;
    return { ...told, form: form(own), resolved: figure.name, entity: figure.entity };
  }

  /**
   * The speaker as the article's names tell it. A name may go on behind the phrase, or the phrase may have taken a part of
   * it for a role; what stands before the name is the role then.
   */
  #toldWith(
    name: Span,
    phrase: SpeakerPhrase,
    offset: number,
  ): Omit<Speaker, "form" | "resolved" | "entity"> {
    const at = { start: name.start - offset, end: name.end - offset };
    const told = spanOf(this.#article.text, offset + phrase.start, Math.max(offset + phrase.end, name.end));
    const { role, head } = phrase;
    const isElsewhere = at.start >= head.end || at.end <= head.start;
    const clashes = role !== null && role.start < at.end && role.end > at.start;
    const before = isElsewhere || clashes ? this.#before(phrase.start, at.start, offset) : role;
    return { ...told, head: name, ...this.#roleIn(before, offset) };
  }

  /** What stands between two offsets of a paragraph without the marks and blanks at its end; null where that is nothing. */
  #before(start: number, end: number, offset: number): Range | null {
    const words = this.#article.text.slice(offset + start, offset + end).replace(/[\s,]+$/, "");
    return words === "" ? null : { start, end: start + words.length };
  }

  /** Role and affiliation: `juru bicara Pentagon`, of it `Pentagon`. `range`: in its paragraph. */
  #roleIn(range: Range | null | undefined, offset: number): { role?: string; affiliation?: string } {
    if (!range) return {};
    const role = this.#article.text.slice(offset + range.start, offset + range.end);
    const affiliation = affiliationIn(this.#lexicon)(role);
    return affiliation === null ? { role } : { role, affiliation };
  }

  #pronoun(common: Omit<Speaker, "resolved" | "entity">, pronoun: string): Speaker {
    const { figure, assumed } = this.#antecedent(pronoun, common.start);
    if (figure) this.#lastFigure = figure;
    return {
      ...common,
      resolved: figure?.name ?? null,
      entity: figure?.entity ?? null,
      ...(assumed ? { assumed: true as const } : {}),
    };
  }

  /** `pihaknya`: the body of who spoke last, not a new speaker. */
  #ownSide(common: Omit<Speaker, "resolved" | "entity" | "form">): Speaker {
    const resolved = this.#last?.affiliation ?? this.#lastFigure?.name ?? null;
    const entity = this.#last?.affiliation ? null : (this.#lastFigure?.entity ?? null);
    return { ...common, form: "pronoun", resolved, entity, ...(resolved ? { assumed: true as const } : {}) };
  }

  /**
   * Whom a pronoun stands for: a person named since the last speaker in the same paragraph outside of what was said,
   * else the last speaker, else the person named last; `assumed` where somebody else would fit as well.
   */
  #antecedent(pronoun: string, at: number): { figure: Figure | null; assumed: boolean } {
    const traits = this.#lexicon.pronouns.get(pronoun);
    if (!traits || traits.deictic) return { figure: null, assumed: false };
    const fits = (figure: Figure): boolean => fitsPronoun(figure, traits);
    const recent = this.#figures.recent(at, traits.impersonal !== true).filter(fits);
    const since = Math.max(this.#paragraph, this.#last?.end ?? 0);
    const narrated = recent.filter((figure) => figure.at >= since && !this.#isSaid(figure.at)).at(-1);
    const last = this.#lastFigure && fits(this.#lastFigure) ? this.#lastFigure : null;
    const spoken = last && (last.kind !== "body" || recent.length === 0) ? last : null;
    const figure = narrated ?? spoken ?? recent[0] ?? null;
    if (!figure) return { figure: null, assumed: false };
    if (traits.gender && !figure.gender) figure.gender = traits.gender;
    const near = figure === spoken && (this.#last?.start ?? 0) >= this.#paragraph;
    const rivals = recent.some((other) => other !== figure);
    return { figure, assumed: (rivals && !near) || (!narrated && !spoken) };
  }

  #isSaid(at: number): boolean {
    return this.#said.some((range) => range.start <= at && at < range.end);
  }

  #continuation(): Speaker | null {
    if (!this.#last) return null;
    // A span belongs to one speaker alone: it is moved where it stands when the article is edited.
    return { ...this.#last, head: { ...this.#last.head }, form: "continuation", assumed: true };
  }
}

function fitsPronoun(figure: Figure, traits: PronounTraits): boolean {
  if (traits.gender && figure.gender && figure.gender !== traits.gender) return false;
  if (traits.number === "plural") return figure.plural || figure.kind !== "person";
  if (figure.plural || (traits.impersonal === true && figure.kind === "person")) return false;
  return !(traits.personal === true && (figure.kind === "body" || figure.kind === "document"));
}

/** The affiliation that a role tells, or null. */
const affiliationIn = kept((lexicon: QuoteLexicon) =>
  keptByText((role): string | null => {
    const words = role.split(/\s+/);
    const first = words.findIndex((word, i) => i > 0 && isAffiliationWord(word, lexicon));
    return first < 0 ? null : (words.slice(first).join(" ").split(",")[0] ?? "");
  }),
);

/** A capitalised word that is the head of a body, or nothing that a role is made of. */
function isAffiliationWord(word: string, lexicon: QuoteLexicon): boolean {
  if (!/^\p{Lu}/u.test(word)) return false;
  const lower = word.toLowerCase();
  if (lexicon.bodies.has(lower)) return true;
  return !lexicon.roles.has(lower) && !lexicon.roleModifiers.has(lower) && !lexicon.titles.has(lower);
}
