import * as vscode from "vscode";
import type { ExportArguments, ExportQuestion, FormatRow } from "../../../protocol/formats.js";
import type { CommandContext } from "./command.js";
import { isWebAddress } from "./addEvidence.js";

/** What a format was told beside the annotations. */
export type ExportAnswers = Partial<Pick<ExportArguments, ExportQuestion | "annotation" | "when">>;

/** What is asked once and then remembered: of the newsroom, or of one article. */
const REMEMBERED: Readonly<Partial<Record<ExportQuestion, "newsroom" | "article">>> = {
  publisher: "newsroom",
  pageUrl: "article",
};

/**
 * Asks what the format needs to be told and nobody has said yet; the publisher and an article's address are asked once, and
 * offered again the next time. An empty answer is no answer: what is needed and missing, the export lists.
 * @returns undefined where the person broke off
 */
export async function askExportAnswers(
  { context }: CommandContext,
  { takes }: FormatRow,
  article: vscode.Uri | undefined,
  given: ExportAnswers,
): Promise<ExportAnswers | undefined> {
  const { annotation, when } = given;
  let answers: ExportAnswers = {
    ...(annotation === undefined ? {} : { annotation }),
    ...(when === undefined ? {} : { when }),
  };
  for (const question of takes) {
    const said = given[question];
    const key = keyOf(question, article);
    const answer = said ?? (await ask(question, key === null ? "" : context.workspaceState.get(key, "")));
    if (answer === undefined) return undefined;
    if (answer === "") continue;
    if (key !== null) await context.workspaceState.update(key, answer);
    answers = { ...answers, [question]: answer };
  }
  return answers;
}

/** Under which the answer is kept in this workspace; null for what is asked each time. */
function keyOf(question: ExportQuestion, article: vscode.Uri | undefined): string | null {
  const of = REMEMBERED[question];
  if (of === undefined || (of === "article" && !article)) return null;
  return of === "newsroom" ? `export.${question}` : `export.${question} ${article?.toString() ?? ""}`;
}

async function ask(question: ExportQuestion, value: string): Promise<string | undefined> {
  switch (question) {
    case "publisher":
      return askWords(vscode.l10n.t("Who publishes the article?"), value);
    case "pageUrl":
      return askAddress(value);
    case "claimSummary":
      return askWords(vscode.l10n.t("What does the claim say, in a sentence?"), value);
    case "base":
      return askBase();
  }
}

async function askWords(title: string, value: string): Promise<string | undefined> {
  const answer = await vscode.window.showInputBox({ title, value, ignoreFocusOut: true });
  return answer?.trim();
}

async function askAddress(value: string): Promise<string | undefined> {
  const answer = await vscode.window.showInputBox({
    title: vscode.l10n.t("The address of the page where the article is published"),
    placeHolder: "https://",
    value,
    ignoreFocusOut: true,
    validateInput: (text) =>
      text.trim() === "" || isWebAddress(text.trim())
        ? null
        : vscode.l10n.t("An address begins with https:// or http://."),
  });
  return answer?.trim();
}

/** The article as it was before, from a file. */
async function askBase(): Promise<string | undefined> {
  const title = vscode.l10n.t("The article as it was before");
  const [file] = (await vscode.window.showOpenDialog({ title, canSelectMany: false })) ?? [];
  if (!file) return undefined;
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}
