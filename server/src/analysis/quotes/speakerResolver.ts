import { kept, keptByText } from "../../text/kept.js";
import type { Range } from "../../text/range.js";
import { type Span, type Speaker, type SpeakerForm, spanOf } from "../analysis.js";
import type { Article } from "../article.js";
import type { Attribution } from "./attribution.js";
import type { PronounTraits, QuoteLexicon } from "./lexicon.js";
import type { Figure } from "./figure.js";
import type { NamedFigures } from "./namedFigures.js";
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
    const speaker = this.#speaker(phrase, offset, attribution.continues);
    this.#last = speaker;
    return speaker;
  }

  #speaker(phrase: SpeakerPhrase, offset: number, continues: boolean): Speaker {
    if (continues && this.#last && this.#last.end === offset + phrase.end)
      return continuationOf(this.#last, this.#last.assumed === true);
    const told = this.#told(phrase, offset);
    const text = this.#article.text;
    if (phrase.form === "pronoun")
      return this.#pronoun(told, continues ? "continuation" : "pronoun", phrase.pronoun ?? "");
    const head = text.slice(told.headStart, told.headEnd);
    if (this.#lexicon.ownSide.size > 0 && this.#lexicon.ownSide.has(head.toLowerCase()))
      return this.#ownSide(told);
    const mention = this.#figures.mentionWithin(told, phrase.form === "name");
    const named = phrase.form === "name" || mention !== null;
    const phraseText = {
      phrase: text.slice(told.start, told.end),
      head: mention ? text.slice(mention.start, mention.end) : head,
      at: told.start,
      role: told.role,
    };
    const last = this.#lastFigure;
    const known = named ? this.#figures.named(phraseText, mention) : this.#figures.nominal(phraseText);
    const { figure } = known;
    if (known.definite && last?.kind === "person" && !last.plural)
      return this.#tell(told, continues ? "continuation" : "nominal", last, true);
    this.#lastFigure = figure;
    const own: SpeakerForm = !named ? "nominal" : known.short ? "short_name" : "name";
    const all = mention ? this.#toldWith(told, mention, phrase, offset) : told;
    return this.#tell(all, continues ? "continuation" : own, figure, false);
  }

  #told(phrase: SpeakerPhrase, offset: number): Told {
    const role = phrase.role ? this.#textOf(phrase.role, offset) : null;
    return {
      start: offset + phrase.start,
      end: offset + phrase.end,
      headStart: offset + phrase.head.start,
      headEnd: offset + phrase.head.end,
      role,
    };
  }

  /**
   * The speaker as the article's names tell it. A name may go on behind the phrase, or the phrase may have taken a part of
   * it for a role; what stands before the name is the role then.
   */
  #toldWith(told: Told, name: Range, phrase: SpeakerPhrase, offset: number): Told {
    const { role, head } = phrase;
    const start = name.start - offset;
    const end = name.end - offset;
    const isElsewhere = start >= head.end || end <= head.start;
    const clashes = role !== null && role.start < end && role.end > start;
    return {
      start: told.start,
      end: Math.max(told.end, name.end),
      headStart: name.start,
      headEnd: name.end,
      role: isElsewhere || clashes ? this.#before(told.start, name.start) : told.role,
    };
  }

  /** What stands between two offsets of the article without the marks and blanks at its end; null where that is nothing. */
  #before(start: number, end: number): string | null {
    const words = this.#article.text.slice(start, end).replace(/[\s,]+$/, "");
    return words === "" ? null : words;
  }

  #textOf({ start, end }: Range, offset: number): string {
    return this.#article.text.slice(offset + start, offset + end);
  }

  #pronoun(told: Told, form: SpeakerForm, pronoun: string): Speaker {
    const { figure, assumed } = this.#antecedent(pronoun, told.start);
    if (figure) this.#lastFigure = figure;
    return this.#tell(told, form, figure, assumed);
  }

  /** `pihaknya`: the body of who spoke last, not a new speaker. */
  #ownSide(told: Told): Speaker {
    const affiliation = this.#last?.affiliation;
    if (affiliation) return this.#tell(told, "pronoun", { name: affiliation, entity: null }, true);
    return this.#tell(told, "pronoun", this.#lastFigure, Boolean(this.#lastFigure?.name));
  }

  /** The speaker as the analysis gives it: who is told of, and whom that stands for. */
  #tell(
    told: Told,
    form: SpeakerForm,
    figure: Pick<Figure, "name" | "entity"> | null,
    assumed: boolean,
  ): Speaker {
    const { text } = this.#article;
    const { role } = told;
    const affiliation = role === null ? null : affiliationIn(this.#lexicon)(role);
    return speakerOf(
      spanOf(text, told.start, told.end),
      spanOf(text, told.headStart, told.headEnd),
      role,
      affiliation,
      form,
      figure?.name ?? null,
      figure?.entity ?? null,
      assumed,
    );
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
    const narrated = recent.findLast((figure) => figure.at >= since && !this.#isSaid(figure.at));
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
    return continuationOf(this.#last, true);
  }
}

/** What a phrase says of who speaks; offsets in the article. */
interface Told extends Range {
  readonly headStart: number;
  readonly headEnd: number;
  readonly role: string | null;
}

/** The same speaker once more. A span belongs to one speaker alone: it is moved where it stands when the article is edited. */
function continuationOf(last: Speaker, assumed: boolean): Speaker {
  const { start, end, text, head, role = null, affiliation = null, resolved, entity } = last;
  return speakerOf(
    { start, end, text },
    { start: head.start, end: head.end, text: head.text },
    role,
    affiliation,
    "continuation",
    resolved,
    entity,
    assumed,
  );
}

/** Written out rather than spread: this is made for every quotation, and a copy of unknown members takes ten times as long. */
function speakerOf(
  { start, end, text }: Span,
  head: Span,
  role: string | null,
  affiliation: string | null,
  form: SpeakerForm,
  resolved: string | null,
  entity: string | null,
  assumed: boolean,
): Speaker {
  const speaker: Speaker =
    role === null
      ? { start, end, text, head, form, resolved, entity }
      : affiliation === null
        ? { start, end, text, head, role, form, resolved, entity }
        : { start, end, text, head, role, affiliation, form, resolved, entity };
  if (assumed) speaker.assumed = true;
  return speaker;
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
