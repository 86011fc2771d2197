import * as vscode from "vscode";
import type { ArticleVersionResult, VersionAnnotation } from "../../../protocol/articleVersion.js";
import { isArticleLanguage, isArticlePlace, mayBeArticle } from "../articles.js";
import { toEditorRange } from "../positions.js";
import type { Server } from "../server.js";
import type { AnnotationDecorations } from "./annotationDecorations.js";

const REST_BEFORE_PAINT = 100;

/** Which article a document is a version of, and what git calls that version. */
interface VersionOf {
  readonly article: vscode.Uri;
  readonly revision?: string;
}

interface Known {
  readonly version: number;
  readonly result: ArticleVersionResult | null;
}

/**
 * Documents that are no articles themselves but older versions of one, as the left side of a comparison is: the annotations
 * that the server knows of them are underlined and told on hover, and cannot be changed.
 */
export class ArticleVersions implements vscode.HoverProvider {
  readonly #server: Server;
  readonly #decorations: AnnotationDecorations;
  readonly #known = new Map<string, Known>();
  readonly #subscriptions: readonly { dispose(): unknown }[];
  #timer: NodeJS.Timeout | undefined;

  constructor(server: Server, decorations: AnnotationDecorations) {
    this.#server = server;
    this.#decorations = decorations;
    this.#subscriptions = [
      server.onDidChangeAnnotations(() => this.#forgetAll()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#paintSoon()),
      // Of what a document is a version is told by the tab, which may come after the editor.
      vscode.window.tabGroups.onDidChangeTabs(() => this.#paintSoon()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (this.#known.has(document.uri.toString())) this.#paintSoon();
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#known.delete(uri.toString())),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration("copydesk")) this.#forgetAll();
      }),
      vscode.languages.registerHoverProvider(["article", "plaintext", "markdown"], this),
    ];
    this.#paintSoon();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.Hover | undefined> {
    const result = await this.#annotationsOf(document);
    const there = (result?.annotations ?? [])
      .map((each) => ({ ...each, range: rangeOf(each) }))
      .filter(({ range }) => range?.contains(position) === true)
      .sort((a, b) => (a.range && b.range && a.range.contains(b.range) ? 1 : -1));
    const [shortest] = there;
    if (!result || !shortest?.range) return undefined;
    const origin =
      result.from === "revision"
        ? vscode.l10n.t("As recorded with this version.")
        : vscode.l10n.t("An annotation of now, found in this version.");
    // Escaped by the server, and neither trusted nor HTML.
    const cards = there.map(({ card }) => new vscode.MarkdownString(card));
    return new vscode.Hover([...cards, new vscode.MarkdownString().appendText(origin)], shortest.range);
  }

  /** Null where a document is no version of an article; undefined where the server cannot tell. */
  async #annotationsOf(document: vscode.TextDocument): Promise<ArticleVersionResult | null | undefined> {
    const of = versionOf(document);
    if (!of || !this.#server.isRunning) return undefined;
    const key = document.uri.toString();
    const { version } = document;
    const known = this.#known.get(key);
    if (known?.version === version) return known.result;
    const result = await this.#server.articleVersion({
      article: this.#server.uriOf(of.article),
      languageId: document.languageId,
      text: document.getText(),
      ...(of.revision === undefined ? {} : { revision: of.revision }),
    });
    if (document.version === version && !document.isClosed) this.#known.set(key, { version, result });
    return result;
  }

  #forgetAll(): void {
    this.#known.clear();
    this.#paintSoon();
  }

  #paintSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#paint(), REST_BEFORE_PAINT);
  }

  async #paint(): Promise<void> {
    for (const editor of vscode.window.visibleTextEditors) {
      const result = await this.#annotationsOf(editor.document);
      if (result === undefined) continue;
      this.#decorations.decorate(editor, result?.annotations.map(({ row }) => row) ?? []);
    }
  }
}

function rangeOf({ row }: VersionAnnotation): vscode.Range | null {
  return row.range && toEditorRange(row.range);
}

function versionOf(document: vscode.TextDocument): VersionOf | undefined {
  if (mayBeArticle(document) || !isArticleLanguage(document.languageId)) return undefined;
  if (document.uri.scheme === "git") return versionInGit(document.uri);
  const article = otherSideOf(document.uri);
  return article && isArticlePlace(article) ? { article } : undefined;
}

/** The git extension's URIs say which file and which version; `~` is the index. */
function versionInGit({ query }: vscode.Uri): VersionOf | undefined {
  try {
    const { path, ref } = JSON.parse(query) as { path?: unknown; ref?: unknown };
    if (typeof path !== "string" || typeof ref !== "string") return undefined;
    return { article: vscode.Uri.file(path), revision: ref === "~" ? "" : ref };
  } catch {
    return undefined;
  }
}

/** What a document is compared with. */
function otherSideOf(uri: vscode.Uri): vscode.Uri | undefined {
  const shown = uri.toString();
  for (const { tabs } of vscode.window.tabGroups.all) {
    for (const { input } of tabs) {
      if (!(input instanceof vscode.TabInputTextDiff)) continue;
      if (input.original.toString() === shown) return input.modified;
      if (input.modified.toString() === shown) return input.original;
    }
  }
  return undefined;
}
