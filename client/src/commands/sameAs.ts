import * as vscode from "vscode";
import { Requests } from "../../../protocol/annotations.js";
import { ServerCommand } from "../../../protocol/commands.js";
import { typeIcon } from "../labels.js";
import type { CommandContext } from "./command.js";

interface Name {
  readonly uri: string;
  readonly name: string;
  readonly type: string;
}

/** What of the analysis the picker needs. */
interface Named {
  readonly entities: readonly {
    readonly name: string;
    readonly type: string;
    readonly roles: readonly string[];
  }[];
}

/** Asks which of the article's names is the same as the given one, those of its type first, and keeps that. */
export async function sameAs({ server }: CommandContext, { uri, name, type }: Name): Promise<void> {
  const analysis = await server.ask<Named | null>(Requests.analysis, { uri });
  const items = (analysis?.entities ?? [])
    .filter((entity) => entity.name !== name)
    .sort((a, b) => Number(a.type !== type) - Number(b.type !== type))
    .map((entity) => ({
      label: `$(${typeIcon(entity.type)}) ${entity.name}`,
      description: entity.roles[0] ?? "",
      entity,
    }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("What is “{0}” the same as?", name),
    matchOnDescription: true,
  });
  if (!picked) return;
  const { entity } = picked;
  await server.run(ServerCommand.sameAs, { uri, name, as: entity.name, type: entity.type });
}
