import * as vscode from "vscode";
import type { AnnotationRow, RelationName } from "../../../protocol/annotations.js";
import type { TagRelationRow } from "../../../protocol/tagset.js";
import { ServerCommand } from "../../../protocol/commands.js";
import { oneLine, typeIcon, typeLabel } from "../labels.js";
import { type AnnotationRef, currentRow } from "./annotationRef.js";
import type { CommandContext } from "./command.js";

/** Asks what an annotation is to which other one of its article, and says so; or takes such a relation back. */
export async function relate(context: CommandContext, given?: AnnotationRef): Promise<void> {
  const { server, tagset } = context;
  const row = await currentRow(context, given);
  if (!row) return;
  const { relations } = await tagset.of(row.uri);
  const chosen = await askRelation(row, relations);
  if (!chosen) return;
  const { uri, id } = row;
  if (chosen.gone) {
    await server.run(ServerCommand.unlink, { uri, id, ...chosen.gone });
    return;
  }
  const { annotations } = await server.annotations({ uri });
  const ends = relations.find(({ role }) => role === chosen.role)?.to ?? [];
  const to = await askTarget(
    annotations.filter(
      (other) =>
        other.id !== id && other.status !== "rejected" && (ends.length === 0 || ends.includes(other.type)),
    ),
  );
  if (to) await server.run(ServerCommand.link, { uri, id, role: chosen.role, to: to.id });
}

interface RelationItem extends vscode.QuickPickItem {
  readonly role: string;
  /** The relation to take back. */
  readonly gone?: { readonly role: string; readonly to: string };
}

function askRelation(
  row: AnnotationRow,
  relations: readonly TagRelationRow[],
): Thenable<RelationItem | undefined> {
  const own = relations
    .filter(({ from }) => from.length === 0 || from.includes(row.type))
    .map(({ role, label }) => [role, label] as const);
  const all: readonly (readonly [string, string])[] = [...relationNames(), ...own];
  const items = all.map(([role, label]): RelationItem => ({ label, role }));
  const names = new Map(all);
  const existing = (row.relations ?? []).flatMap(({ role, to, text }): RelationItem[] => {
    const label = names.get(role);
    if (label === undefined) return [];
    const gone = { role, to };
    return [{ label: vscode.l10n.t("Take back: {0} “{1}”", label, oneLine(text)), role, gone }];
  });
  const title = vscode.l10n.t("What is “{0}” to another annotation?", oneLine(row.text));
  return vscode.window.showQuickPick([...items, ...existing], { title });
}

function relationNames(): readonly (readonly [RelationName, string])[] {
  return [
    ["source", vscode.l10n.t("It rests on …")],
    ["sameAs", vscode.l10n.t("It is the same as …")],
    ["contradicts", vscode.l10n.t("It contradicts …")],
    ["relatedTo", vscode.l10n.t("It is related to …")],
  ];
}

async function askTarget(rows: readonly AnnotationRow[]): Promise<AnnotationRow | undefined> {
  if (rows.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("There is no other annotation in this article yet; annotate the other words first."),
    );
    return undefined;
  }
  const items = rows.map((row) => ({
    label: `$(${typeIcon(row.type)}) ${oneLine(row.text)}`,
    description: [typeLabel(row.type), row.speaker, row.range ? lineOf(row.range.start.line) : ""]
      .filter((part) => part !== null && part !== "")
      .join(" · "),
    row,
  }));
  const title = vscode.l10n.t("Which annotation?");
  const picked = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
  return picked?.row;
}

function lineOf(line: number): string {
  return vscode.l10n.t("line {0}", line + 1);
}
