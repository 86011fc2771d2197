import type { PlacedAnnotation } from "../annotations/annotation.js";

/** Roles of links that lead to where words come from, the nearest first. */
const ROLES = ["speaker", "outlet", "source"] as const;

/** The annotations of an article, asked for who stands behind the words of one. */
export class Speakers {
  readonly #byId: ReadonlyMap<string, PlacedAnnotation>;
  readonly #quotes: readonly PlacedAnnotation[];

  constructor(placed: readonly PlacedAnnotation[]) {
    this.#byId = new Map(placed.map((each) => [each.annotation.id, each]));
    this.#quotes = placed.filter(({ annotation, span }) => annotation.tag === "quote" && span !== null);
  }

  /** Whom it is linked to as its speaker, or the speaker of the innermost quotation around it; null for nobody. */
  of(placed: PlacedAnnotation): PlacedAnnotation | null {
    return this.#linked(placed, "speaker") ?? this.#around(placed);
  }

  /** The names of all that its words come from: speaker, outlet, source. */
  sourcesOf(placed: PlacedAnnotation): readonly string[] {
    const around = this.#linked(placed, "speaker") ? null : this.#around(placed);
    const linked = ROLES.flatMap((role) => this.#linked(placed, role) ?? []);
    return [...(around ? [around] : []), ...linked].map(nameOf);
  }

  #around({ span, annotation }: PlacedAnnotation): PlacedAnnotation | null {
    if (!span) return null;
    const around = this.#quotes
      .filter((quote) => quote.annotation.id !== annotation.id)
      .filter((quote) => quote.span && quote.span.start <= span.start && span.end <= quote.span.end)
      .sort((a, b) => (a.text ?? "").length - (b.text ?? "").length);
    for (const quote of around) {
      const speaker = this.#linked(quote, "speaker");
      if (speaker) return speaker;
    }
    return null;
  }

  #linked({ annotation }: PlacedAnnotation, role: string): PlacedAnnotation | null {
    const to = annotation.links.find((link) => link.role === role)?.to;
    return (to === undefined ? undefined : this.#byId.get(to)) ?? null;
  }
}

/** What it is called: the name that the newsroom gave it, else its words. */
export function nameOf({ annotation, text }: PlacedAnnotation): string {
  return annotation.entity?.name ?? wordsOf({ annotation, text });
}

/** Its words on one line: those in the article now, else those that were recorded. */
export function wordsOf({
  annotation: { target },
  text,
}: Pick<PlacedAnnotation, "annotation" | "text">): string {
  return (text ?? (target.kind === "text" ? target.quote.exact : "")).replace(/\s+/g, " ").trim();
}
