import * as vscode from "vscode";
import type { ExportArguments, ExportFile, ExportResult, FormatRow } from "../../../protocol/formats.js";
import { activeArticle } from "../articles.js";
import type { CommandContext } from "./command.js";
import { askFormat, showReport, withCancel } from "./exchangeReport.js";
import { askExportAnswers } from "./exportQuestions.js";

/** What a key binding may say beforehand; what it does not is asked. */
export interface ExportRequest extends Partial<Omit<ExportArguments, "uris">> {
  /** The article, or `all` that have annotations; the one in front where it is left out. */
  readonly uri?: vscode.Uri | string;
  /** A file or, for several files, a folder. */
  readonly to?: vscode.Uri | string;
}

/** Where to write, and what. */
interface Target {
  readonly uri: vscode.Uri;
  readonly text: string;
}

/** Writes annotations in another tool's format. @returns what was written, or undefined where nothing was */
export async function exportAnnotations(
  context: CommandContext,
  request: ExportRequest = {},
): Promise<readonly vscode.Uri[] | undefined> {
  const { server, output } = context;
  const format = await formatOf(context, request.format);
  if (!format) return undefined;
  const uris = await articlesOf(request, format);
  if (uris === null) return undefined;
  const [article] = uris ?? [];
  const answers = await askExportAnswers(context, format, article, request);
  if (!answers) return undefined;
  const args = {
    format: format.name,
    ...answers,
    ...(uris ? { uris: uris.map((uri) => server.uriOf(uri)) } : {}),
  };
  const result = await withCancel(vscode.l10n.t("Exporting annotations"), (token) =>
    server.exportAnnotations(args, token),
  );
  if (!result.ok) {
    refuse(output, result);
    return undefined;
  }
  const targets = await targetsOf(result.files, article, request.to);
  if (!targets || !(await mayWrite(targets, uris ?? [], request.to !== undefined))) return undefined;
  if (!(await writeAll(targets))) return undefined;
  const [first, ...others] = targets;
  const place = first
    ? vscode.workspace.asRelativePath(others.length > 0 ? parentOf(first.uri) : first.uri)
    : "";
  const summary =
    result.annotations === 1
      ? vscode.l10n.t("1 annotation was exported to {0}.", place)
      : vscode.l10n.t("{0} annotations were exported to {1}.", result.annotations, place);
  showReport(output, { summary, losses: result.losses, ...(first ? { made: first.uri } : {}) });
  return targets.map(({ uri }) => uri);
}

/** The articles to export; undefined for all that have annotations, null where there is none to be meant. */
async function articlesOf(
  { uri }: ExportRequest,
  { ofOne }: FormatRow,
): Promise<readonly vscode.Uri[] | undefined | null> {
  if (uri !== undefined && uri !== "all") return [toUri(uri)];
  const here = activeArticle()?.document.uri;
  if (ofOne) {
    if (!here) void vscode.window.showWarningMessage(vscode.l10n.t("Open the article first."));
    return here ? [here] : null;
  }
  if (uri === "all" || !here) return undefined;
  const one = { label: vscode.l10n.t("This article"), all: false };
  const all = { label: vscode.l10n.t("All annotated articles of the workspace"), all: true };
  const title = vscode.l10n.t("Export the annotations of …");
  const chosen = await vscode.window.showQuickPick([one, all], { title });
  if (!chosen) return null;
  return chosen.all ? undefined : [here];
}

async function formatOf({ server }: CommandContext, name?: string): Promise<FormatRow | undefined> {
  const formats = (await server.formats()).filter(({ writes }) => writes);
  if (name !== undefined) return formats.find((each) => each.name === name);
  return askFormat(formats, vscode.l10n.t("Export annotations: in which format?"));
}

/** What is missing is listed, one line each, where there is more than a sentence holds. */
function refuse(output: vscode.LogOutputChannel, result: Extract<ExportResult, { ok: false }>): void {
  const { message, missing = [] } = result;
  if (missing.length > 0) output.warn([message, ...missing.map((each) => `- ${each}`)].join("\n"));
  const detail = missing.map((each) => `• ${each}`).join("\n");
  if (detail === "") void vscode.window.showErrorMessage(message);
  else {
    const title = vscode.l10n.t("The export is not complete. What is missing:");
    void vscode.window.showErrorMessage(title, { modal: true, detail });
  }
}

/** Asks where to write: a file, or a folder for several. */
async function targetsOf(
  files: readonly ExportFile[],
  article: vscode.Uri | undefined,
  given: vscode.Uri | string | undefined,
): Promise<readonly Target[] | undefined> {
  const [only, ...others] = files;
  if (!only) return undefined;
  const beside = article && article.scheme !== "untitled" ? parentOf(article) : defaultFolder();
  if (others.length === 0) {
    const defaultUri = beside && vscode.Uri.joinPath(beside, only.name);
    const options = defaultUri ? { defaultUri } : {};
    const uri = given === undefined ? await vscode.window.showSaveDialog(options) : toUri(given);
    return uri && [{ uri, text: only.text }];
  }
  const folder = given === undefined ? await askFolder(beside) : toUri(given);
  return folder && files.map(({ name, text }) => ({ uri: vscode.Uri.joinPath(folder, name), text }));
}

async function askFolder(defaultUri: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    ...{ canSelectFolders: true, canSelectFiles: false, canSelectMany: false },
    ...(defaultUri ? { defaultUri } : {}),
    openLabel: vscode.l10n.t("Export here"),
  });
  return chosen?.[0];
}

/** Nothing is written over an article, and nothing over another file but where the person says so. */
async function mayWrite(
  targets: readonly Target[],
  articles: readonly vscode.Uri[],
  isGiven: boolean,
): Promise<boolean> {
  const refusal = await refusalOf(targets, new Set(articles.map((uri) => uri.toString())));
  if (refusal !== null) {
    void vscode.window.showErrorMessage(refusal);
    return false;
  }
  // The save dialog has asked already.
  if (targets.length === 1 && !isGiven) return true;
  return confirmOverwriting(targets);
}

async function refusalOf(targets: readonly Target[], articles: ReadonlySet<string>): Promise<string | null> {
  const names = new Set<string>();
  for (const { uri } of targets) {
    const name = vscode.workspace.asRelativePath(uri);
    const key = uri.toString().toLowerCase();
    if (names.has(key))
      return vscode.l10n.t("Two articles would be written as {0}; export them one by one.", name);
    names.add(key);
    const isArticle = articles.has(uri.toString()) || (await exists(sidecarOf(uri)));
    if (isArticle || uri.path.endsWith(SIDECAR_SUFFIX))
      return vscode.l10n.t("{0} is an article or holds its annotations; choose another place.", name);
  }
  return null;
}

const SIDECAR_SUFFIX = ".annotations.json";

function sidecarOf(uri: vscode.Uri): vscode.Uri {
  return uri.with({ path: uri.path + SIDECAR_SUFFIX });
}

async function confirmOverwriting(targets: readonly Target[]): Promise<boolean> {
  const there = (await Promise.all(targets.map(({ uri }) => exists(uri)))).filter(Boolean).length;
  if (there === 0) return true;
  const question = vscode.l10n.t(
    "{0} of {1} files are there already. Write over them?",
    there,
    targets.length,
  );
  const overwrite = vscode.l10n.t("Write Over");
  return (await vscode.window.showWarningMessage(question, { modal: true }, overwrite)) === overwrite;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

async function writeAll(targets: readonly Target[]): Promise<boolean> {
  try {
    for (const { uri, text } of targets)
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return true;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t("The export could not be written: {0}", why));
    return false;
  }
}

function parentOf(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(uri, "..");
}

function defaultFolder(): vscode.Uri | undefined {
  return vscode.workspace.workspaceFolders?.[0]?.uri;
}

/** A key binding has strings. */
function toUri(uri: vscode.Uri | string): vscode.Uri {
  return typeof uri === "string" ? vscode.Uri.parse(uri, true) : uri;
}
