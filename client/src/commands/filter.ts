import * as vscode from "vscode";
import type { AnnotationFilter, AnnotationStatus } from "../../../protocol/annotations.js";
import { alone, statusLabel, TYPES, typeLabel } from "../labels.js";
import type { CommandContext } from "./command.js";

/** Asks for words, and shows only the annotations that hold them. */
export async function filterAnnotations({ view }: CommandContext): Promise<void> {
  const text = await vscode.window.showInputBox({
    title: vscode.l10n.t("Show only annotations with these words"),
    prompt: vscode.l10n.t("Looks into the words, the speaker, the name and the type."),
    value: view.mode.filter.text ?? "",
  });
  if (text === undefined) return;
  const { types, statuses, author } = view.mode.filter;
  await view.setMode({
    filter: {
      ...(text.trim() === "" ? {} : { text: text.trim() }),
      ...(types ? { types } : {}),
      ...(statuses ? { statuses } : {}),
      ...(author === undefined ? {} : { author }),
    },
  });
}

interface Choice extends vscode.QuickPickItem {
  readonly chooses?: { types: string } | { statuses: AnnotationStatus } | { author: string };
}

const STATUSES: readonly AnnotationStatus[] = ["suggested", "unsure", "accepted", "rejected"];

/** Asks for types, statuses and an author, and shows only such annotations. */
export async function filterByKind({ server, view }: CommandContext): Promise<void> {
  const keys = async (groupBy: "author" | "type"): Promise<string[]> =>
    ((await server.annotations({ groupBy, limit: 0 })).groups ?? []).map(({ key }) => key);
  const authors = (await keys("author")).filter((author) => author !== "");
  const types = [...new Set([...TYPES.map(({ type }) => type), ...(await keys("type"))])];
  const now = view.mode.filter;
  const items: Choice[] = [
    separator(vscode.l10n.t("Type")),
    ...types.map((type) => ({
      label: typeLabel(type),
      picked: now.types?.includes(type) ?? false,
      chooses: { types: type },
    })),
    separator(vscode.l10n.t("Status")),
    ...STATUSES.map((status) => ({
      label: alone(statusLabel(status)),
      picked: now.statuses?.includes(status) ?? false,
      chooses: { statuses: status },
    })),
    separator(vscode.l10n.t("Author")),
    ...authors.map((author) => ({ label: author, picked: now.author === author, chooses: { author } })),
  ];
  const title = vscode.l10n.t("Which annotations are shown?");
  const picked = await vscode.window.showQuickPick(items, { title, canPickMany: true });
  if (picked) await view.setMode({ filter: filterOf(picked, now.text) });
}

function separator(label: string): Choice {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

function filterOf(picked: readonly Choice[], text: string | undefined): AnnotationFilter {
  const types = picked.flatMap(({ chooses }) => (chooses && "types" in chooses ? [chooses.types] : []));
  const statuses = picked.flatMap(({ chooses }) =>
    chooses && "statuses" in chooses ? [chooses.statuses] : [],
  );
  const [author] = picked.flatMap(({ chooses }) => (chooses && "author" in chooses ? [chooses.author] : []));
  return {
    ...(text === undefined ? {} : { text }),
    ...(types.length > 0 ? { types } : {}),
    ...(statuses.length > 0 ? { statuses } : {}),
    ...(author === undefined ? {} : { author }),
  };
}
