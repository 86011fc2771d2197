import * as l10n from "@vscode/l10n";
import { type CompletionItem, CompletionItemKind, type CompletionList } from "vscode-languageserver";
import type { NameCount } from "../workspace/articleIndex/nameCounts.js";
import type { ArticleView } from "./articleView.js";
import { typeLabel } from "./cards/typeLabel.js";
import { toRange } from "./ranges.js";

const MOST = 50;
/** What is looked at before the cursor, in UTF-16 units: a name of some words. */
const MOST_TYPED = 80;
/** A name that is being typed: a word with a capital, and up to three such words before it. */
const CAPITALISED = /(?:\p{Lu}[\p{L}\p{M}\p{N}'’.-]*[ \t]+){0,3}\p{Lu}[\p{L}\p{M}\p{N}'’-]*$/u;
const ANY_WORD = /[\p{L}\p{M}\p{N}'’-]*$/u;

interface KnownName {
  readonly name: string;
  readonly detail: string;
  /** Names of the article first, then the newsroom's, then those of other articles by how many have them. */
  readonly rank: number;
}

/**
 * The names that may be meant: those of this article, of the newsroom's registry and of the other articles; with nothing
 * typed, this article's alone. When to ask is the editor's: ours asks by itself after a capital and two letters only.
 *
 * @param offset UTF-16 offset of the cursor
 * @param names all names of the workspace's articles
 */
export function completion(view: ArticleView, offset: number, names: Iterable<NameCount>): CompletionList {
  const before = view.document.getText().slice(Math.max(0, offset - MOST_TYPED), offset);
  const typed = (CAPITALISED.exec(before) ?? ANY_WORD.exec(before))?.[0] ?? "";
  const found = new Map<string, CompletionItem>();
  for (const known of knownNames(view, offset, typed === "" ? [] : names)) {
    if (found.has(known.name)) continue;
    const item = itemFor(view, known, typed, offset);
    if (item) found.set(known.name, item);
  }
  const items = [...found.values()].sort((a, b) => compare(a.sortText ?? "", b.sortText ?? ""));
  return { isIncomplete: items.length > MOST, items: items.slice(0, MOST) };
}

function* knownNames(view: ArticleView, offset: number, names: Iterable<NameCount>): Generator<KnownName> {
  const { analysis, registry } = view;
  // The word at the cursor is no name before it is there in full.
  const elsewhere = new Set(
    analysis.mentions.filter(({ start, end }) => offset < start || end < offset).map(({ entity }) => entity),
  );
  for (const { id, name, type, roles } of analysis.entities) {
    if (elsewhere.has(id)) yield { name, detail: roles[0] ?? typeLabel(type), rank: 0 };
  }
  for (const { name, type, notes, never } of registry) {
    if (never !== true) yield { name, detail: notes ?? typeLabel(type), rank: 1 };
  }
  for (const { name, type, articles } of names) {
    const detail = l10n.t("{0}, in {1} articles", typeLabel(type), articles);
    yield { name, detail, rank: 2 + 1 / (1 + articles) };
  }
}

/** The item where the name, from one of its words on, begins with what was typed, or with its last words. */
function itemFor(view: ArticleView, known: KnownName, typed: string, offset: number): CompletionItem | null {
  const { name, detail, rank } = known;
  for (const prefix of suffixes(typed)) {
    const from = wordThatBegins(name, prefix);
    if (from < 0 || name.slice(from).length === prefix.length) continue;
    return {
      label: name,
      detail,
      kind: CompletionItemKind.Reference,
      filterText: name.slice(from),
      sortText: `${rank.toFixed(6)} ${from === 0 ? 0 : 1} ${name}`,
      textEdit: {
        range: toRange(view.document, { start: offset - prefix.length, end: offset }),
        newText: name,
      },
    };
  }
  return null;
}

/** What was typed, then without its first word, and so on. */
function* suffixes(typed: string): Generator<string> {
  let rest = typed;
  for (;;) {
    yield rest;
    const blank = rest.search(/[ \t]/);
    if (blank < 0) return;
    rest = rest.slice(blank).trimStart();
  }
}

/** Where the word of `name` begins from which on it reads as `prefix`, whatever its case; -1 where none does. */
function wordThatBegins(name: string, prefix: string): number {
  const [low, wanted] = [name.toLowerCase(), prefix.toLowerCase()];
  for (let at = low.indexOf(wanted); at >= 0; at = low.indexOf(wanted, at + 1)) {
    if (at === 0 || /[\s-]/.test(low.charAt(at - 1))) return at;
  }
  return -1;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
