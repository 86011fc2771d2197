import * as vscode from "vscode";
import { activeArticle, mayBeArticle } from "../articles.js";
import { oneLine } from "../labels.js";

/** As the server signs its diagnostics. */
const SOURCE = "copydesk";
const REST_BEFORE_REFRESH = 100;

/** Something that an editor should look at, in the article in front. */
export interface FindingNode {
  readonly uri: vscode.Uri;
  readonly diagnostic: vscode.Diagnostic;
}

/** The sidebar's list of findings: those of the article in front, the worst first. Its click goes there, its lightbulb repairs. */
export class FindingsView implements vscode.TreeDataProvider<FindingNode> {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #tree: vscode.TreeView<FindingNode>;
  readonly #subscriptions: readonly { dispose(): unknown }[];
  #timer: NodeJS.Timeout | undefined;

  constructor() {
    this.#tree = vscode.window.createTreeView("copydesk.findings", { treeDataProvider: this });
    this.#subscriptions = [
      this.#tree,
      this.#changed,
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        const shown = activeArticle()?.document.uri.toString();
        if (uris.some((uri) => uri.toString() === shown)) this.#refresh();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => this.#refresh()),
    ];
  }

  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #refresh(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#changed.fire(undefined), REST_BEFORE_REFRESH);
  }

  getChildren(node?: FindingNode): FindingNode[] {
    if (node) return [];
    const found = findingsOf(activeArticle()?.document);
    const open = found.filter(({ diagnostic }) => diagnostic.severity <= vscode.DiagnosticSeverity.Warning);
    this.#tree.badge =
      open.length === 0
        ? undefined
        : { value: open.length, tooltip: vscode.l10n.t("{0} errors and warnings", open.length) };
    return found;
  }

  getTreeItem({ uri, diagnostic }: FindingNode): vscode.TreeItem {
    const item = new vscode.TreeItem(diagnostic.message);
    const line = diagnostic.range.start.line + 1;
    item.description = vscode.l10n.t("line {0}", line);
    item.tooltip = `${diagnostic.message}\n${codeOf(diagnostic)}`;
    item.iconPath = iconOf(diagnostic.severity);
    item.contextValue = "finding";
    item.accessibilityInformation = { label: `${spokenOf(diagnostic)}, ${vscode.l10n.t("line {0}", line)}` };
    item.command = {
      title: vscode.l10n.t("Show in the article"),
      command: "copydesk.revealFinding",
      arguments: [{ uri, diagnostic } satisfies FindingNode],
    };
    return item;
  }
}

/** The findings in an article, errors first, then in the order of the text. */
export function findingsOf(document: vscode.TextDocument | undefined): FindingNode[] {
  if (!document || !mayBeArticle(document)) return [];
  const { uri } = document;
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === SOURCE)
    .sort((a, b) => a.severity - b.severity || a.range.start.compareTo(b.range.start))
    .map((diagnostic) => ({ uri, diagnostic }));
}

/** The code of a finding: `quote/unclosed`. */
export function codeOf({ code }: vscode.Diagnostic): string {
  return oneLine(String(typeof code === "object" ? code.value : (code ?? "")));
}

/** What the icon says, in words. */
function spokenOf({ severity, message }: vscode.Diagnostic): string {
  switch (severity) {
    case vscode.DiagnosticSeverity.Error:
      return vscode.l10n.t("Error: {0}", message);
    case vscode.DiagnosticSeverity.Warning:
      return vscode.l10n.t("Warning: {0}", message);
    default:
      return vscode.l10n.t("Hint: {0}", message);
  }
}

function iconOf(severity: vscode.DiagnosticSeverity): vscode.ThemeIcon {
  switch (severity) {
    case vscode.DiagnosticSeverity.Error:
      return new vscode.ThemeIcon("error", new vscode.ThemeColor("problemsErrorIcon.foreground"));
    case vscode.DiagnosticSeverity.Warning:
      return new vscode.ThemeIcon("warning", new vscode.ThemeColor("problemsWarningIcon.foreground"));
    default:
      return new vscode.ThemeIcon("info", new vscode.ThemeColor("problemsInfoIcon.foreground"));
  }
}
