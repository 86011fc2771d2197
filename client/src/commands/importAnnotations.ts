import * as vscode from "vscode";
import { toBase64 } from "../../../protocol/base64.js";
import { MOST_BYTES } from "../../../protocol/fileSystem.js";
import type { FormatRow } from "../../../protocol/formats.js";
import { activeArticle, mayBeArticle } from "../articles.js";
import { TYPES, typeLabel } from "../labels.js";
import type { CommandContext } from "./command.js";
import { askFormat, showReport, withCancel } from "./exchangeReport.js";

/** What a key binding may say beforehand; what it does not is asked. */
export interface ImportRequest {
  /** The article; the one in front where it is left out. */
  readonly uri?: vscode.Uri | string;
  readonly format?: string;
  /** The other tool's file. */
  readonly from?: vscode.Uri | string;
  /** Tags of the file and what they are taken for; the others that are unknown are asked for, unless it is given. */
  readonly tags?: Readonly<Record<string, string>>;
}

/** Takes another tool's annotations into an article. @returns how many, or undefined where it was not done */
export async function importAnnotations(
  context: CommandContext,
  request: ImportRequest = {},
): Promise<number | undefined> {
  if (!vscode.workspace.isTrusted) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t("This workspace is not trusted: annotations can be exported, but none imported."),
    );
    return undefined;
  }
  const document = await articleOf(request.uri);
  if (!document) return undefined;
  const format = await formatOf(context, request.format);
  if (!format) return undefined;
  const from = request.from === undefined ? await askFile(format) : toUri(request.from);
  if (!from) return undefined;
  const bytes = await readData(from);
  return bytes && importBytes(context, { document, format, from, bytes, tags: request.tags });
}

async function importBytes(
  context: CommandContext,
  given: {
    document: vscode.TextDocument;
    format: FormatRow;
    from: vscode.Uri;
    bytes: Uint8Array;
    tags: ImportRequest["tags"];
  },
): Promise<number | undefined> {
  const { server, output } = context;
  const { document, format, from, bytes, tags } = given;
  const name = from.path.slice(from.path.lastIndexOf("/") + 1);
  const args = {
    uri: server.uriOf(document.uri),
    format: format.name,
    name,
    base64: toBase64(bytes),
    ...(tags ? { tags } : { asksTags: true }),
  };
  const result = await withCancel(vscode.l10n.t("Importing annotations"), (token) =>
    server.importAnnotations(args, token),
  );
  if (!result.ok) {
    const taken = result.unknownTags && (await askTags(context, args.uri, result.unknownTags));
    if (taken) return importBytes(context, { ...given, tags: taken });
    if (!result.unknownTags) void vscode.window.showErrorMessage(result.message);
    return undefined;
  }
  const count = result.ids.length;
  const summary =
    count === 1
      ? vscode.l10n.t("1 annotation was imported from {0}.", name)
      : vscode.l10n.t("{0} annotations were imported from {1}.", count, name);
  if (result.reading !== null) output.info(vscode.l10n.t("Its offsets were read as {0}.", result.reading));
  showReport(output, { summary, losses: result.losses });
  return count;
}

/** What each unknown tag is to be taken for; undefined where the person broke off. */
async function askTags(
  { tagset }: CommandContext,
  uri: string,
  unknown: readonly string[],
): Promise<Readonly<Record<string, string>> | undefined> {
  const { labels } = await tagset.of(uri);
  const known = [
    ...TYPES.map(({ type, icon }) => ({ label: `$(${icon}) ${typeLabel(type)}`, tag: type })),
    ...labels.map(({ tag, label }) => ({ label: `$(tag) ${label}`, tag })),
  ];
  const taken: Record<string, string> = {};
  for (const tag of unknown) {
    const keep = { label: vscode.l10n.t("$(circle-slash) Keep “{0}” as it is", tag), tag };
    const title = vscode.l10n.t("The file has the tag “{0}”. What is it here?", tag);
    const picked = await vscode.window.showQuickPick([...known, keep], { title, ignoreFocusOut: true });
    if (!picked) return undefined;
    taken[tag] = picked.tag;
  }
  return taken;
}

async function articleOf(uri: vscode.Uri | string | undefined): Promise<vscode.TextDocument | undefined> {
  if (uri === undefined) return activeArticle()?.document;
  const document = await vscode.workspace.openTextDocument(toUri(uri));
  await vscode.window.showTextDocument(document, { preserveFocus: true });
  return mayBeArticle(document) ? document : undefined;
}

async function formatOf({ server }: CommandContext, name?: string): Promise<FormatRow | undefined> {
  const formats = (await server.formats()).filter(({ reads }) => reads);
  if (name !== undefined) return formats.find((each) => each.name === name);
  return askFormat(formats, vscode.l10n.t("Import annotations: which format is the file in?"));
}

async function askFile({ name, endings }: FormatRow): Promise<vscode.Uri | undefined> {
  const filters = { [name]: [...endings], [vscode.l10n.t("All files")]: ["*"] };
  const title = vscode.l10n.t("Import annotations");
  return (await vscode.window.showOpenDialog({ title, filters, canSelectMany: false }))?.[0];
}

async function readData(from: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    const { size } = await vscode.workspace.fs.stat(from);
    if (size <= MOST_BYTES) return await vscode.workspace.fs.readFile(from);
    void vscode.window.showErrorMessage(vscode.l10n.t("{0} is larger than 100 MB.", from.fsPath));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t("{0} cannot be read: {1}", from.fsPath, why));
  }
  return undefined;
}

/** A key binding has strings. */
function toUri(uri: vscode.Uri | string): vscode.Uri {
  return typeof uri === "string" ? vscode.Uri.parse(uri, true) : uri;
}
