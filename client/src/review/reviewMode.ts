import * as vscode from "vscode";
import { activeArticle } from "../articles.js";
import { toProtocolRange } from "../positions.js";
import type { Server } from "../server.js";
import { placeOf, type Reviewed, reviewItems } from "./reviewItems.js";
import { ReviewQueue } from "./reviewQueue.js";

const CONTEXT = "copydesk.inReview";

/** One article under review. */
export interface Review {
  readonly editor: vscode.TextEditor;
  readonly queue: ReviewQueue<Reviewed>;
}

/**
 * The review: goes through an article's suggestions, findings and unsettled annotations one by one, in an editor that is read-only
 * for that time, so that single keys are answers. Each stop is selected and explained by its hover card; the status bar
 * says where one is and which keys there are.
 */
export class ReviewMode {
  readonly #server: Server;
  readonly #status = vscode.window.createStatusBarItem("copydesk.review", vscode.StatusBarAlignment.Left, 11);
  readonly #frame = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor("editor.findMatchBackground"),
    borderColor: new vscode.ThemeColor("editor.findMatchBorder"),
    borderRadius: "2px",
    overviewRulerColor: new vscode.ThemeColor("editorOverviewRuler.findMatchForeground"),
  });
  readonly #subscriptions: readonly { dispose(): unknown }[];
  #review: Review | undefined;

  constructor(server: Server) {
    this.#server = server;
    this.#status.name = vscode.l10n.t("Copydesk review");
    this.#status.command = "copydesk.review.help";
    this.#subscriptions = [
      this.#status,
      this.#frame,
      vscode.window.onDidChangeActiveTextEditor(() => this.#leaveWhenElsewhere()),
    ];
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  get current(): { readonly editor: vscode.TextEditor; readonly item: Reviewed } | undefined {
    const item = this.#review?.queue.current;
    return this.#review && item ? { editor: this.#review.editor, item } : undefined;
  }

  get review(): Review | undefined {
    return this.#review;
  }

  /** Begins the review of the article in front, at the cursor. */
  async start(): Promise<void> {
    const editor = activeArticle();
    if (!editor || this.#review) return;
    this.#review = { editor, queue: new ReviewQueue() };
    await vscode.commands.executeCommand("setContext", CONTEXT, true);
    await vscode.commands.executeCommand("workbench.action.files.setActiveEditorReadonlyInSession");
    await this.update(editor.selection.start);
  }

  /** Ends it; what was passed over stays as it was. */
  async stop(): Promise<void> {
    const review = this.#review;
    if (!review) return;
    this.#review = undefined;
    this.#status.hide();
    review.editor.setDecorations(this.#frame, []);
    await vscode.commands.executeCommand("setContext", CONTEXT, false);
    if (vscode.window.activeTextEditor?.document === review.editor.document) {
      await vscode.commands.executeCommand("workbench.action.files.resetActiveEditorReadonlyInSession");
    }
  }

  /**
   * Asks what there is to review now, and shows where that leaves it.
   * @param near where to go on; where the current one stood when left out
   */
  async update(near?: vscode.Position): Promise<void> {
    const review = this.#review;
    if (!review) return;
    const from =
      near ?? (review.queue.current ? placeOf(review.queue.current).start : new vscode.Position(0, 0));
    const items = await reviewItems(this.#server, review.editor.document);
    if (this.#review !== review) return;
    review.queue.update(items, { line: from.line, character: from.character });
    await this.show();
  }

  /** Shows the current stop, or that there is none left. */
  async show(): Promise<void> {
    if (!this.#review) return;
    const { editor, queue } = this.#review;
    const item = queue.current;
    if (!item) return this.#finish();
    const range = placeOf(item);
    editor.selection = new vscode.Selection(range.end, range.start);
    editor.setDecorations(this.#frame, [range]);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    const { at, of } = queue.progress;
    this.#status.text = `$(checklist) ${vscode.l10n.t("{0} of {1}", at, of)} · ${item.label}`;
    this.#status.tooltip = vscode.l10n.t("Review: press H for the keys, Escape to stop.");
    this.#status.accessibilityInformation = {
      label: vscode.l10n.t("Review, {0} of {1}: {2}", at, of, item.label),
    };
    this.#status.show();
    await vscode.commands.executeCommand("editor.action.showHover", { focus: "noAutoFocus" });
  }

  /** Changes the text of the article, which is read-only to everybody else. */
  async edit(change: () => Thenable<unknown>): Promise<void> {
    await vscode.commands.executeCommand("workbench.action.files.resetActiveEditorReadonlyInSession");
    await change();
    if (this.#review) {
      await vscode.commands.executeCommand("workbench.action.files.setActiveEditorReadonlyInSession");
    }
  }

  /** The selection as a place for an annotation: the person may have moved its ends. */
  selected(): { uri: string; range: ReturnType<typeof toProtocolRange>; text: string } | undefined {
    const editor = this.#review?.editor;
    if (!editor || editor.selection.isEmpty) return undefined;
    return {
      uri: this.#server.uriOf(editor.document.uri),
      range: toProtocolRange(editor.selection),
      text: editor.document.getText(editor.selection),
    };
  }

  async #finish(): Promise<void> {
    const reviewed = this.#review?.queue.progress.of ?? 0;
    await this.stop();
    const message =
      reviewed === 0
        ? vscode.l10n.t("There is nothing to review in this article.")
        : vscode.l10n.t("The review is through: {0} looked at.", reviewed);
    vscode.window.setStatusBarMessage(message, 5000);
  }

  #leaveWhenElsewhere(): void {
    const front = vscode.window.activeTextEditor;
    // Pickers and the sidebar take the focus for a moment; another document ends it.
    if (front && this.#review && front.document !== this.#review.editor.document) void this.stop();
  }
}
