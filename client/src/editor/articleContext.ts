import * as vscode from "vscode";
import { activeArticle } from "../articles.js";

/** Keeps the context key `copydesk.isArticle`, by which menus and keys know that an article is in front. */
export class ArticleContext {
  readonly #subscription = vscode.window.onDidChangeActiveTextEditor(() => this.#update());

  constructor() {
    this.#update();
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #update(): void {
    void vscode.commands.executeCommand("setContext", "copydesk.isArticle", activeArticle() !== undefined);
  }
}
