import type { Tokens } from "../../text/tokens.js";
import { agedPersons } from "./agedPersons.js";
import type { Draft } from "./draftNames.js";
import type { EntityLexicon, TypeCue } from "./lexicon.js";
import { cueOfKnown, type NameLookup } from "./nameIndex.js";
import { findVotes, type VoteName } from "./votes.js";
import { Gaps, inOrder, withoutOverlaps } from "./nameOrder.js";
import { isInitial } from "./nameWords.js";
import { roleBefore } from "./roles.js";
import type { Standing } from "./scan.js";
import type { TaggedName } from "./tagger/tagger.js";

/** Sure enough that a rule's finding stands where the tagger found nothing. */
const SURE_RULE = 0.8;
/**
 * Below this the tagger is wrong more often than not, and its name counts only where the article bears it out: a name that is
 * right less often than half of what F1 is lowers it.
 */
const DOUBTFUL = 0.4;

/** Up to here a name that a word for a building opens ("Penjara …") is the building, though the tagger read who it houses. */
const HOUSED = 0.9;

const NONE: readonly never[] = [];
const EVENT: TypeCue = { type: "event" };
/** The tagger's types, where nothing makes them finer. */
const BARE: Readonly<Record<TaggedName["type"], TypeCue>> = {
  person: { type: "person" },
  place: { type: "place" },
  organisation: { type: "organisation" },
};

/** Types that the tagger does not know; what the rules find of them stands. */
const RULES_ALONE: ReadonlySet<string> = new Set(["group", "product", "work", "law", "event"]);

/**
 * Makes one list of names, in order and not overlapping, of what the rules drafted and what the tagger read.
 *
 * The newsroom's own names stand over all. Bounds, type and score are the tagger's where it found something; the rules say
 * what known thing it is, and tell facilities, laws, events and subtypes, which the tagger does not know. A known name that
 * the tagger passed over stays as a likely one: the article decides.
 */
export function decideNames(
  tokens: Tokens,
  drafts: readonly Draft[],
  tagged: readonly TaggedName[],
  lexicon: EntityLexicon,
  known: NameLookup,
): readonly Draft[] {
  const aged = agedPersons(tokens);
  const votes = findVotes(tokens, lexicon).map(ofVote);
  if (drafts.length + tagged.length + votes.length === 0) return aged;
  const fixed = fixedOf(tokens, drafts, tagged, lexicon);
  const own = inOrder(votes, withoutOverlaps(fixed, votes));
  let read: Draft[] | null = null;
  const besideOwn = new Gaps(own);
  for (const name of tagged) {
    const part = repaired(tokens, name, lexicon);
    if (besideOwn.hold(part)) (read ??= []).push(fromTagged(tokens, part, drafts, lexicon, known));
  }
  const taken = inOrder(own, read ?? NONE);
  let passedOver: Draft[] | null = null;
  const besideTaken = new Gaps(taken);
  for (const draft of drafts)
    if (besideTaken.hold(draft)) (passedOver ??= []).push(ofStanding(draft, tokens, lexicon));
  const all = inOrder(taken, passedOver ?? NONE);
  return inOrder(all, withoutOverlaps(aged, all));
}

/** The drafts that stand whatever the tagger read, with the bounds that they then have. */
function fixedOf(
  tokens: Tokens,
  drafts: readonly Draft[],
  tagged: readonly TaggedName[],
  lexicon: EntityLexicon,
): readonly Draft[] {
  let fixed: Draft[] | null = null;
  for (const draft of drafts) {
    const own = isFixed(draft)
      ? withShortForm(tokens, draft, tagged, lexicon)
      : spelledOut(tokens, draft, tagged);
    if (own) (fixed ??= []).push(own);
  }
  return fixed ?? NONE;
}

function ofVote({ from, to }: VoteName): Draft {
  return { from, to, cue: EVENT, score: 0.9, known: null, standing: "sure", settled: false, title: from };
}

/** Forces, whose long names the corpora hold few of: "Satuan Tugas Gabungan Operasi …". */
const FORCES: ReadonlySet<string | undefined> = new Set(["military", "armed-group"]);
/** Tokens of a name that is no chance: "Badan Meteorologi, Klimatologi, dan Geofisika". */
const LONG_NAME = 4;
/** Tokens of an organisation that a word of it shows, though the tagger passed over it: "Marine Safety Board". */
const CUED_NAME = 3;

/** The newsroom's names, internet domains, forces, long names that are known, datelines: the tagger has no say in them. */
function isFixed({ from, to, known, cue, score, settled }: Draft): boolean {
  if (settled) return true;
  if (to - from >= LONG_NAME && (known !== null || FORCES.has(cue.subtype))) return true;
  return known?.origin === "registry" || (cue.subtype === "media" && known === null && score >= 0.9);
}

/** A fixed name with the short form in brackets behind it, where the tagger reads on over the bracket. */
function withShortForm(
  tokens: Tokens,
  draft: Draft,
  tagged: readonly TaggedName[],
  lexicon: EntityLexicon,
): Draft {
  if (!tokens.isMark(draft.to, "(")) return draft;
  if (isSpelledOutBy(tokens, draft.from, draft.to)) return { ...draft, to: draft.to + 3 };
  const over = tagged[firstEndingAfter(tagged, draft.to)];
  return over && over.from < draft.to ? { ...draft, to: repaired(tokens, over, lexicon).to } : draft;
}

const SHORTEST_ACRONYM = 3;

/**
 * A name that the acronym in brackets behind it spells out letter by letter, "Badan Meteorologi, Klimatologi, dan Geofisika
 * (BMKG)", with the brackets: its bounds are beyond doubt, where the tagger took the commas in it for its end.
 */
function spelledOut(tokens: Tokens, draft: Draft, tagged: readonly TaggedName[]): Draft | null {
  const { from, to, cue } = draft;
  if (cue.type !== "organisation") return null;
  let open = from;
  while (open < to && !tokens.isMark(open, "(")) open++;
  if (!isSpelledOutBy(tokens, from, open) || !isCut(tagged, from, open)) return null;
  return { ...draft, to: open + 3 };
}

/** Whether the brackets at `open` hold just the capitals that the words of `[from, open)` begin with. */
function isSpelledOutBy(tokens: Tokens, from: number, open: number): boolean {
  const acronym = tokens.isMark(open, "(") && tokens.isMark(open + 2, ")") ? tokens.at(open + 1) : "";
  if (acronym.length < SHORTEST_ACRONYM || acronym !== acronym.toUpperCase()) return false;
  let initials = "";
  for (let i = from; i < open; i++) if (tokens.isCapitalised(i)) initials += tokens.at(i).charAt(0);
  return initials === acronym;
}

/** Whether the tagger read a name that lies within tokens `[from, to)` and ends before the last. */
function isCut(tagged: readonly TaggedName[], from: number, to: number): boolean {
  for (let n = firstEndingAfter(tagged, from); n < tagged.length; n++) {
    const name = tagged[n];
    if (!name || name.from >= to) return false;
    if (name.from >= from && name.to < to) return true;
  }
  return false;
}

/** The tagger's bounds, put right where marks tell: no dash inside, no title before, brackets and initials closed. */
function repaired(tokens: Tokens, name: TaggedName, lexicon: EntityLexicon): TaggedName {
  let to = name.from + 1;
  while (to < name.to && !isDash(tokens, to)) to++;
  const part = to === name.to ? name : { ...name, to };
  return closed(tokens, part.type === "person" ? untitled(tokens, part, lexicon) : part);
}

/** A long dash with a blank beside it ends a name: "KOMPAS — Banjir". */
function isDash(tokens: Tokens, i: number): boolean {
  return (tokens.isMark(i, "—") || tokens.isMark(i, "–")) && !(tokens.isTight(i) && tokens.isTight(i + 1));
}

/** Without abbreviated titles: "Maj. Gen. Pat Ryder". */
function untitled(tokens: Tokens, name: TaggedName, lexicon: EntityLexicon): TaggedName {
  let from = name.from;
  while (tokens.isMark(from + 1, ".") && tokens.isTight(from + 1) && from + 2 < name.to) {
    if (!lexicon.titles.holds(tokens, from)) break;
    from += 2;
  }
  return from === name.from ? name : { ...name, from };
}

/** With the bracket that closes one inside, "Himpunan Nelayan (HN)", and the last stop of initials, "U.S.". */
function closed(tokens: Tokens, name: TaggedName): TaggedName {
  if (
    tokens.isMark(name.to, ".") &&
    tokens.isTight(name.to) &&
    tokens.isMark(name.to - 2, ".") &&
    isInitial(tokens, name.to - 1)
  ) {
    return { ...name, to: name.to + 1 };
  }
  if (!tokens.isMark(name.to, ")")) return name;
  for (let i = name.to - 1; i > name.from; i--)
    if (tokens.isMark(i, "(")) return { ...name, to: name.to + 1 };
  return name;
}

/**
 * How a rule's finding counts that the tagger passed over. Of persons and organisations that only a pattern shows, the
 * tagger is right on eight of nine in the development sets.
 */
function standingOf(tokens: Tokens, draft: Draft, lexicon: EntityLexicon): Standing {
  const { from, to, cue, known, score } = draft;
  if (score < SURE_RULE) return "possible";
  if (RULES_ALONE.has(cue.type) || cue.type === "facility") return "sure";
  if (cue.type === "organisation" && to - from >= CUED_NAME) return "sure";
  if (known) return "likely";
  if (cue.type === "person" && isApposed(tokens, draft, lexicon)) return "sure";
  return cue.type === "place" ? "sure" : "possible";
}

/** A rule's finding as it counts where the tagger passed over it. */
function ofStanding(draft: Draft, tokens: Tokens, lexicon: EntityLexicon): Draft {
  const standing = standingOf(tokens, draft, lexicon);
  return standing === draft.standing ? draft : { ...draft, standing };
}

/** A name of two words or more between commas behind an office: "juru bicara Pentagon, Dana Whitfield, …". */
function isApposed(tokens: Tokens, { from, to }: Draft, lexicon: EntityLexicon): boolean {
  if (to - from < 2 || !tokens.isMark(from - 1, ",") || !tokens.isMark(to, ",")) return false;
  return roleBefore(tokens, from, lexicon) !== null;
}

function fromTagged(
  tokens: Tokens,
  name: TaggedName,
  drafts: readonly Draft[],
  lexicon: EntityLexicon,
  known: NameLookup,
): Draft {
  const { from, to, type, score } = name;
  const match = known.match(tokens, from);
  const entity = match?.end === to && agrees(match.entity.type, type) ? match.entity : null;
  return {
    from,
    to,
    cue: entity ? cueOfKnown(entity) : cueOf(tokens, name, lexicon),
    score,
    known: entity,
    standing: !entity && score < DOUBTFUL ? "possible" : "sure",
    settled: false,
    title: type === "person" ? titleOf(drafts, from) : from,
  };
}

/** Whether what is known of a name can be what the tagger took it for. */
function agrees(known: string, tagged: string): boolean {
  if (known === tagged || RULES_ALONE.has(known)) return true;
  return tagged === "organisation" || tagged === "place" ? known !== "person" : false;
}

/** The tagger's type, made finer by the first or last word. */
function cueOf(
  tokens: Tokens,
  { from, to, type, score }: TaggedName,
  { prefixes, suffixes }: EntityLexicon,
): TypeCue {
  if (to - from < 2 || type === "person") return BARE[type];
  const isBuilding = type === "place" || score < HOUSED;
  const fits = (cue: TypeCue | undefined) =>
    cue && (cue.type === type || (cue.type === "facility" && isBuilding)) ? cue : null;
  return fits(prefixes.of(tokens, from)) ?? fits(suffixes.of(tokens, to - 1)) ?? BARE[type];
}

/** Where the titles begin of a name at token `at`: as the rules drafted it, if they did. */
function titleOf(drafts: readonly Draft[], at: number): number {
  const draft = drafts[firstEndingAfter(drafts, at)];
  return draft && draft.from === at ? draft.title : at;
}

/** Index of the first of `names`, which are in order, that ends behind token `at`, by bisection. */
function firstEndingAfter(names: readonly { to: number }[], at: number): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.to ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
