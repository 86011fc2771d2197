import type { Range } from "../../text/range.js";
import { type Quote, type Speaker, spanOf } from "../analysis.js";
import type { Article, SectionedParagraph } from "../article.js";
import { isAnonymous } from "./anonymity.js";
import type { Attribution } from "./attribution.js";
import type { Carry } from "./markCarry.js";
import { readCarries } from "./markCarry.js";
import { NamedFigures } from "./namedFigures.js";
import type { Names, QuoteScan } from "./quotes.js";
import { SpeakerResolver } from "./speakerResolver.js";

/** An attribution at its place in the article; its own offsets stay those of its paragraph. */
interface Placed {
  readonly attribution: Attribution;
  readonly paragraph: SectionedParagraph;
  readonly index: number;
  /** Offset in the article where the content ends, when a later paragraph holds its end. */
  readonly contentEnd: number | null;
  /** The speaker is announced in an earlier paragraph: that paragraph's offset. */
  readonly speakerOffset: number;
}

/** The quotes of an article from its paragraphs' scans, in text order. */
export function resolveAttributions(article: Article, scans: readonly QuoteScan[], names: Names): Quote[] {
  const placed = placeAttributions(article, scans);
  const runs = article.paragraphs.flatMap(({ offset, section }, index) =>
    section === "boilerplate"
      ? []
      : (scans[index]?.runs ?? []).map((run) => ({
          ...run,
          start: run.start + offset,
          end: run.end + offset,
        })),
  );
  const resolver = new SpeakerResolver(article, new NamedFigures(article, names, runs));
  let lastIndex = -2;
  return placed.map((place) => {
    const { attribution, index, speakerOffset } = place;
    const speaker = resolver.resolve(attribution, speakerOffset, follows(article, lastIndex, index));
    lastIndex = index;
    return quoteOf(article, place, speaker);
  });
}

/** A quotation without a speaker goes on with the last one only in the next paragraph. */
function follows(article: Article, last: number, index: number): boolean {
  let between = index - last;
  for (let i = last + 1; i < index; i++) if (article.paragraphs[i]?.section === "boilerplate") between--;
  return between <= 1;
}

function placeAttributions(article: Article, scans: readonly QuoteScan[]): Placed[] {
  const { carries } = readCarries(article, scans);
  const ending = new Map(carries.map((carry) => [carry.to, carry]));
  const placed: Placed[] = [];
  let previous = -1;
  article.paragraphs.forEach((paragraph, index) => {
    const scan = scans[index];
    if (paragraph.section === "boilerplate" || !scan) return;
    const carry = ending.get(index) ?? carries.find((other) => isInside(other, index)) ?? null;
    const own = attributionsIn(scan, carry, index);
    for (const attribution of carry ? carryOn(placed, own, carry, paragraph, index, scan) : own) {
      const lead = scans[previous]?.lead;
      const leads = lead && attribution.alone && !attribution.speaker && attribution.content[0]?.start === 0;
      placed.push({
        attribution: leads
          ? { ...attribution, cue: null, speaker: lead.speaker, act: lead.act }
          : attribution,
        paragraph,
        index,
        contentEnd: null,
        speakerOffset: leads ? (article.paragraphs[previous]?.offset ?? paragraph.offset) : paragraph.offset,
      });
    }
    previous = index;
  });
  return placed;
}

function isInside(carry: Carry, index: number): boolean {
  return carry.from < index && index < carry.to;
}

function attributionsIn(scan: QuoteScan, carry: Carry | null, index: number): readonly Attribution[] {
  if (carry?.convention === "spanning") return carry.to === index ? (scan.tail ?? scan.attributions) : [];
  // Without an opening mark anywhere, a tag right after the closing one still tells that words were quoted.
  const [first] = scan.tail ?? [];
  if (first?.cue && first.kind === "direct" && first.content[0]?.start === 0 && scan.tail) return scan.tail;
  return scan.attributions;
}

/** Joins the carried part to the quotation that it goes on with; returns what is left of the paragraph's own. */
function carryOn(
  placed: Placed[],
  own: readonly Attribution[],
  carry: Carry,
  paragraph: SectionedParagraph,
  index: number,
  scan: QuoteScan,
): readonly Attribution[] {
  const [first] = own;
  const base = placed.at(-1);
  const inside = carry.convention === "spanning" && carry.to !== index;
  if (!base?.attribution.open || inside) return own;
  if (carry.convention === "repeated") {
    const part = first?.content[0];
    if (first?.kind !== "direct" || part?.start !== 0 || (first.cue && !first.continues)) return own;
    placed[placed.length - 1] = { ...base, contentEnd: paragraph.offset + part.end };
    return own.slice(1);
  }
  const end = (scan.marks.strays[0] ?? 0) + 1;
  placed[placed.length - 1] = { ...base, contentEnd: paragraph.offset + end };
  return own.filter((attribution) => (attribution.content[0]?.start ?? 0) >= end);
}

function quoteOf(article: Article, place: Placed, speaker: Speaker | null): Quote {
  const { attribution, paragraph, contentEnd } = place;
  const span = (range: Range) =>
    spanOf(article.text, paragraph.offset + range.start, paragraph.offset + range.end);
  const content = attribution.content.map(span);
  const last = content.at(-1);
  if (contentEnd !== null && last) content[content.length - 1] = spanOf(article.text, last.start, contentEnd);
  const start = Math.min(...content.map((part) => part.start));
  const end = Math.max(...content.map((part) => part.end));
  const outlet = attribution.outlet ? span(attribution.outlet) : null;
  return {
    ...spanOf(article.text, start, end),
    kind: attribution.kind,
    content,
    cue: attribution.cue && !attribution.continues ? span(attribution.cue) : null,
    speaker,
    outlet: outlet && { ...outlet, name: outlet.text },
    act: attribution.act,
    anonymous: speaker !== null && isAnonymous(speaker, paragraph, article.language.quotes),
    score: attribution.score,
  };
}
