import * as vscode from "vscode";
import { activeArticle } from "../articles.js";

/** Asks in which language articles are read, and keeps it as a setting of the folder of the one in front. */
export async function chooseLanguage(): Promise<void> {
  const scope = activeArticle()?.document.uri;
  const settings = vscode.workspace.getConfiguration("copydesk", scope ?? null);
  const now = settings.get<string>("language", "auto");
  const items = [
    { label: vscode.l10n.t("Recognised in each article"), value: "auto" },
    { label: vscode.l10n.t("Indonesian"), value: "id" },
    { label: vscode.l10n.t("English"), value: "en" },
  ].map((item) => ({ ...item, description: item.value === now ? vscode.l10n.t("now") : "" }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("In which language are articles read?"),
  });
  if (!picked) return;
  const target = vscode.workspace.workspaceFolders
    ? vscode.ConfigurationTarget.Workspace
    : vscode.ConfigurationTarget.Global;
  await settings.update("language", picked.value === "auto" ? undefined : picked.value, target);
}
