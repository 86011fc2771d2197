import * as vscode from "vscode";
import {
  type CountedParams,
  type CountedResult,
  WorkspaceRequests,
} from "../../../protocol/workspaceArticles.js";
import { activeArticle } from "../articles.js";
import { toEditorRange } from "../positions.js";
import type { CommandContext } from "./command.js";

/** How long typing rests before it is looked for, in milliseconds. */
const REST = 200;

interface Item extends vscode.QuickPickItem {
  readonly row: CountedResult["found"][number];
}

/** Lists where the workspace's articles say how many there are of something: of what the figure at the cursor counts, or of what is typed. */
export async function whereCounted({ server }: CommandContext): Promise<void> {
  const editor = activeArticle();
  if (!editor) return;
  const uri = server.uriOf(editor.document.uri);
  const ask = (params: Omit<CountedParams, "uri">): Promise<CountedResult | null> =>
    server.ask<CountedResult | null>(WorkspaceRequests.counted, { uri, ...params });
  const { line, character } = editor.selection.active;
  const first = await ask({ position: { line, character } });
  const pick = vscode.window.createQuickPick<Item>();
  pick.title = vscode.l10n.t("Where do we say how many …");
  pick.placeholder = vscode.l10n.t("What is counted: dead, houses, tons of rice");
  pick.value = first?.query ?? "";
  pick.items = (first?.found ?? []).map(toItem);
  let timer: NodeJS.Timeout | undefined;
  pick.onDidChangeValue((query) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      void ask({ query }).then((result) => {
        if (pick.value === query) pick.items = (result?.found ?? []).map(toItem);
      });
    }, REST);
  });
  pick.onDidAccept(() => {
    const [chosen] = pick.selectedItems;
    pick.hide();
    if (!chosen) return;
    const selection = toEditorRange(chosen.row.range);
    void vscode.window.showTextDocument(vscode.Uri.parse(chosen.row.uri), { selection });
  });
  pick.onDidHide(() => {
    clearTimeout(timer);
    pick.dispose();
  });
  pick.show();
}

function toItem(row: CountedResult["found"][number]): Item {
  const where = vscode.workspace.asRelativePath(vscode.Uri.parse(row.uri));
  return {
    label: row.text,
    description: `${where}:${row.range.start.line + 1}`,
    // The server has looked: what it found is shown, whatever the editor's own filter thinks of it.
    alwaysShow: true,
    row,
  };
}
