import * as vscode from "vscode";
import type { ReviewState } from "../../../protocol/annotations.js";
import { ServerCommand } from "../../../protocol/commands.js";
import { activeArticle } from "../articles.js";
import { alone, reviewLabel } from "../labels.js";
import type { CommandContext } from "./command.js";

const STATES: readonly { readonly state: ReviewState; readonly icon: string }[] = [
  { state: "not-started", icon: "circle-outline" },
  { state: "in-progress", icon: "play-circle" },
  { state: "finished", icon: "pass-filled" },
];

/** Asks how far the review of the article in front is, and keeps that in its sidecar. */
export async function setReview({ server }: CommandContext, given?: ReviewState): Promise<void> {
  const editor = activeArticle();
  if (!editor) return;
  const uri = server.uriOf(editor.document.uri);
  const state = given ?? (await askState((await server.annotations({ uri, limit: 0 })).review));
  if (state) await server.run(ServerCommand.setReview, { uri, state });
}

async function askState(now: ReviewState = "not-started"): Promise<ReviewState | undefined> {
  const items = STATES.map(({ state, icon }) => ({
    label: `$(${icon}) ${alone(reviewLabel(state))}`,
    description: state === now ? vscode.l10n.t("now") : "",
    state,
  }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t("How far is the review?") }))
    ?.state;
}
