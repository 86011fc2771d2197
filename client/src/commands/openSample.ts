import * as vscode from "vscode";
import type { CommandContext } from "./command.js";

const SAMPLES: Readonly<Record<string, string>> = {
  id: "banjir-pesisir.article",
  en: "harbour-ferry.article",
};

/** Opens a sample article as a document of its own, in the reader's language: whatever is tried on it stays unsaved. */
export async function openSample({ context }: CommandContext): Promise<void> {
  const name = SAMPLES[vscode.env.language.slice(0, 2)] ?? SAMPLES.en;
  const file = vscode.Uri.joinPath(context.extensionUri, "samples", name ?? "");
  const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const document = await vscode.workspace.openTextDocument({ language: "article", content });
  await vscode.window.showTextDocument(document);
}
