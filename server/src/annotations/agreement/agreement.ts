import type { Range } from "../../text/range.js";
import { cohensKappa, krippendorffsAlpha } from "./coefficients.js";
import { unitizingAlpha, unitizingDisagreements } from "./unitizing.js";

/** A tagged stretch of an article, in any unit of offsets, the same for all. */
export interface TaggedSpan extends Range {
  readonly tag: string;
}

/** What one annotator marked in one article. */
export interface Layer {
  readonly annotator: string;
  readonly spans: readonly TaggedSpan[];
}

/** An article with what each annotator marked in it, and where its tokens are: agreement is counted by token. */
export interface AnnotatedArticle {
  readonly article: string;
  readonly tokens: readonly Range[];
  /** Offsets go from 0 to there. */
  readonly length: number;
  readonly layers: readonly Layer[];
}

/** How well two annotators agree on spans: the same bounds and the same tag. */
export interface SpanAgreement {
  readonly tag: string;
  readonly both: number;
  readonly first: number;
  readonly second: number;
  /** The harmonic mean of what each has of the other's; null where neither has any. */
  readonly f1: number | null;
}

export interface PairAgreement {
  readonly annotators: readonly [string, string];
  /** How many articles both annotated. */
  readonly articles: number;
  readonly spans: SpanAgreement;
  readonly byTag: readonly SpanAgreement[];
  /** Over tokens, with "no tag" as a label. */
  readonly kappa: number | null;
  /** Krippendorff's for unitizing, of all tags, over the articles that both annotated. */
  readonly unitizing: number | null;
}

export interface Agreement {
  readonly pairs: readonly PairAgreement[];
  /** Krippendorff's, nominal, over tokens, of all annotators together. */
  readonly alpha: number | null;
  /** Krippendorff's for unitizing, over the articles that all annotators annotated; null where there is none. */
  readonly unitizing: number | null;
  readonly disagreements: readonly Disagreement[];
}

/** A stretch that some annotators marked and others did not, or marked otherwise. */
export interface Disagreement extends Range {
  readonly article: string;
  /** What each said of exactly this stretch; null: nothing. */
  readonly tags: readonly { readonly annotator: string; readonly tag: string | null }[];
}

const NO_TAG = "O";

/** Agreement between all annotators of some articles. An article counts for those who annotated it. */
export function agreementOf(articles: readonly AnnotatedArticle[]): Agreement {
  const annotators = [
    ...new Set(articles.flatMap(({ layers }) => layers.map(({ annotator }) => annotator))),
  ].sort();
  const pairs = annotators.flatMap((a, i) =>
    annotators.slice(i + 1).map((b) => pairAgreement(articles, a, b)),
  );
  const units = function* (): Generator<(string | null)[]> {
    for (const article of articles) yield* labelsByToken(article, annotators);
  };
  return {
    pairs: pairs.filter(({ articles: shared }) => shared > 0),
    alpha: krippendorffsAlpha(units()),
    unitizing: unitizingOf(articles, annotators),
    disagreements: articles.flatMap(disagreementsIn),
  };
}

function pairAgreement(articles: readonly AnnotatedArticle[], a: string, b: string): PairAgreement {
  const shared = articles.filter(({ layers }) => layerOf(layers, a) && layerOf(layers, b));
  const tags = new Map<string, { both: number; first: number; second: number }>();
  const labels: [string, string][] = [];
  for (const article of shared) {
    const [first, second] = [keysOf(article, a), keysOf(article, b)];
    for (const [key, tag] of first) {
      const counts = tags.get(tag) ?? { both: 0, first: 0, second: 0 };
      counts.first++;
      if (second.has(key)) counts.both++;
      tags.set(tag, counts);
    }
    for (const tag of second.values()) {
      const counts = tags.get(tag) ?? { both: 0, first: 0, second: 0 };
      counts.second++;
      tags.set(tag, counts);
    }
    for (const [x = null, y = null] of labelsByToken(article, [a, b])) {
      if (x !== null && y !== null) labels.push([x, y]);
    }
  }
  const byTag = [...tags]
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([tag, counts]) => spanAgreement(tag, counts));
  const sum = (name: "both" | "first" | "second"): number => byTag.reduce((all, each) => all + each[name], 0);
  return {
    annotators: [a, b],
    articles: shared.length,
    spans: spanAgreement("", { both: sum("both"), first: sum("first"), second: sum("second") }),
    byTag,
    kappa: cohensKappa(labels),
    unitizing: unitizingOf(articles, [a, b]),
  };
}

/** Over the articles that all of these annotated, one after the other, as one continuum. */
function unitizingOf(articles: readonly AnnotatedArticle[], annotators: readonly string[]): number | null {
  const shared = articles.filter(({ layers }) => annotators.every((each) => layerOf(layers, each)));
  if (annotators.length < 2 || shared.length === 0) return null;
  const tags = new Set(
    shared.flatMap(({ layers }) => layers.flatMap(({ spans }) => spans.map(({ tag }) => tag))),
  );
  const length = shared.reduce((sum, article) => sum + article.length, 0);
  return unitizingAlpha(
    [...tags].map((tag) =>
      unitizingDisagreements(
        annotators.map((each) => unitsOf(shared, each, tag)),
        length,
      ),
    ),
  );
}

function unitsOf(articles: readonly AnnotatedArticle[], annotator: string, tag: string): Range[] {
  const units: Range[] = [];
  let from = 0;
  for (const { layers, length } of articles) {
    for (const span of layerOf(layers, annotator)?.spans ?? [])
      if (span.tag === tag && span.end > span.start)
        units.push({ start: from + span.start, end: from + span.end });
    from += length;
  }
  return units;
}

function spanAgreement(
  tag: string,
  { both, first, second }: { both: number; first: number; second: number },
): SpanAgreement {
  return { tag, both, first, second, f1: first + second === 0 ? null : (2 * both) / (first + second) };
}

function layerOf(layers: readonly Layer[], annotator: string): Layer | undefined {
  return layers.find((layer) => layer.annotator === annotator);
}

function keysOf({ layers }: AnnotatedArticle, annotator: string): Map<string, string> {
  const spans = layerOf(layers, annotator)?.spans ?? [];
  return new Map(spans.map(({ start, end, tag }) => [`${String(start)} ${String(end)} ${tag}`, tag]));
}

/** What each annotator calls each token: all the tags on it, sorted; null from those who did not annotate the article. */
function* labelsByToken(
  { tokens, layers }: AnnotatedArticle,
  annotators: readonly string[],
): Generator<(string | null)[]> {
  const columns = annotators.map((annotator) => {
    const layer = layerOf(layers, annotator);
    return layer ? tagsOfTokens(tokens, layer.spans) : null;
  });
  for (let i = 0; i < tokens.length; i++)
    yield columns.map((column) => (column ? (column[i] ?? NO_TAG) : null));
}

function tagsOfTokens(tokens: readonly Range[], spans: readonly TaggedSpan[]): (string | undefined)[] {
  const tags: (Set<string> | undefined)[] = [];
  for (const { start, end, tag } of spans) {
    for (
      let i = firstEndingAfter(tokens, start);
      i < tokens.length && (tokens[i] as Range).start < end;
      i++
    ) {
      (tags[i] ??= new Set()).add(tag);
    }
  }
  return Array.from(tags, (set) => set && [...set].sort().join("+"));
}

function firstEndingAfter(tokens: readonly Range[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Range).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function disagreementsIn({ article, layers: given }: AnnotatedArticle): Disagreement[] {
  // By name: the order in which a sidecar happens to hold them says nothing.
  const layers = given.toSorted((a, b) => (a.annotator < b.annotator ? -1 : 1));
  const places = new Map<string, Range>();
  for (const { spans } of layers) {
    for (const { start, end } of spans) places.set(`${String(start)} ${String(end)}`, { start, end });
  }
  return [...places.values()]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map(({ start, end }) => ({
      article,
      start,
      end,
      tags: layers.map(({ annotator, spans }) => ({ annotator, tag: tagAt(spans, start, end) })),
    }))
    .filter(({ tags }) => new Set(tags.map(({ tag }) => tag)).size > 1);
}

function tagAt(spans: readonly TaggedSpan[], start: number, end: number): string | null {
  const tags = spans.filter((span) => span.start === start && span.end === end).map(({ tag }) => tag);
  return tags.length === 0 ? null : tags.sort().join("+");
}
