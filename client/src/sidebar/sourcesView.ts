import * as vscode from "vscode";
import type { Source, SourcePassage } from "../../../protocol/annotations.js";
import { activeArticle } from "../articles.js";
import { oneLine } from "../labels.js";
import { toEditorRange } from "../positions.js";
import type { Server } from "../server.js";

const REST_BEFORE_REFRESH = 300;

type Node =
  | { readonly kind: "source"; readonly source: Source }
  | { readonly kind: "quote" | "figure"; readonly passage: SourcePassage; readonly uri: string };

/** The sidebar's list of what the article in front rests on: each source with its roles, quotes and figures. */
export class SourcesView implements vscode.TreeDataProvider<Node> {
  readonly #server: Server;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #tree: vscode.TreeView<Node>;
  readonly #subscriptions: readonly { dispose(): unknown }[];
  #timer: NodeJS.Timeout | undefined;

  constructor(server: Server) {
    this.#server = server;
    this.#tree = vscode.window.createTreeView<Node>("copydesk.sources", {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#subscriptions = [
      this.#tree,
      this.#changed,
      server.onDidChangeAnnotations(() => this.#refresh()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#refresh()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === activeArticle()?.document) this.#refresh();
      }),
    ];
  }

  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #refresh(): void {
    clearTimeout(this.#timer);
    // Nobody looks at it: it is asked for when it is shown.
    this.#timer = setTimeout(() => this.#tree.visible && this.#changed.fire(undefined), REST_BEFORE_REFRESH);
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node) return node.kind === "source" ? passagesOf(node.source) : [];
    const editor = activeArticle();
    if (!editor || !(await this.#server.runs())) return [];
    const sources = await this.#server.sources(editor.document.uri);
    return sources.map((source) => ({ kind: "source", source }));
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return node.kind === "source" ? sourceItem(node.source) : passageItem(node);
  }
}

function passagesOf({ uri, quotes, figures }: Source): Node[] {
  return [
    ...quotes.map((passage): Node => ({ kind: "quote", passage, uri })),
    ...figures.map((passage): Node => ({ kind: "figure", passage, uri })),
  ];
}

function sourceItem(source: Source): vscode.TreeItem {
  const { name, kind, roles, quotes, figures, outlets, uri, range } = source;
  const label = name === "" ? vscode.l10n.t("A source that is not named") : name;
  const item = new vscode.TreeItem(oneLine(label), vscode.TreeItemCollapsibleState.Collapsed);
  const counts = [
    quotes.length === 1 ? vscode.l10n.t("1 quote") : vscode.l10n.t("{0} quotes", quotes.length),
    figuresLabel(figures.length),
    outlets.length === 0 ? "" : vscode.l10n.t("through {0}", outlets.join(", ")),
  ];
  item.description = [roles[0] ?? kindLabel(kind), ...counts].filter((part) => part !== "").join(" · ");
  item.tooltip = [label, ...roles, ...counts].filter((part) => part !== "").join("\n");
  item.iconPath = new vscode.ThemeIcon(ICONS[kind]);
  item.contextValue = `source ${kind}`;
  // Without a role the description begins with the kind.
  const spoken = [label, roles.length === 0 ? "" : kindLabel(kind), item.description];
  item.accessibilityInformation = { label: spoken.filter((part) => part !== "").join(", ") };
  item.command = showing(uri, range);
  return item;
}

function figuresLabel(count: number): string {
  if (count === 0) return "";
  return count === 1 ? vscode.l10n.t("1 figure") : vscode.l10n.t("{0} figures", count);
}

const ICONS: Readonly<Record<Source["kind"], string>> = {
  person: "person",
  organisation: "organization",
  group: "globe",
  outlet: "broadcast",
  anonymous: "question",
  other: "comment-discussion",
};

function kindLabel(kind: Source["kind"]): string {
  switch (kind) {
    case "person":
      return vscode.l10n.t("Person");
    case "organisation":
      return vscode.l10n.t("Organisation");
    case "group":
      return vscode.l10n.t("Group");
    case "outlet":
      return vscode.l10n.t("Outlet");
    case "anonymous":
      return vscode.l10n.t("not named");
    case "other":
      return vscode.l10n.t("other source");
  }
}

function passageItem({ kind, passage, uri }: Exclude<Node, { kind: "source" }>): vscode.TreeItem {
  const words = passage.text.replace(/\s+/g, " ").trim();
  const item = new vscode.TreeItem(words);
  item.tooltip = words;
  item.description = passage.assumed ? vscode.l10n.t("speaker assumed") : "";
  item.iconPath = new vscode.ThemeIcon(kind === "quote" ? "quote" : "symbol-number");
  item.accessibilityInformation = {
    label: kind === "quote" ? vscode.l10n.t("Quote: {0}", words) : vscode.l10n.t("Figure: {0}", words),
  };
  item.command = showing(uri, passage.range);
  return item;
}

function showing(uri: string, range: Source["range"]): vscode.Command {
  const options: vscode.TextDocumentShowOptions = { selection: toEditorRange(range), preview: true };
  return {
    title: vscode.l10n.t("Show in the article"),
    command: "vscode.open",
    arguments: [vscode.Uri.parse(uri), options],
  };
}
