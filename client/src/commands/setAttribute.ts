import * as vscode from "vscode";
import { ServerCommand } from "../../../protocol/commands.js";
import type { TagAttributeRow } from "../../../protocol/tagset.js";
import { oneLine } from "../labels.js";
import { type AnnotationRef, currentRow } from "./annotationRef.js";
import type { CommandContext } from "./command.js";

/** Asks which attribute of the tag set an annotation has, and which value, and says so; or takes one back. */
export async function setAttribute(context: CommandContext, given?: AnnotationRef): Promise<void> {
  const { server, tagset } = context;
  const row = await currentRow(context, given);
  if (!row) return;
  const { attributes } = await tagset.of(row.uri);
  const own = attributes.filter(({ on }) => on.length === 0 || on.includes(row.type));
  if (own.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("The tag set, .copydesk/tagset.json, has no attributes for this annotation."),
    );
    return;
  }
  const said = row.attributes ?? {};
  const picked = await vscode.window.showQuickPick(
    own.flatMap((attribute) => choicesOf(attribute, said[attribute.name])),
    {
      title: vscode.l10n.t("What is said of “{0}”?", oneLine(row.text)),
      matchOnDescription: true,
      matchOnDetail: true,
    },
  );
  if (!picked) return;
  const { uri, id } = row;
  await server.run(ServerCommand.setAttribute, { uri, id, name: picked.name, value: picked.value });
}

interface AttributeItem extends vscode.QuickPickItem {
  readonly name: string;
  readonly value: string | null;
}

/** Each value of an attribute as one choice; the one that holds already is there to be taken back. */
function choicesOf(
  { name, label, values, guideline }: TagAttributeRow,
  said: string | undefined,
): AttributeItem[] {
  const choices = values.length === 0 ? [{ value: "", label: "" }] : values;
  return choices.map((choice) => {
    const title = choice.label === "" ? label : `${label}: ${choice.label}`;
    const detail = guideline === undefined ? {} : { detail: guideline };
    if (choice.value !== said) return { label: title, name, value: choice.value, ...detail };
    return { label: vscode.l10n.t("Take back: {0}", title), name, value: null, ...detail };
  });
}
