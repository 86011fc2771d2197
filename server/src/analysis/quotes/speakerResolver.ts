import type { Range } from "../../text/range.js";
import { type Speaker, type SpeakerForm, spanOf } from "../analysis.js";
import type { Article } from "../article.js";
import type { Attribution } from "./attribution.js";
import type { QuoteLexicon } from "./lexicon.js";
import type { Figure, NamedFigures } from "./namedFigures.js";
import type { SpeakerPhrase } from "./speakerPhrase.js";

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

  constructor(article: Article, figures: NamedFigures) {
    this.#article = article;
    this.#lexicon = article.language.quotes;
    this.#figures = figures;
  }

  /** The speaker of the next attribution. `offset`: of its paragraph; `follows`: it may go on with the last speaker. */
  resolve(attribution: Attribution, offset: number, follows: boolean): Speaker | null {
    const phrase = attribution.speaker;
    if (!phrase) return follows && attribution.alone ? this.#continuation() : null;
    this.#figures.reach(offset + phrase.start);
    const speaker = this.#speaker(phrase, offset, attribution.continues === true);
    this.#last = speaker;
    return speaker;
  }

  #speaker(phrase: SpeakerPhrase, offset: number, continues: boolean): Speaker {
    if (continues && this.#last && this.#last.end === offset + phrase.end)
      return { ...this.#last, form: "continuation" };
    const span = (range: Range) => spanOf(this.#article.text, offset + range.start, offset + range.end);
    const common = { ...span(phrase), head: span(phrase.head), ...roleOf(phrase, span, this.#lexicon) };
    const form = (own: SpeakerForm): SpeakerForm => (continues ? "continuation" : own);
    if (phrase.form === "pronoun") {
      const { figure, assumed } = this.#antecedent(phrase.pronoun ?? "", offset + phrase.start);
      if (figure) this.#lastFigure = figure;
      return {
        ...common,
        form: form("pronoun"),
        resolved: figure?.name ?? null,
        entity: figure?.entity ?? null,
        ...(assumed ? { assumed: true as const } : {}),
      };
    }
    const text = {
      phrase: common.text,
      head: common.head.text,
      at: common.start,
      end: common.end,
      role: common.role ?? null,
    };
    const mention = this.#figures.mentionWithin(text);
    const person = mention?.type === "person" ? spanOf(this.#article.text, mention.start, mention.end) : null;
    const named = phrase.form === "name" || person !== null;
    const { figure, short } = named
      ? this.#figures.named({ ...text, head: person?.text ?? text.head }, mention)
      : this.#figures.nominal(text);
    this.#lastFigure = figure;
    const own: SpeakerForm = !named ? "nominal" : short ? "short_name" : "name";
    const head = person ?? common.head;
    return { ...common, head, form: form(own), resolved: figure.name, entity: figure.entity };
  }

  /** Whom a pronoun stands for; `assumed` where somebody else would fit as well. */
  #antecedent(pronoun: string, at: number): { figure: Figure | null; assumed: boolean } {
    const traits = this.#lexicon.pronouns.get(pronoun);
    if (!traits || traits.deictic) return { figure: null, assumed: false };
    const fits = (figure: Figure): boolean => {
      if (traits.gender && figure.gender && figure.gender !== traits.gender) return false;
      if (traits.number === "plural") return figure.plural || figure.kind !== "person";
      if (figure.plural) return false;
      return !(traits.personal === true && (figure.kind === "body" || figure.kind === "document"));
    };
    const last = this.#lastFigure;
    const recent = this.#figures.recentPersons(at).filter(fits);
    if (last && fits(last) && (last.kind !== "body" || recent.length === 0)) {
      const figure = last;
      return {
        figure: this.#gendered(figure, traits.gender),
        assumed: recent.some((other) => other !== last),
      };
    }
    const [nearest] = recent;
    if (nearest) return { figure: this.#gendered(nearest, traits.gender), assumed: true };
    return { figure: null, assumed: false };
  }

  #gendered(figure: Figure, gender: "female" | "male" | undefined): Figure {
    if (gender && !figure.gender) figure.gender = gender;
    return figure;
  }

  #continuation(): Speaker | null {
    if (!this.#last) return null;
    return { ...this.#last, form: "continuation", assumed: true };
  }
}

/** Role and affiliation as the phrase gives them: `juru bicara Pentagon`, of it `Pentagon`. */
function roleOf(
  phrase: SpeakerPhrase,
  span: (range: Range) => { text: string },
  lexicon: QuoteLexicon,
): { role?: string; affiliation?: string } {
  if (!phrase.role) return {};
  const role = span(phrase.role).text;
  const words = role.split(/\s+/);
  let first = words.length;
  while (first > 0 && isAffiliationWord(words[first - 1] ?? "", lexicon)) first--;
  if (first === 0 || first === words.length) return { role };
  return { role, affiliation: words.slice(first).join(" ") };
}

function isAffiliationWord(word: string, lexicon: QuoteLexicon): boolean {
  const lower = word.toLowerCase();
  return (
    /^\p{Lu}/u.test(word) &&
    !lexicon.roles.has(lower) &&
    !lexicon.roleModifiers.has(lower) &&
    !lexicon.titles.has(lower)
  );
}
