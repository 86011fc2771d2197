import { TextView } from "../annotations/textView.js";
import type { Range } from "../text/range.js";
import type { FormatAnnotation, Imported, TargetArticle } from "./document.js";
import type { Loss } from "./loss.js";
import { MalformedData, shown } from "./malformed.js";

/** CoNLL-2003's names for our tags. */
const OUR_TAGS: ReadonlyMap<string, string> = new Map([
  ["PER", "person"],
  ["ORG", "organisation"],
  ["LOC", "place"],
]);

/** How the Penn Treebank writes marks. */
const TREEBANK_MARKS: ReadonlyMap<string, string> = new Map([
  ["-LRB-", "("],
  ["-RRB-", ")"],
  ["-LSB-", "["],
  ["-RSB-", "]"],
  ["``", '"'],
  ["''", '"'],
]);

/** How far ahead a word is looked for in the article where it does not follow on the one before. */
const LOOK_AHEAD = 200;

interface TaggedWord {
  readonly word: string;
  /** `O`, or a prefix and a type. */
  readonly tag: string;
  readonly line: number;
  /** True for the first after an empty line. */
  readonly isFirst: boolean;
}

/**
 * Reads columns in IOB1, IOB2, BIOES or BILOU: the word first, the tag last, an empty line between sentences. The words
 * are followed through the article's text; a name with a word that is not found there is listed and left out. Of several
 * documents in the data, the one with most of its words in the article is taken. PER, ORG and LOC become our own tags.
 * @throws MalformedData with the line
 */
export function readConll(data: string, article: TargetArticle): Imported {
  const documents = readColumns(data.replace(/^\ufeff/, ""));
  const view = new TextView(article.text);
  const aligned = documents.map((words) => ({ words, places: align(words, view.lfText) }));
  const share = ({ places }: { readonly places: readonly (Range | null)[] }): number =>
    places.filter((place) => place !== null).length / Math.max(1, places.length);
  const [head, ...others] = aligned;
  if (!head) return { annotations: [], reading: null, losses: [] };
  const best = others.reduce((a, b) => (share(b) > share(a) ? b : a), head);
  const losses: Loss[] = aligned
    .filter((each) => each !== best)
    .map(({ words }) => ({ code: "other-article", where: `line ${words[0]?.line ?? 1}` }));
  const annotations: FormatAnnotation[] = [];
  for (const { first, last, type } of namesOf(best.words)) {
    const line = best.words[first]?.line ?? 1;
    const places = best.places.slice(first, last + 1);
    const start = places[0]?.start;
    const end = places.at(-1)?.end;
    if (start === undefined || end === undefined || places.includes(null)) {
      losses.push({ code: "words-differ", where: `line ${line}` });
      continue;
    }
    annotations.push({
      id: `line ${line}`,
      span: view.fromLf({ start, end }),
      tag: OUR_TAGS.get(type) ?? type,
      attributes: new Map(),
      links: [],
      notes: [],
    });
  }
  return { annotations, reading: null, losses };
}

const TAG = /^(?:O|[BIESLU]-.+)$/;

/** The data's documents, each as its words. */
function readColumns(data: string): TaggedWord[][] {
  const documents: TaggedWord[][] = [];
  let words: TaggedWord[] = [];
  let isFirst = true;
  data.split(/\r\n|\r|\n/).forEach((text, index) => {
    const cells = text.split(text.includes("\t") ? "\t" : " ").filter((cell) => cell !== "");
    const [word, ...others] = cells;
    const tag = others.at(-1);
    if (word === undefined) {
      isFirst = true;
      return;
    }
    if (word === "-DOCSTART-") {
      if (words.length > 0) documents.push(words);
      words = [];
      isFirst = true;
      return;
    }
    if (tag === undefined || !TAG.test(tag)) {
      // A comment, as CoNLL-U has them; a # that is a word has its tag.
      if (word.startsWith("#")) return;
      const where = `line ${index + 1}`;
      if (tag === undefined) throw new MalformedData(where, "a word and its tag are expected");
      throw new MalformedData(where, `${shown(tag)} is no tag: O, or B-, I-, E- or S- and a type`);
    }
    words.push({ word, tag, line: index + 1, isFirst });
    isFirst = false;
  });
  return words.length > 0 ? [...documents, words] : documents;
}

/** Where each word stands in the text, in order; null where it is not found. */
function align(words: readonly TaggedWord[], text: string): (Range | null)[] {
  let at = 0;
  return words.map(({ word }) => {
    while (at < text.length && /\s/.test(text.charAt(at))) at++;
    for (const form of [word, TREEBANK_MARKS.get(word)]) {
      if (form === undefined) continue;
      const ahead = text.startsWith(form, at)
        ? 0
        : text.slice(at, at + LOOK_AHEAD + form.length).indexOf(form);
      if (ahead < 0) continue;
      const start = at + ahead;
      at = start + form.length;
      return { start, end: at };
    }
    return null;
  });
}

interface NamedWords {
  readonly first: number;
  readonly last: number;
  readonly type: string;
}

/** The names: `I-` and `E-` go on where the same type was open, and begin one where not, as in IOB1. */
function namesOf(words: readonly TaggedWord[]): NamedWords[] {
  const names: NamedWords[] = [];
  let open: { first: number; type: string } | null = null;
  const close = (last: number): void => {
    if (open) names.push({ ...open, last });
    open = null;
  };
  words.forEach(({ tag, isFirst }, index) => {
    const prefix = tag.charAt(0);
    const type = tag.slice(2);
    const goesOn: boolean = !isFirst && "IEL".includes(prefix) && open?.type === type;
    if (!goesOn) {
      close(index - 1);
      if (prefix !== "O") open = { first: index, type };
    }
    if ("ESLU".includes(prefix)) close(index);
  });
  close(words.length - 1);
  return names;
}
