import type { Range } from "../../text/range.js";
import { type Speaker, type SpeakerForm, spanOf } from "../analysis.js";
import type { Article } from "../article.js";
import type { Attribution } from "./attribution.js";
import type { Names } from "./quotes.js";
import type { SpeakerPhrase } from "./speakerPhrase.js";

/** Somebody who spoke or was named, with the fullest form seen. */
interface Person {
  name: string;
  readonly words: Set<string>;
  entity: string | null;
}

/** Walks the article's attributions in order and tells whom each speaker stands for. */
export class SpeakerResolver {
  readonly #article: Article;
  readonly #names: Names;
  readonly #people: Person[] = [];
  #last: Speaker | null = null;

  constructor(article: Article, names: Names) {
    this.#article = article;
    this.#names = names;
  }

  /** The speaker of the next attribution; `offset`: of its paragraph. */
  resolve(attribution: Attribution, offset: number): Speaker | null {
    const phrase = attribution.speaker;
    const speaker = phrase
      ? this.#speaker(phrase, offset, attribution.continues === true)
      : this.#continuation();
    if (speaker) this.#last = speaker;
    return speaker;
  }

  #speaker(phrase: SpeakerPhrase, offset: number, continues: boolean): Speaker {
    const span = (range: Range) => spanOf(this.#article.text, offset + range.start, offset + range.end);
    const head = span(phrase.head);
    const role = phrase.role ? { role: span(phrase.role).text } : {};
    const common = { ...span(phrase), head, entity: null as string | null, ...role };
    if (phrase.form === "pronoun") {
      const resolved = this.#last?.resolved ?? null;
      return {
        ...common,
        form: continues ? "continuation" : "pronoun",
        resolved,
        ...(resolved ? { assumed: true as const } : {}),
      };
    }
    if (phrase.form === "name") {
      const person = this.#person(head.text);
      const form: SpeakerForm = continues
        ? "continuation"
        : person.name === head.text
          ? "name"
          : "short_name";
      return { ...common, form, resolved: person.name, entity: person.entity };
    }
    return { ...common, form: continues ? "continuation" : "nominal", resolved: common.text };
  }

  #person(name: string): Person {
    const words = name.split(/[\s.]+/).filter((word) => word !== "");
    const known = this.#people.find((person) => words.every((word) => person.words.has(word)));
    if (known) return known;
    const person: Person = {
      name,
      words: new Set(words),
      entity: this.#names.entities.find((entity) => entity.name === name)?.id ?? null,
    };
    this.#people.push(person);
    return person;
  }

  #continuation(): Speaker | null {
    if (!this.#last) return null;
    return { ...this.#last, form: "continuation", assumed: true };
  }
}
