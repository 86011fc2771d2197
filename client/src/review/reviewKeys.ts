import * as vscode from "vscode";

/** The keys of a review as they are bound by default; running an entry does what its key does. */
const KEYS: readonly { readonly key: string; readonly command: string }[] = [
  { key: "Enter", command: "accept" },
  { key: "Shift+Enter", command: "acceptAlike" },
  { key: "X", command: "reject" },
  { key: "Q", command: "unsure" },
  { key: "Space", command: "skip" },
  { key: "→", command: "next" },
  { key: "←", command: "previous" },
  { key: "T", command: "pickType" },
  { key: "S", command: "speaker" },
  { key: "C", command: "check" },
  { key: "K", command: "needsSource" },
  { key: "R", command: "askReporter" },
  { key: "N", command: "note" },
  { key: "L", command: "relation" },
  { key: "U", command: "undo" },
  { key: "]  [", command: "growEnd" },
  { key: "}  {", command: "growStart" },
  { key: "Esc", command: "stop" },
];

/** Lists the keys of a review, with what each of them does. */
export async function showReviewKeys(): Promise<void> {
  const items = KEYS.map(({ key, command }) => ({ label: meaningOf(command), description: key, command }));
  const title = vscode.l10n.t("Keys of the review; 1 to 9 give the type");
  const picked = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
  if (picked) await vscode.commands.executeCommand(`copydesk.review.${picked.command}`);
}

function meaningOf(command: string): string {
  const meanings: Readonly<Record<string, string>> = {
    accept: vscode.l10n.t("Yes: accept, confirm or repair"),
    acceptAlike: vscode.l10n.t("Accept all mentions of the same name"),
    reject: vscode.l10n.t("No: reject, or ignore the finding here"),
    unsure: vscode.l10n.t("Unsure"),
    skip: vscode.l10n.t("Later"),
    next: vscode.l10n.t("Next, without an answer"),
    previous: vscode.l10n.t("Previous, without an answer"),
    pickType: vscode.l10n.t("Another type …"),
    speaker: vscode.l10n.t("Choose the speaker …"),
    check: vscode.l10n.t("Accept, and the wording or the figure is checked"),
    needsSource: vscode.l10n.t("Mark as needing a source"),
    askReporter: vscode.l10n.t("Mark to ask the reporter"),
    note: vscode.l10n.t("Add a note"),
    relation: vscode.l10n.t("Relate to another annotation …"),
    undo: vscode.l10n.t("Undo"),
    growEnd: vscode.l10n.t("A word more, or fewer, at the end"),
    growStart: vscode.l10n.t("A word more, or fewer, at the start"),
    stop: vscode.l10n.t("Stop the review"),
  };
  return meanings[command] ?? command;
}
