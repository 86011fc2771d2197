import * as vscode from "vscode";
import { ServerCommand } from "../../../protocol/commands.js";
import { isWebAddress } from "./addEvidence.js";
import type { CommandContext } from "./command.js";

interface Original {
  readonly words: string;
  readonly language: string;
  readonly url?: string;
}

interface TranslatedQuote {
  readonly uri: string;
  readonly id: string;
  readonly original: Original | null;
}

const STEPS = 3;

/** Asks for the words that a translated quote is of, their language and where they stand. No words: there is no original. */
export async function setOriginal({ server }: CommandContext, quote: TranslatedQuote): Promise<void> {
  const { uri, id, original } = quote;
  const words = await ask(1, {
    value: original?.words ?? "",
    prompt: vscode.l10n.t("The words as they were said or printed. Empty takes them away."),
  });
  if (words === undefined) return;
  if (words === "") {
    if (original) await server.run(ServerCommand.setOriginal, { uri, id, original: null });
    return;
  }
  const language = await ask(2, {
    value: original?.language ?? "en",
    prompt: vscode.l10n.t("The language, as a code: en, ar, zh, nl."),
    validateInput: (text) =>
      /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(text.trim())
        ? undefined
        : vscode.l10n.t("Two or three letters: en for English, ar for Arabic."),
  });
  if (language === undefined) return;
  const url = await ask(3, {
    value: original?.url ?? "",
    prompt: vscode.l10n.t("Where the original stands on the web. May be left empty."),
    validateInput: (text) =>
      text.trim() === "" || isWebAddress(text.trim())
        ? undefined
        : vscode.l10n.t("An address begins with https:// or http://."),
  });
  if (url === undefined) return;
  const changed: Original = { words, language, ...(url === "" ? {} : { url }) };
  await server.run(ServerCommand.setOriginal, { uri, id, original: changed });
}

async function ask(step: number, options: vscode.InputBoxOptions): Promise<string | undefined> {
  const title = vscode.l10n.t("Original words of the quote ({0} of {1})", step, STEPS);
  return (await vscode.window.showInputBox({ ...options, title, ignoreFocusOut: true }))?.trim();
}
