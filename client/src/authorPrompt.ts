import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { Requests } from "../../protocol/annotations.js";

const ASKED = "copydesk.author.asked";

/**
 * Answers the server's question who is at work, which it puts where neither the setting nor git knows. The person is asked
 * once and never again: an answer becomes the setting, and who does not answer has answered.
 */
export function answerWhoIsAtWork(client: BaseLanguageClient, asked: vscode.Memento): vscode.Disposable {
  return client.onRequest(Requests.author, async (): Promise<string | null> => {
    if (asked.get<boolean>(ASKED) === true) return null;
    await asked.update(ASKED, true);
    const answer = await vscode.window.showInputBox({
      title: vscode.l10n.t("Whose annotations are these?"),
      prompt: vscode.l10n.t(
        "Your name stands beside each annotation in the sidecar. Asked once; a setting changes it.",
      ),
      ignoreFocusOut: true,
    });
    const name = answer?.trim() ?? "";
    if (name === "") return null;
    await vscode.workspace
      .getConfiguration("copydesk")
      .update("author.name", name, vscode.ConfigurationTarget.Global);
    return name;
  });
}
