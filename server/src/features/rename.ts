import * as l10n from "@vscode/l10n";
import { type AnnotatedTextEdit, type Range, ResponseError, type WorkspaceEdit } from "vscode-languageserver";
import type { Mention, Span } from "../analysis/analysis.js";
import type { ArticleView } from "./articleView.js";
import { mentionAt, mentionsOf } from "./entityAt.js";
import { toRange } from "./ranges.js";

/** "Request failed", as the protocol numbers it: shown to the person where they typed the name. */
const REQUEST_FAILED = -32803;

/** The name under the cursor, which can be renamed; null where there is none. */
export function prepareRename(
  view: ArticleView,
  offset: number,
): { readonly range: Range; readonly placeholder: string } | null {
  const mention = nameAt(view, offset);
  return mention ? { range: toRange(view.document, mention), placeholder: mention.text } : null;
}

/**
 * Writes a name anew wherever the article names the same thing. Where as many words take the place of as many, its shorter
 * forms follow word by word: with *Arif Nugroho* for *Arif Nugraha*, "Nugraha" becomes "Nugroho". What is written in
 * capitals stays so.
 *
 * @param confirms whether the editor shows the changes first; one that cannot leaves what is quoted alone
 * @throws ResponseError for a new name that is none
 */
export function rename(
  view: ArticleView,
  offset: number,
  newName: string,
  confirms: boolean,
): WorkspaceEdit | null {
  const mention = nameAt(view, offset);
  if (!mention) return null;
  const fresh = newName.trim().replace(/\s+/g, " ");
  if (fresh === "") throw new ResponseError(REQUEST_FAILED, l10n.t("A name cannot be empty."));
  const changes = placesOf(view, mention).flatMap((place) => {
    const written = renamed(place.text, mention.text, fresh);
    return written === null || written === place.text ? [] : [{ place, written }];
  });
  const { uri, version } = view.document;
  if (!confirms) {
    const own = changes.filter((change) => !isQuoted(view, change.place));
    const edits = own.map(({ place, written }) => ({
      range: toRange(view.document, place),
      newText: written,
    }));
    return { changes: { [uri]: edits } };
  }
  const edits = changes.map(
    ({ place, written }): AnnotatedTextEdit => ({
      range: toRange(view.document, place),
      newText: written,
      annotationId: isQuoted(view, place) ? "quoted" : "text",
    }),
  );
  return {
    documentChanges: [{ textDocument: { uri, version }, edits }],
    changeAnnotations: {
      text: { label: l10n.t("In the article's own words"), needsConfirmation: true },
      quoted: {
        label: l10n.t("Inside quotation marks"),
        description: l10n.t("Was it said so?"),
        needsConfirmation: true,
      },
    },
  };
}

function nameAt({ analysis }: ArticleView, offset: number): Mention | undefined {
  const mention = mentionAt(analysis, offset);
  return mention?.form === "name" ? mention : undefined;
}

/** The mentions, and where the same words stand once more without having been found: a headline in capitals, say. */
function placesOf({ analysis, document }: ArticleView, mention: Mention): Span[] {
  const found: Span[] = mentionsOf(analysis, mention.entity).filter(({ form }) => form === "name");
  if (!/\s/.test(mention.text)) return found;
  const text = document.getText();
  for (const form of new Set([mention.text, mention.text.toUpperCase()])) {
    for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + form.length)) {
      const end = start + form.length;
      const isWhole = !LETTER.test(text.charAt(start - 1)) && !LETTER.test(text.charAt(end));
      const isKnown = found.some((each) => each.start < end && start < each.end);
      if (isWhole && !isKnown) found.push({ start, end, text: form });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** The form anew; null for one that the new name says nothing of. */
function renamed(form: string, old: string, fresh: string): string | null {
  const [before, after] = [wordsOf(old), wordsOf(fresh)];
  const own = wordsOf(form);
  if (isSame(own, before)) return inCaseOf(form, fresh);
  if (before.length !== after.length) return null;
  const words = own.map((word) => {
    const at = before.findIndex((each) => each.toLowerCase() === word.toLowerCase());
    const next = at < 0 ? undefined : after[at];
    return next === undefined || next === before[at] ? word : inCaseOf(word, next);
  });
  return words.every((word, i) => word === own[i]) ? null : words.join(" ");
}

function wordsOf(name: string): string[] {
  return name.trim().split(/\s+/);
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, i) => word.toLowerCase() === b[i]?.toLowerCase());
}

/** In capitals where the old words are, all of them and more than one letter. */
function inCaseOf(old: string, fresh: string): string {
  const isUpper = old.length > 1 && old === old.toUpperCase() && old !== old.toLowerCase();
  return isUpper ? fresh.toUpperCase() : fresh;
}

function isQuoted({ analysis }: ArticleView, { start, end }: Span): boolean {
  return analysis.quotes.some(
    ({ kind, content }) =>
      kind !== "indirect" && content.some((part) => part.start < end && start < part.end),
  );
}
