import * as vscode from "vscode";
import { ServerCommand } from "../../../protocol/commands.js";
import { LOOKUP_REQUEST, type LookupResult } from "../../../protocol/lookup.js";
import type { Position } from "../../../protocol/range.js";
import { activeArticle } from "../articles.js";
import type { CommandContext } from "./command.js";

interface Place {
  readonly uri: string;
  readonly position: Position;
}

/** Looks a name up in Wikidata, with the person's consent, and keeps the item that they choose in the newsroom's names. */
export async function linkToWikidata(context: CommandContext, given?: Place): Promise<void> {
  const place = given ?? placeInFront(context);
  if (!place) return;
  const first = await lookUp(context, place, false);
  const result = first?.kind === "ask" ? await askThenLookUp(context, place, first) : first;
  if (!result || result.kind === "ask") return;
  if (result.kind === "failed") {
    void vscode.window.showWarningMessage(result.message);
    return;
  }
  const { name, type, candidates } = result;
  if (candidates.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t("Wikidata has no item called “{0}”.", name));
    return;
  }
  const picked = await vscode.window.showQuickPick(
    candidates.map(({ id, label, description, aliases }) => ({
      label,
      description: id,
      detail: [description, aliases.join(", ")].filter((part) => part !== "").join(" · "),
      id,
      notes: description,
    })),
    { title: vscode.l10n.t("Which one is “{0}”?", name), matchOnDetail: true, matchOnDescription: true },
  );
  if (!picked) return;
  const { id: wikidata, notes } = picked;
  await context.server.run(ServerCommand.remember, {
    uri: place.uri,
    name,
    type,
    wikidata,
    ...(notes === "" ? {} : { notes }),
  });
}

function placeInFront({ server }: CommandContext): Place | undefined {
  const editor = activeArticle();
  if (!editor) return undefined;
  const { line, character } = editor.selection.active;
  return { uri: server.uriOf(editor.document.uri), position: { line, character } };
}

async function askThenLookUp(
  context: CommandContext,
  place: Place,
  { name, host }: LookupResult & { readonly kind: "ask" },
): Promise<LookupResult | undefined> {
  const once = vscode.l10n.t("Look Up This Name");
  const always = vscode.l10n.t("Always Look Up");
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t("Look up “{0}” at {1}?", name, host),
    {
      modal: true,
      detail: vscode.l10n.t("The name is sent there, and nothing else of the article."),
    },
    once,
    always,
  );
  if (chosen === undefined) return undefined;
  if (chosen === always) {
    const settings = vscode.workspace.getConfiguration("copydesk");
    await settings.update("lookup.wikidata", true, vscode.ConfigurationTarget.Global);
  }
  return lookUp(context, place, true);
}

function lookUp(
  { server }: CommandContext,
  place: Place,
  consent: boolean,
): Thenable<LookupResult | undefined> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t("Looking up …"),
    cancellable: true,
  };
  const ask = (token?: vscode.CancellationToken): Promise<LookupResult | undefined> =>
    server.ask<LookupResult>(LOOKUP_REQUEST, { ...place, consent }, token).catch(() => undefined);
  return consent ? vscode.window.withProgress(options, (_, token) => ask(token)) : ask();
}
