import * as vscode from "vscode";
import type { ArticleStatus } from "../../../protocol/annotations.js";
import { activeArticle } from "../articles.js";
import { reviewLabel } from "../labels.js";
import type { Server } from "../server.js";

const REST_BEFORE_COUNT = 300;

/**
 * What is known of the article in front: how many annotations it has and suggestions wait, where a click goes to the next one;
 * and the language and day it was read with, where a click changes the language.
 */
export class StatusBar {
  readonly #server: Server;
  readonly #counts = vscode.window.createStatusBarItem("copydesk.open", vscode.StatusBarAlignment.Left, 10);
  readonly #reading = vscode.window.createStatusBarItem(
    "copydesk.reading",
    vscode.StatusBarAlignment.Right,
    100,
  );
  readonly #subscriptions: readonly { dispose(): unknown }[];
  #timer: NodeJS.Timeout | undefined;

  constructor(server: Server) {
    this.#server = server;
    this.#counts.name = vscode.l10n.t("Copydesk: annotations");
    this.#counts.command = "copydesk.nextSuggestion";
    this.#reading.name = vscode.l10n.t("Copydesk: language and day");
    this.#reading.command = "copydesk.chooseLanguage";
    this.#subscriptions = [
      this.#counts,
      this.#reading,
      server.onDidChangeAnnotations(() => this.#updateSoon()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#updateSoon()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === activeArticle()?.document) this.#updateSoon();
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration("copydesk")) this.#updateSoon();
      }),
    ];
    this.#updateSoon();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #updateSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#update(), REST_BEFORE_COUNT);
  }

  async #update(): Promise<void> {
    const document = activeArticle()?.document;
    const status = document && this.#server.isRunning ? await this.#server.status(document.uri) : null;
    if (activeArticle()?.document !== document) return;
    if (!status) {
      this.#counts.hide();
      this.#reading.hide();
      return;
    }
    this.#showCounts(status);
    this.#showReading(status);
  }

  #showCounts({ annotations, suggestions, review, isTooLarge }: ArticleStatus): void {
    const state = review && review !== "not-started" ? ` · ${reviewLabel(review)}` : "";
    this.#counts.text = `$(tag) ${String(annotations)}  $(lightbulb) ${isTooLarge ? "–" : String(suggestions)}${state}`;
    this.#counts.tooltip = isTooLarge
      ? vscode.l10n.t(
          "Copydesk: {0} annotations. The article is larger than 2 MB: only what is on the screen is read.",
          annotations,
        )
      : vscode.l10n.t(
          "Copydesk: {0} annotations, {1} suggestions still open. Click to go to the next one.",
          annotations,
          suggestions,
        );
    this.#counts.accessibilityInformation = { label: this.#counts.tooltip };
    this.#counts.show();
  }

  #showReading({ language, date }: ArticleStatus): void {
    if (language === "und") {
      this.#reading.hide();
      return;
    }
    const name = language === "id" ? vscode.l10n.t("Indonesian") : vscode.l10n.t("English");
    const day = date === null ? null : dayOf(date);
    this.#reading.text = [name, day].filter((part) => part !== null).join(" · ");
    this.#reading.tooltip =
      day === null
        ? vscode.l10n.t(
            "Read as {0}. The article does not say which day it is of. Click to change the language.",
            name,
          )
        : vscode.l10n.t(
            "Read as {0}; days such as “yesterday” are counted from {1}. Click to change the language.",
            name,
            day,
          );
    this.#reading.accessibilityInformation = { label: this.#reading.tooltip };
    this.#reading.show();
  }
}

/** A day as the reader writes it; what is no whole date as it is. */
function dayOf(date: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return date;
  return new Date(`${date}T12:00:00Z`).toLocaleDateString(vscode.env.language, {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
}
