import * as vscode from "vscode";

/** What is said after an export or an import. */
export interface ExchangeReport {
  /** A short sentence. */
  readonly summary: string;
  /** What did not come along, a line a kind. */
  readonly losses: readonly string[];
  /** What can be opened. */
  readonly made?: vscode.Uri;
}

/** Says what was done; what did not come along is shown on demand, in the output. Returns at once. */
export function showReport(output: vscode.LogOutputChannel, { summary, losses, made }: ExchangeReport): void {
  void show(output, summary, losses, made);
}

async function show(
  output: vscode.LogOutputChannel,
  summary: string,
  losses: readonly string[],
  made: vscode.Uri | undefined,
): Promise<void> {
  output.info([summary, ...losses].join("\n"));
  const details = vscode.l10n.t("Show Details");
  const open = vscode.l10n.t("Open");
  const buttons = [...(losses.length > 0 ? [details] : []), ...(made ? [open] : [])];
  const message = losses.length === 0 ? summary : vscode.l10n.t("{0} Not everything came along.", summary);
  const chosen = await vscode.window.showInformationMessage(message, ...buttons);
  if (chosen === details) output.show(true);
  if (chosen === open && made) await vscode.commands.executeCommand("vscode.open", made);
}

/** Runs work with a notification that can be cancelled. */
export function withCancel<T>(
  title: string,
  work: (token: vscode.CancellationToken) => Thenable<T>,
): Thenable<T> {
  const location = vscode.ProgressLocation.Notification;
  return vscode.window.withProgress({ location, title, cancellable: true }, (_, token) => work(token));
}

/** Asks for a format among those, each with what it is. */
export async function askFormat<F extends { readonly name: string; readonly description: string }>(
  formats: readonly F[],
  title: string,
): Promise<F | undefined> {
  const items = formats.map((format) => ({ label: format.description, description: format.name, format }));
  const options = { title, matchOnDescription: true };
  return (await vscode.window.showQuickPick(items, options))?.format;
}
