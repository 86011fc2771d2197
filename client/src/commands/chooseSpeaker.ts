import * as vscode from "vscode";
import { Requests } from "../../../protocol/annotations.js";
import { ServerCommand } from "../../../protocol/commands.js";
import { typeIcon } from "../labels.js";
import type { CommandContext } from "./command.js";

/** What of the analysis the picker needs. */
interface Named {
  readonly entities: readonly {
    readonly name: string;
    readonly type: string;
    readonly roles: readonly string[];
  }[];
}

/** Either an annotated quote, by its id, or a suggested one, by its place. */
type Quote = { readonly uri: string } & (
  | { readonly id: string }
  | { readonly range: object; readonly text: string }
);

/** Asks who speaks, out of the article's people and organisations, and says so of a quote. */
export async function chooseSpeaker({ server }: CommandContext, quote: Quote): Promise<void> {
  const analysis = await server.ask<Named | null>(Requests.analysis, { uri: quote.uri });
  const items = (analysis?.entities ?? [])
    .filter(({ type }) => type === "person" || type === "organisation" || type === "group")
    .sort((a, b) => rank(a.type) - rank(b.type))
    .map(({ name, type, roles }) => ({
      label: `$(${typeIcon(type)}) ${name}`,
      description: roles[0] ?? "",
      name,
    }));
  if (items.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("No person or organisation is named here; annotate the speaker first."),
    );
    return;
  }
  const title = vscode.l10n.t("Who speaks?");
  const picked = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
  if (!picked) return;
  if ("id" in quote)
    await server.run(ServerCommand.setSpeaker, { uri: quote.uri, id: quote.id, speaker: picked.name });
  else await server.run(ServerCommand.annotate, { ...quote, speaker: picked.name });
}

function rank(type: string): number {
  return type === "person" ? 0 : 1;
}
