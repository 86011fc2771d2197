import * as vscode from "vscode";
import type { HighlightPreset } from "../../../protocol/settings.js";

/** Asks how much is to be highlighted, and sets it. */
export async function chooseHighlighting(): Promise<void> {
  const presets: readonly {
    readonly label: string;
    readonly detail: string;
    readonly preset: HighlightPreset;
  }[] = [
    {
      label: vscode.l10n.t("Full"),
      detail: vscode.l10n.t("Every name, figure and quotation, with speakers and cues"),
      preset: "full",
    },
    {
      label: vscode.l10n.t("Calm"),
      detail: vscode.l10n.t("People, organisations and figures; quotations by their marks"),
      preset: "calm",
    },
    {
      label: vscode.l10n.t("Only problems"),
      detail: vscode.l10n.t("Findings, and nothing else"),
      preset: "problems",
    },
    { label: vscode.l10n.t("Off"), detail: vscode.l10n.t("Nothing at all"), preset: "off" },
  ];
  const settings = vscode.workspace.getConfiguration("copydesk");
  const now = settings.get<HighlightPreset>("highlight.preset");
  const items = presets.map((each) => ({
    ...each,
    description: each.preset === now ? vscode.l10n.t("now") : "",
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("How much to highlight"),
  });
  if (!picked) return;
  await settings.update("highlight.preset", picked.preset, vscode.ConfigurationTarget.Global);
}
