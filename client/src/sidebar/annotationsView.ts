import * as vscode from "vscode";
import type {
  AnnotationFilter,
  AnnotationGroup,
  AnnotationRow,
  AnnotationsParams,
  GroupBy,
  ReviewState,
  SortBy,
} from "../../../protocol/annotations.js";
import { activeArticle } from "../articles.js";
import { reviewLabel, statusLabel, typeLabel } from "../labels.js";
import type { PrivateNotes } from "../privateNotes.js";
import type { Server } from "../server.js";
import {
  type AnnotationNode,
  type GroupNode,
  type Node,
  rowItem,
  groupItem,
  moreItem,
  problemItem,
} from "./nodes.js";

const PAGE = 200;
const REST_BEFORE_REFRESH = 60;

/** What the view shows: of the open article or of all of them, and how it is grouped. */
export interface ViewMode {
  readonly scope: "article" | "workspace";
  readonly groupBy: GroupBy;
  readonly sort: SortBy;
  readonly filter: AnnotationFilter;
}

const MODE_KEY = "copydesk.annotations.mode";
const DEFAULT_MODE: ViewMode = { scope: "article", groupBy: "type", sort: "place", filter: {} };

/** The sidebar: saved annotations in groups, a page of each group at a time, asked of the server as they are opened. */
export class AnnotationsView implements vscode.TreeDataProvider<Node> {
  readonly #server: Server;
  readonly #notes: PrivateNotes;
  readonly #state: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<Node | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #tree: vscode.TreeView<Node>;
  readonly #subscriptions: readonly { dispose(): unknown }[];
  readonly #shown = new Map<string, number>();
  #mode: ViewMode;
  #timer: NodeJS.Timeout | undefined;

  #review: ReviewState | undefined;

  constructor(
    server: Server,
    notes: PrivateNotes,
    state: vscode.Memento,
    retagging: vscode.TreeDragAndDropController<Node>,
  ) {
    this.#server = server;
    this.#notes = notes;
    this.#state = state;
    this.#mode = { ...DEFAULT_MODE, ...state.get<Partial<ViewMode>>(MODE_KEY) };
    this.#tree = vscode.window.createTreeView<Node>("copydesk.annotations", {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany: true,
      dragAndDropController: retagging,
    });
    this.#subscriptions = [
      this.#tree,
      this.#tree.onDidChangeSelection(() => this.#showChosen()),
      this.#changed,
      server.onDidChangeAnnotations(() => this.refresh()),
      notes.onDidChange(() => this.refresh()),
      vscode.window.onDidChangeActiveTextEditor(() => {
        if (this.#mode.scope === "article") this.refresh();
      }),
    ];
    this.#showMode();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  get mode(): ViewMode {
    return this.#mode;
  }

  /** True where only some annotations are shown. */
  get isFiltered(): boolean {
    return Object.keys(this.#mode.filter).length > 0;
  }

  get selection(): readonly AnnotationNode[] {
    return this.#tree.selection.filter((node): node is AnnotationNode => node.kind === "annotation");
  }

  /** Changes what is shown, and remembers it. */
  async setMode(mode: Partial<ViewMode>): Promise<void> {
    this.#mode = { ...this.#mode, ...mode };
    this.#shown.clear();
    // A person waits for it: at once, and what else is to be done after it.
    this.#showAgain();
    this.#showMode();
    await this.#state.update(MODE_KEY, this.#mode);
  }

  #showAgain(): void {
    clearTimeout(this.#timer);
    this.#changed.fire(undefined);
  }

  /** Shows a further page of a group. */
  showMore(group: string): void {
    this.#shown.set(group, (this.#shown.get(group) ?? PAGE) + PAGE);
    this.#showAgain();
  }

  /** Asks for everything again, after a short rest. */
  refresh(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#changed.fire(undefined), REST_BEFORE_REFRESH);
  }

  getTreeItem(node: Node): vscode.TreeItem {
    switch (node.kind) {
      case "group":
        return groupItem(node);
      case "annotation":
        return rowItem(node, this.#mode, this.#notes.textOf(node.row.id));
      case "more":
        return moreItem(node);
      case "problem":
        return problemItem(node);
    }
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (!(await this.#server.runs())) return [];
    if (!node) return this.#roots();
    return node.kind === "group" ? this.#rows(node) : [];
  }

  getParent(node: Node): Node | undefined {
    return node.kind === "annotation" ? node.group : undefined;
  }

  async #roots(): Promise<Node[]> {
    const uri = this.#uri();
    if (this.#mode.scope === "article" && uri === undefined) {
      this.#tree.badge = undefined;
      return [];
    }
    const {
      groups = [],
      problems = [],
      review,
    } = await this.#server.annotations({ ...this.#params(), limit: 0 });
    this.#review = review;
    this.#showDescription();
    const open = groups.reduce((sum, group) => sum + group.open, 0);
    this.#tree.badge =
      open === 0 ? undefined : { value: open, tooltip: vscode.l10n.t("{0} still to settle", open) };
    return [
      ...problems.map((problem): Node => ({ kind: "problem", ...problem })),
      ...sorted(groups, this.#mode.groupBy).map(
        (group): GroupNode => ({ kind: "group", ...group, groupBy: this.#mode.groupBy }),
      ),
    ];
  }

  async #rows(group: GroupNode): Promise<Node[]> {
    const limit = this.#shown.get(group.key) ?? PAGE;
    const { annotations, total } = await this.#server.annotations({
      ...this.#params(),
      group: group.key,
      limit,
    });
    const rows = annotations.map((row): Node => ({ kind: "annotation", row, group }));
    return total > limit ? [...rows, { kind: "more", group, left: total - limit }] : rows;
  }

  #params(): AnnotationsParams {
    const uri = this.#uri();
    const { groupBy, scope, sort, filter } = this.#mode;
    return {
      groupBy,
      sort,
      ...(scope === "article" && uri !== undefined ? { uri } : {}),
      ...(this.isFiltered ? { filter } : {}),
    };
  }

  #uri(): string | undefined {
    const editor = activeArticle();
    return editor ? this.#server.uriOf(editor.document.uri) : undefined;
  }

  #showMode(): void {
    const { scope, groupBy } = this.#mode;
    this.#showDescription();
    void vscode.commands.executeCommand("setContext", "copydesk.scope", scope);
    void vscode.commands.executeCommand("setContext", "copydesk.groupBy", groupBy);
    void vscode.commands.executeCommand("setContext", "copydesk.isFiltered", this.isFiltered);
  }

  /** What works on the annotations chosen here is in the palette for as long as there are some. */
  #showChosen(): void {
    void vscode.commands.executeCommand("setContext", "copydesk.hasChosen", this.selection.length > 0);
  }

  /** Of what the annotations are, how far its review is, and what they are filtered by. */
  #showDescription(): void {
    const { scope, filter } = this.#mode;
    const parts = [
      scope === "article" ? vscode.l10n.t("this article") : vscode.l10n.t("workspace"),
      this.#review ? reviewLabel(this.#review) : "",
      filter.text ? `“${filter.text}”` : "",
      ...(filter.types ?? []).map(typeLabel),
      ...(filter.statuses ?? []).map(statusLabel),
      filter.author ?? "",
    ];
    this.#tree.description = parts.filter((part) => part !== "").join(" · ");
  }
}

const TYPE_ORDER = [
  "quote",
  "claim",
  "person",
  "organisation",
  "place",
  "group",
  "facility",
  "event",
  "product",
  "work",
  "law",
];
const STATUS_ORDER = ["suggested", "unsure", "accepted", "rejected"];

function sorted(groups: readonly AnnotationGroup[], groupBy: ViewMode["groupBy"]): AnnotationGroup[] {
  if (groupBy === "todo") return [...groups];
  const order = groupBy === "type" ? TYPE_ORDER : groupBy === "status" ? STATUS_ORDER : [];
  const rank = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  return [...groups].sort((a, b) => rank(a.key) - rank(b.key) || a.key.localeCompare(b.key));
}

/** The annotations that a command of the view works on: the clicked one, with the others if it is one of several selected. */
export function targets(view: AnnotationsView, node: AnnotationNode | undefined): AnnotationRow[] {
  const selected = view.selection.map(({ row }) => row);
  if (!node) return selected;
  return selected.some((row) => row.id === node.row.id) ? selected : [node.row];
}
