import * as vscode from "vscode";
import { ServerCommand } from "../../../protocol/commands.js";
import type { Range } from "../../../protocol/range.js";
import { activeArticle } from "../articles.js";
import { oneLine, TYPES, typeLabel } from "../labels.js";
import { toProtocolRange } from "../positions.js";
import { pickByKey } from "./pickByKey.js";
import { suggestionAt } from "./suggestionAt.js";
import type { CommandContext, NamedPlace } from "./command.js";

interface Target {
  readonly uri: string;
  readonly range: Range;
  readonly text: string;
  /** Annotations to retag instead of making a new one. */
  readonly ids?: readonly string[];
}

/** Asks for a type, and annotates the selection, the suggestion at the cursor or the named place with it. */
export async function annotateAs(context: CommandContext, given?: Target | NamedPlace): Promise<void> {
  const target = await targetOf(context, given);
  if (!target) return;
  const { labels } = await context.tagset.of(target.uri);
  const picked = await pickByKey(
    [
      ...TYPES.map(({ type, icon }) => ({ label: `$(${icon}) ${typeLabel(type)}`, type })),
      ...labels.map(({ tag, label, key, guideline = "", examples }) => ({
        label: `$(tag) ${label}`,
        detail: [guideline, ...examples.slice(0, 1)].filter((part) => part !== "").join(" · "),
        type: tag,
        ...(key === undefined ? {} : { key, description: key }),
      })),
    ],
    vscode.l10n.t("Annotate “{0}” as …", oneLine(target.text)),
  );
  if (!picked) return;
  const { uri, range, text, ids } = target;
  if (ids) await context.server.run(ServerCommand.retag, { uri, ids, type: picked.type });
  else
    await context.server.run(ServerCommand.annotate, {
      uri,
      range,
      text,
      type: picked.type,
      status: "accepted",
    });
}

async function targetOf(context: CommandContext, given?: Target | NamedPlace): Promise<Target | undefined> {
  if (given && "range" in given) return given;
  const editor = activeArticle();
  if (!editor) return undefined;
  if (!given && !editor.selection.isEmpty) return selectionOf(context, editor);
  return (await suggestionAt(context, given))?.suggestion;
}

/** The selection in an article, as a place. */
export function selectionOf({ server }: CommandContext, { document, selection }: vscode.TextEditor): Target {
  return {
    uri: server.uriOf(document.uri),
    range: toProtocolRange(selection),
    text: document.getText(selection),
  };
}
