import * as vscode from "vscode";
import type { CheckName } from "../../../protocol/annotations.js";
import { ServerCommand } from "../../../protocol/commands.js";
import { checkLabel } from "../labels.js";
import type { CommandContext } from "./command.js";

interface Checked {
  readonly uri: string;
  readonly id: string;
  /** The checks that there are. */
  readonly checks: readonly CheckName[];
}

/** Asks what a check rests on, and whether that speaks for the statement or against it. */
export async function addEvidence({ server }: CommandContext, { uri, id, checks }: Checked): Promise<void> {
  const check = await askCheck(checks);
  if (check === undefined) return;
  const where = await vscode.window.showInputBox({
    title: vscode.l10n.t("What does the check rest on?"),
    prompt: vscode.l10n.t("The address of a page, or the name of a document."),
    validateInput: (text) => (text.trim() === "" ? vscode.l10n.t("Name the evidence.") : undefined),
  });
  if (where === undefined) return;
  const stance = await vscode.window.showQuickPick(stances(), {
    title: vscode.l10n.t("What does it say of the statement?"),
  });
  if (!stance) return;
  const named = isWebAddress(where.trim()) ? { url: where.trim() } : { document: where.trim() };
  await server.run(ServerCommand.addEvidence, { uri, id, check, ...named, stance: stance.stance });
}

async function askCheck(checks: readonly CheckName[]): Promise<CheckName | undefined> {
  if (checks.length < 2) return checks[0];
  const items = checks.map((check) => ({ label: checkLabel(check), check }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t("Evidence for which check?") }))
    ?.check;
}

function stances(): readonly (vscode.QuickPickItem & { stance: "supports" | "disputes" | "context" })[] {
  return [
    { label: vscode.l10n.t("It supports it"), stance: "supports" },
    { label: vscode.l10n.t("It disputes it"), stance: "disputes" },
    { label: vscode.l10n.t("It gives context"), stance: "context" },
  ];
}

/** True for an address that a browser opens. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}
