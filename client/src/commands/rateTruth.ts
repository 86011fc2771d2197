import * as vscode from "vscode";
import { ServerCommand } from "../../../protocol/commands.js";
import type { CommandContext } from "./command.js";

interface Rateable {
  readonly uri: string;
  readonly id: string;
  /** The newsroom's scale. */
  readonly scale: readonly { readonly value: string; readonly label: string }[];
}

/** Asks how true a statement is, on the newsroom's own scale. */
export async function rateTruth({ server }: CommandContext, { uri, id, scale }: Rateable): Promise<void> {
  const picked = await vscode.window.showQuickPick(
    scale.map(({ value, label }) => ({ label, value })),
    { title: vscode.l10n.t("How true is it?") },
  );
  if (picked) await server.run(ServerCommand.setCheck, { uri, id, check: "truth", rating: picked.value });
}
