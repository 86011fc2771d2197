import * as l10n from "@vscode/l10n";
import type { CommandResult, Place } from "../../../protocol/commands.js";
import type { Agent } from "../annotations/annotation.js";
import type { ArticleView } from "../features/articleView.js";
import { toOffsets } from "../features/ranges.js";
import type { AnnotationStore } from "../store/annotationStore.js";
import type { AnnotatedArticles } from "../workspace/annotatedArticles.js";
import type { NewsroomConfig } from "../workspace/newsroomConfig.js";
import { StoreError } from "../store/problem.js";
import type { Range } from "../text/range.js";
import type { NewsroomRegistries } from "../workspace/registry/newsroomRegistries.js";

/** What a server command may use. */
export interface CommandContext {
  readonly store: AnnotationStore;
  /** The names that the newsroom keeps. */
  readonly registries: Pick<NewsroomRegistries, "edit">;
  /** Who does it. */
  readonly author: Agent;
  /** Names us where a machine's suggestion is taken up. */
  readonly generator: Agent;
  /** The open article, as it stands now. */
  view(uri: string): ArticleView | undefined;
  /** Articles with their annotations, open or not, as the person may see them. */
  readonly annotated: Pick<AnnotatedArticles, "read" | "uris">;
  /** What the newsroom has decided for an article. */
  newsroom(uri: string): NewsroomConfig;
  /** True once nobody waits for the answer any more. */
  isCancelled(): boolean;
  /** The words for a store problem in the reader's language. */
  readonly locale: "en" | "id";
}

/** A command: one object in; the answer means that the sidecar is on disk. */
export type Command<A> = (context: CommandContext, args: A) => Promise<CommandResult>;

/** A refusal, with one sentence for the person. */
export function refused(message: string): CommandResult {
  return { ok: false, message };
}

/** Done, and which annotations it touched. */
export function done(ids: readonly string[]): CommandResult {
  return { ok: true, ids };
}

/**
 * The offsets of a place as its sender saw it, or null when other words stand there now: then nothing must be done,
 * since it would be done to the wrong words.
 */
export function placeIn(view: ArticleView, place: Place): Range | null {
  const range = toOffsets(view.document, place.range);
  return view.document.getText().slice(range.start, range.end) === place.text ? range : null;
}

/** What is said when the words are no longer there. */
export function movedOn(): CommandResult {
  return refused(l10n.t("The text has changed meanwhile; nothing was annotated. Try again."));
}

/** What is said of an article that is not open. */
export function notOpen(): CommandResult {
  return refused(l10n.t("Open the article first; annotations are made in an open article."));
}

/** Runs a store operation and turns its refusal into an answer. */
export async function answering(
  { locale }: CommandContext,
  work: () => Promise<readonly string[]>,
): Promise<CommandResult> {
  try {
    return done(await work());
  } catch (error) {
    if (error instanceof StoreError) return refused(error.problem.message[locale]);
    throw error;
  }
}
