import type { Range } from "../../text/range.js";
import { isStep, type Steps } from "../../text/steps.js";
import { type Outlet, type Quote, type Span, type Speaker, spanOf } from "../analysis.js";
import type { Article, SectionedParagraph } from "../article.js";
import { isAnonymous } from "./anonymity.js";
import { type Attribution, attribution } from "./attribution.js";
import type { BackReference } from "./backReference.js";
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
  /** Offset of the paragraph that names speaker and cue: another one where they are announced or follow. */
  readonly speakerOffset: number;
}

/** The quotes of an article from its paragraphs' scans, in text order. */
export function* resolveAttributions(
  article: Article,
  scans: readonly QuoteScan[],
  names: Names,
): Steps<Quote[]> {
  const placed = placeAttributions(article, scans, names);
  yield;
  const resolver = new SpeakerResolver(article, new NamedFigures(article, names, scans));
  let lastIndex = -2;
  const quotes: Quote[] = [];
  for (const place of placed) {
    const { attribution, index, speakerOffset } = place;
    const speaker = resolver.resolve(attribution, speakerOffset, follows(article, lastIndex, index));
    lastIndex = index;
    quotes.push(quoteOf(article, place, speaker));
    if (isStep(quotes.length)) yield;
  }
  return quotes;
}

/** A quotation without a speaker goes on with the last one only in the next paragraph. */
function follows(article: Article, last: number, index: number): boolean {
  for (let i = last + 1; i < index; i++) if (article.paragraphs[i]?.section !== "boilerplate") return false;
  return true;
}

function placeAttributions(article: Article, scans: readonly QuoteScan[], names: Names): Placed[] {
  const { carries } = readCarries(article, scans);
  const carryAt = carriesByParagraph(carries);
  const placed: Placed[] = [];
  let previous = -1;
  for (let index = 0; index < article.paragraphs.length; index++) {
    const paragraph = article.paragraphs[index];
    const scan = scans[index];
    if (!paragraph || paragraph.section === "boilerplate" || !scan) continue;
    const carry = carryAt.size > 0 ? (carryAt.get(index) ?? null) : null;
    const own = attributionsIn(scan, carry, index);
    if (
      paragraph.section === "headline" &&
      scan.headline &&
      own.length === 0 &&
      isSomebody(article, names, paragraph, scan.headline)
    )
      placed.push({
        attribution: scan.headline,
        paragraph,
        index,
        contentEnd: null,
        speakerOffset: paragraph.offset,
      });
    if (scan.back && own.length === 0)
      referBack(placed, scan.back, paragraph.offset, previousOf(article, scans, previous));
    for (const attribution of carry ? carryOn(placed, own, carry, paragraph, index, scan) : own) {
      const lead = scans[previous]?.lead;
      const leads = lead && attribution.alone && !attribution.speaker && attribution.content[0]?.start === 0;
      placed.push({
        attribution: leads
          ? { ...attribution, cue: lead.cue, speaker: lead.speaker, act: lead.act }
          : attribution,
        paragraph,
        index,
        contentEnd: null,
        speakerOffset: leads ? (article.paragraphs[previous]?.offset ?? paragraph.offset) : paragraph.offset,
      });
    }
    previous = index;
  }
  return placed;
}

/** Whether a headline's speaker is a person or body that the article names, or a word for one. */
function isSomebody(
  article: Article,
  names: Names,
  paragraph: SectionedParagraph,
  { speaker }: Attribution,
): boolean {
  if (!speaker) return false;
  const { bodies, roles } = article.language.quotes;
  const start = paragraph.offset + speaker.start;
  const end = paragraph.offset + speaker.end;
  const words = article.text.slice(start, end).toLowerCase().split(/\s+/);
  if (words.some((word) => bodies.has(word) || roles.has(word))) return true;
  return names.mentions.some(
    (mention) =>
      mention.start >= start &&
      mention.end <= end &&
      (mention.type === "person" || mention.type === "organisation"),
  );
}

/** A paragraph with its index and scan. */
interface Previous {
  readonly paragraph: SectionedParagraph;
  readonly index: number;
  readonly scan: QuoteScan;
}

function previousOf(article: Article, scans: readonly QuoteScan[], index: number): Previous | null {
  const paragraph = article.paragraphs[index];
  const scan = scans[index];
  return paragraph?.section === "body" && scan ? { paragraph, index, scan } : null;
}

/** Gives what the paragraph before ends with to the speaker whom this one names for it. */
function referBack(
  placed: Placed[],
  back: BackReference,
  speakerOffset: number,
  previous: Previous | null,
): void {
  if (!previous) return;
  const last = placed.at(-1);
  const { paragraph, index, scan } = previous;
  if (last?.index === index) {
    if (last.attribution.alone && !last.attribution.speaker)
      placed[placed.length - 1] = {
        ...last,
        attribution: { ...last.attribution, ...back, alone: false },
        speakerOffset,
      };
    return;
  }
  const { cue, speaker, act } = back;
  placed.push({
    attribution: attribution("indirect", [scan.closing], { cue, speaker, outlet: null, act }, 0.5),
    paragraph,
    index,
    contentEnd: null,
    speakerOffset,
  });
}

/** The quotation that goes on in each paragraph, the one in which it opens left out. */
function carriesByParagraph(carries: readonly Carry[]): ReadonlyMap<number, Carry> {
  const found = new Map<number, Carry>();
  for (const carry of carries)
    for (let index = carry.from + 1; index <= carry.to; index++) found.set(index, carry);
  return found;
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

/** The content without the end of the speaker's name: "Menurut Badan Meteorologi, Klimatologi, dan Geofisika (BMKG), …". */
function behindSpeaker(article: Article, part: Span, speaker: Speaker | null): Span {
  if (!speaker || part.start < speaker.start || part.start >= speaker.end || part.end <= speaker.end)
    return part;
  const behind =
    /^(?:\s?\([^()]{1,20}\))?[\s,)]*/.exec(article.text.slice(speaker.end, part.end))?.[0].length ?? 0;
  const start = speaker.end + behind;
  return start < part.end ? spanOf(article.text, start, part.end) : part;
}

function quoteOf(article: Article, place: Placed, speaker: Speaker | null): Quote {
  const { attribution, paragraph, contentEnd, speakerOffset } = place;
  const { offset } = paragraph;
  const { cue, continues } = attribution;
  const content: Span[] = [];
  let start = Infinity;
  let end = -Infinity;
  for (const part of attribution.content) {
    const isLast = content.length === attribution.content.length - 1;
    let own = behindSpeaker(article, spanOf(article.text, offset + part.start, offset + part.end), speaker);
    if (isLast && contentEnd !== null) own = spanOf(article.text, own.start, contentEnd);
    content.push(own);
    start = Math.min(start, own.start);
    end = Math.max(end, own.end);
  }
  return {
    start,
    end,
    text: article.text.slice(start, end),
    kind: attribution.kind,
    content,
    cue: cue && !continues ? spanOf(article.text, speakerOffset + cue.start, speakerOffset + cue.end) : null,
    speaker,
    outlet: attribution.outlet && outletOf(article, attribution.outlet, offset),
    act: attribution.act,
    anonymous: speaker !== null && isAnonymous(speaker, paragraph, article.language.quotes),
    score: attribution.score,
  };
}

function outletOf(article: Article, range: Range, offset: number): Outlet {
  const { start, end, text } = spanOf(article.text, offset + range.start, offset + range.end);
  return { start, end, text, name: text };
}
