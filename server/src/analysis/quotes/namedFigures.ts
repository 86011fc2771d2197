import { keptByText } from "../../text/kept.js";
import type { Article } from "../article.js";
import type { Mention } from "../analysis.js";
import type { Range } from "../../text/range.js";
import type { QuoteLexicon } from "./lexicon.js";
import { type Figure, hasAll, isNearer, isWithin } from "./figure.js";
import type { NameRun } from "./nameRuns.js";
import { nameWords } from "./nameWords.js";
import type { Names, QuoteScan } from "./quotes.js";

/** A speaker's phrase as text. */
interface PhraseText {
  readonly phrase: string;
  readonly head: string;
  readonly at: number;
  readonly role: string | null;
}

/** Where a phrase stands and its head in it, UTF-16. */
interface PlacedPhrase extends Range {
  readonly headStart: number;
  readonly headEnd: number;
}

/** Whom a phrase stands for; `short`: introduced with a fuller name; `definite`: see `nominal`. */
interface Known {
  readonly figure: Figure;
  readonly short: boolean;
  readonly definite: boolean;
}

/** How far back, in UTF-16 units, a person counts as recently named. */
const RECENT = 700;

/**
 * Who has been named so far, so that a short name finds its full one and a role its holder. Fed from the mentions of
 * the entity stage and from runs of capitalised words; looked up by word, so that the work stays
 * linear.
 */
export class NamedFigures {
  readonly #lexicon: QuoteLexicon;
  readonly #byWord = new Map<string, Figure[]>();
  readonly #byEntity = new Map<string, Figure>();
  readonly #byNoun = new Map<string, Figure>();
  readonly #byRole = new Map<string, Figure>();
  readonly #recent: Figure[] = [];
  readonly #mentions: readonly Mention[];
  readonly #names: Names;
  readonly #article: Article;
  readonly #scans: readonly QuoteScan[];
  #nextMention = 0;
  #runParagraph = 0;
  #nextRun = 0;

  /** @param scans of the paragraphs, for their runs of capitalised words: names that no mention may hold */
  constructor(article: Article, names: Names, scans: readonly QuoteScan[]) {
    this.#lexicon = article.language.quotes;
    this.#names = names;
    this.#mentions = names.mentions;
    this.#article = article;
    this.#scans = scans;
  }

  /** Takes in what is named before offset `at`. */
  reach(at: number): void {
    for (;;) {
      const mention = this.#mentions[this.#nextMention];
      if (!mention || mention.start >= at) break;
      this.#nextMention++;
      if (mention.form === "name" && (mention.type === "person" || mention.type === "organisation"))
        this.#mentioned(mention);
    }
    this.#run(at);
  }

  /** Takes in the runs of capitalised words before offset `at`. */
  #run(at: number): void {
    const { paragraphs } = this.#article;
    for (; this.#runParagraph < paragraphs.length; this.#runParagraph++) {
      const paragraph = paragraphs[this.#runParagraph];
      if (!paragraph || paragraph.offset >= at) return;
      // In a headline every word may have a capital.
      const isRead = paragraph.section !== "boilerplate" && paragraph.section !== "headline";
      const runs = isRead ? this.#scans[this.#runParagraph]?.runs : undefined;
      for (let run = runs?.[this.#nextRun]; run; run = runs?.[this.#nextRun]) {
        if (paragraph.offset + run.start >= at) return;
        this.#nextRun++;
        this.#ran(run, paragraph.offset + run.start);
      }
      this.#nextRun = 0;
    }
  }

  #ran(run: NameRun, start: number): void {
    let figure = this.#find(run.words, run.role !== null);
    if (!figure) {
      const name = this.#article.text.slice(start, start + run.end - run.start);
      figure = this.#make(name, run.words, run.role === null ? "unknown" : "person", start);
      this.#add(figure);
    }
    figure.at = Math.max(figure.at, start);
    if (run.role !== null) this.#holds(figure, run.role);
  }

  /** The figure of a name; `short` when it was introduced with a fuller one. */
  named(text: PhraseText, mention: Mention | null): Known {
    if (mention) this.#mentioned(mention);
    const words = wordsOf(text.head);
    const entity = mention ? this.#byEntity.get(mention.entity) : undefined;
    const known = this.#find(words, text.role !== null);
    let figure = entity && entity.nameWords.length > 1 ? entity : (known ?? entity);
    if (!figure) {
      const name = words.length > 1 ? text.head : titled(text, this.#lexicon);
      figure = this.#make(name, wordsOf(name), "unknown", text.at);
      this.#add(figure);
    } else if (words.length > 1 && words.length > figure.nameWords.length && !figure.entity)
      this.#rename(figure, text.head);
    if (entity && !figure.entity) figure.entity = entity.entity;
    figure.at = text.at;
    if (mention?.type === "organisation" && figure.kind === "unknown") figure.kind = "body";
    if (text.role || figure.kind === "unknown") this.#describe(figure, text);
    this.#touch(figure);
    return { figure, short: figure.nameWords.length > words.length, definite: false };
  }

  /**
   * The figure of a noun phrase without a name: a body, a document, somebody's role, a group. `definite`: it is a
   * person spoken of before, `perempuan itu`, of whom no role tells who it is.
   */
  nominal(text: PhraseText): Known {
    const words = wordsOf(text.head.replace(/\(.*/, ""));
    const [noun = ""] = words.filter(
      (word) => !this.#lexicon.determiners.has(word) && !this.#lexicon.titles.has(word),
    );
    const holder = this.#lexicon.roles.has(noun) ? this.#byRole.get(noun) : undefined;
    const plural = words.some((word) => this.#lexicon.plurals.has(word));
    if (holder && !plural && this.#isDefinite(words)) {
      holder.at = text.at;
      this.#touch(holder);
      return { figure: holder, short: true, definite: false };
    }
    const known = this.#byNoun.get(noun);
    if (known && words.length <= 1 && !plural) {
      known.at = text.at;
      return { figure: known, short: true, definite: false };
    }
    const kind = this.#lexicon.documents.has(noun)
      ? "document"
      : this.#lexicon.roles.has(noun)
        ? "person"
        : "body";
    const figure = this.#make(text.head, words, kind, text.at);
    figure.plural = plural;
    if (!known || words.length > 1) this.#byNoun.set(noun, figure);
    this.#touch(figure);
    const person = kind === "person" && !plural && !this.#lexicon.anonymousHeads.has(noun);
    return { figure, short: false, definite: person && this.#lexicon.phraseEnds.has(words.at(-1) ?? "") };
  }

  /** Persons, or else bodies and documents, named or speaking not long before `at`, the nearest first. */
  recent(at: number, persons: boolean): Figure[] {
    this.reach(at);
    const found: Figure[] = [];
    for (let i = this.#recent.length - 1; i >= 0 && found.length < 8; i--) {
      const figure = this.#recent[i];
      if (!figure || figure.at < at - RECENT) break;
      const isWanted = persons ? figure.kind === "person" : figure.kind !== "person";
      if (isWanted && !found.includes(figure)) found.push(figure);
    }
    return found;
  }

  #isDefinite(words: readonly string[]): boolean {
    return words.length <= 2 || words.some((word) => this.#lexicon.definites.has(word));
  }

  #mentioned(mention: Mention): void {
    let figure = this.#byEntity.get(mention.entity);
    if (!figure) {
      const entity = this.#entity(mention.entity);
      const kind = mention.type === "person" ? "person" : "body";
      const known = entity?.name ?? mention.text;
      const name = kind === "person" ? withoutRole(known, this.#lexicon) : known;
      figure = this.#make(name, wordsOf(name), kind, mention.start);
      figure.entity = mention.entity;
      this.#byEntity.set(mention.entity, figure);
      this.#add(figure);
      for (const role of entity?.roles ?? []) this.#holds(figure, role);
      for (const alias of entity?.aliases ?? []) for (const word of wordsOf(alias)) this.#index(figure, word);
    }
    figure.at = mention.start;
    this.#touch(figure);
  }

  #entities: Map<string, Names["entities"][number]> | null = null;

  #entity(id: string): Names["entities"][number] | undefined {
    this.#entities ??= new Map(this.#names.entities.map((entity) => [entity.id, entity]));
    return this.#entities.get(id);
  }

  /**
   * The mention that the phrase is about: a person named in its head; else an organisation whose name the head is, or is cut
   * out of, also where the name goes on behind the phrase ("Badan Meteorologi, Klimatologi, dan Geofisika"); else a
   * person anywhere in it ("Kepala Kepolisian Resor Kota Samarinda, Komisaris Besar Andri Prakoso").
   */
  mentionWithin(phrase: PlacedPhrase, isNamed: boolean): Mention | null {
    let found: Mention | null = null;
    let elsewhere: Mention | null = null;
    for (let i = Math.max(0, this.#nextMention - 1); i < this.#mentions.length; i++) {
      const mention = this.#mentions[i];
      if (!mention || mention.start >= phrase.end) break;
      if (mention.start < phrase.start || mention.nested || mention.form !== "name") continue;
      const inHead = mention.start < phrase.headEnd && mention.end > phrase.headStart;
      const isCovered = mention.start <= phrase.headStart && mention.end >= phrase.headEnd;
      if (mention.type === "organisation" && isCovered && (mention.end <= phrase.end || isNamed))
        found ??= mention;
      if (mention.type !== "person" || mention.end > phrase.end) continue;
      if (inHead) found = mention;
      else elsewhere = mention;
    }
    return found ?? elsewhere;
  }

  #make(name: string, words: readonly string[], kind: Figure["kind"], at: number): Figure {
    return { name, nameWords: words, words: null, kind, plural: false, gender: null, entity: null, at };
  }

  /** Lets the figure be found by the words of its name. */
  #add(figure: Figure): void {
    for (const word of figure.nameWords) this.#index(figure, word);
  }

  #index(figure: Figure, word: string): void {
    (figure.words ??= new Set()).add(word);
    const list = this.#byWord.get(word);
    if (!list) this.#byWord.set(word, [figure]);
    else if (list.at(-1) !== figure && list.length < 50) list.push(figure);
  }

  #rename(figure: Figure, name: string): void {
    figure.name = name;
    figure.nameWords = wordsOf(name);
    for (const word of figure.nameWords) this.#index(figure, word);
  }

  /**
   * The figure whose names hold all of the words: somebody rather than a body, and of several the one named last.
   * `person`: whose role was told just before the name, so no body.
   */
  #find(words: readonly string[], person = false): Figure | undefined {
    const [first] = words;
    if (first === undefined) return undefined;
    let best: Figure | undefined;
    for (const figure of this.#byWord.get(words.at(-1) ?? first) ?? []) {
      if (person && figure.kind !== "person" && figure.kind !== "unknown") continue;
      if (best && !isNearer(figure, best)) continue;
      if (hasAll(figure, words) || (words.length > 1 && isWithin(figure.nameWords, words))) best = figure;
    }
    return best;
  }

  #describe(figure: Figure, text: PhraseText): void {
    const words = wordsOf(text.phrase);
    for (const word of words) {
      const gender = this.#lexicon.genders.get(word);
      if (gender) figure.gender = gender;
      if (this.#lexicon.roles.has(word) || this.#lexicon.titles.has(word)) figure.kind = "person";
    }
    if (text.role) this.#holds(figure, text.role);
    if (figure.kind !== "unknown") return;
    if (words.some((word) => this.#lexicon.bodies.has(word) || this.#lexicon.documents.has(word)))
      figure.kind = "body";
    else figure.kind = "person";
  }

  #holds(figure: Figure, role: string): void {
    for (const word of wordsOf(role)) {
      if (!this.#lexicon.roles.has(word)) continue;

      this.#byRole.set(word, figure);
    }
  }

  #touch(figure: Figure): void {
    if (this.#recent.at(-1) !== figure) this.#recent.push(figure);
  }
}

/** The same few names are asked for again and again, at each key press too. */
const wordsOf = keptByText(nameWords);

/** The name without the ranks and roles that may have been taken into it; as it is when nothing would be left. */
function withoutRole(name: string, lexicon: QuoteLexicon): string {
  const words = name.split(/\s+/);
  let first = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? "";
    const lower = (word.endsWith(".") ? word.slice(0, -1) : word).toLowerCase();
    if (lexicon.titles.has(lower) || lexicon.roles.has(lower)) first = i + 1;
  }
  return first < words.length - 1 ? words.slice(first).join(" ") : name;
}

/** A name of one word with the title before it: `Ms Karim`. */
function titled(text: PhraseText, lexicon: QuoteLexicon): string {
  const before = text.phrase.slice(0, text.phrase.indexOf(text.head)).trim().split(/\s+/);
  let first = before.length;
  while (first > 0 && lexicon.titles.has((before[first - 1] ?? "").toLowerCase().replace(/\.$/, ""))) first--;
  return [...before.slice(first), text.head].join(" ").trim();
}
