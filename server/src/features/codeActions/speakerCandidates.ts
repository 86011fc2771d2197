import type { Quote } from "../../analysis/analysis.js";
import type { ArticleView } from "../articleView.js";

const MOST = 3;

/** Who may have said it, the likeliest first: the people and then the organisations named nearest to the quote. */
export function speakerCandidates({ analysis }: ArticleView, quote: Quote): string[] {
  const nearest = new Map<string, number>();
  for (const mention of analysis.mentions) {
    if (mention.type !== "person" && mention.type !== "organisation") continue;
    const distance =
      mention.end <= quote.start ? quote.start - mention.end : Math.max(0, mention.start - quote.end);
    const penalty = mention.type === "person" ? 0 : 500;
    const known = nearest.get(mention.entity);
    if (known === undefined || distance + penalty < known) nearest.set(mention.entity, distance + penalty);
  }
  return [...nearest]
    .sort((a, b) => a[1] - b[1])
    .slice(0, MOST)
    .flatMap(([id]) => analysis.entities.find((entity) => entity.id === id)?.name ?? []);
}
