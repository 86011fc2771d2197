import * as vscode from "vscode";
import type { AnnotationStatus } from "../../protocol/annotations.js";
import { type CommandResult, ServerCommand } from "../../protocol/commands.js";
import { activeArticle } from "./articles.js";
import { TYPES } from "./labels.js";
import { toEditorRange, toProtocolRange } from "./positions.js";
import type { Server } from "./server.js";
import { codeOf, findingsOf } from "./sidebar/findingsView.js";

/** What the tools need of the server. */
type Asked = Pick<Server, "annotations" | "uriOf">;

interface OfArticle {
  /** URI of an open article; the one in front when left out. */
  readonly uri?: string;
}

interface Proposal extends OfArticle {
  /** The very words in the article. */
  readonly words: string;
  /** Which of several such passages, from 1. */
  readonly occurrence?: number;
  readonly type: string;
  readonly reason?: string;
}

/** A tool as VS Code takes it since 1.95; its typings here are those of the oldest editor that we run in. */
interface Tool<A> {
  invoke(options: { readonly input: A }): Promise<unknown>;
  prepareInvocation(options: { readonly input: A }): {
    readonly invocationMessage: string;
    readonly confirmationMessages?: { readonly title: string; readonly message: string };
  };
}

interface ToolApi {
  readonly lm: { registerTool<A>(name: string, tool: Tool<A>): vscode.Disposable };
  readonly LanguageModelToolResult: new (parts: readonly unknown[]) => unknown;
  readonly LanguageModelTextPart: new (text: string) => unknown;
}

/** The editor's interface for tools; null in one that has none. */
function toolApi(): ToolApi | null {
  const api = vscode as unknown as Partial<ToolApi>;
  const { lm, LanguageModelToolResult, LanguageModelTextPart } = api;
  if (typeof lm?.registerTool !== "function" || !LanguageModelToolResult || !LanguageModelTextPart)
    return null;
  return { lm, LanguageModelToolResult, LanguageModelTextPart };
}

/**
 * What an agent in the editor may do: read the findings and annotations of an article, and propose an annotation, which a person
 * then accepts or rejects like any other suggestion. Nothing is registered where the editor has no such interface.
 */
export function registerLanguageModelTools(server: Asked): vscode.Disposable[] {
  const api = toolApi();
  if (!api) return [];
  const answer = (value: unknown): unknown =>
    new api.LanguageModelToolResult([new api.LanguageModelTextPart(JSON.stringify(value, null, 1))]);
  return [
    api.lm.registerTool<OfArticle>("copydesk_listFindings", {
      invoke: ({ input }) => Promise.resolve(answer(findings(articleOf(input)))),
      prepareInvocation: () => ({ invocationMessage: vscode.l10n.t("Reading the findings of the article") }),
    }),
    api.lm.registerTool<OfArticle>("copydesk_listAnnotations", {
      invoke: async ({ input }) => answer(await annotations(server, articleOf(input))),
      prepareInvocation: () => ({
        invocationMessage: vscode.l10n.t("Reading the annotations of the article"),
      }),
    }),
    api.lm.registerTool<Proposal>("copydesk_proposeAnnotation", {
      invoke: async ({ input }) => answer(await propose(server, articleOf(input), input)),
      prepareInvocation: ({ input: { words, type } }) => ({
        invocationMessage: vscode.l10n.t("Proposing an annotation"),
        confirmationMessages: {
          title: vscode.l10n.t("Propose an annotation?"),
          message: vscode.l10n.t(
            "“{0}” as {1}. It is saved as a suggestion, for you to accept or reject.",
            words,
            type,
          ),
        },
      }),
    }),
  ];
}

function articleOf({ uri }: OfArticle): vscode.TextDocument {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri);
  const document = uri === undefined ? activeArticle()?.document : open;
  if (!document) throw new Error(vscode.l10n.t("There is no open article; open it in the editor first."));
  return document;
}

function findings(document: vscode.TextDocument): unknown {
  return findingsOf(document).map(({ diagnostic }) => ({
    code: codeOf(diagnostic),
    message: diagnostic.message,
    words: document.getText(diagnostic.range),
    line: diagnostic.range.start.line + 1,
  }));
}

async function annotations(server: Asked, document: vscode.TextDocument): Promise<unknown> {
  const rows = (await server.annotations({ uri: server.uriOf(document.uri) })).annotations;
  return rows.map(({ type, text, status, anchor, entity, speaker, value, checks, tasks, range }) => ({
    type,
    words: text,
    status,
    anchor,
    entity,
    speaker,
    value,
    checks,
    tasks,
    line: range ? range.start.line + 1 : null,
  }));
}

async function propose(server: Asked, document: vscode.TextDocument, proposal: Proposal): Promise<unknown> {
  const { words, type, occurrence = 1, reason } = proposal;
  if (!TYPES.some((each) => each.type === type)) {
    return { error: `type must be one of ${TYPES.map((each) => each.type).join(", ")}` };
  }
  const start = nthIndexOf(document.getText(), words, occurrence);
  if (start < 0) return { error: "these words are not in the article" };
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
  const uri = server.uriOf(document.uri);
  const decided = await decisionOn(server, uri, type, range);
  if (decided !== undefined) return { error: `a person has decided on this already: ${decided}` };
  const result = await vscode.commands.executeCommand<CommandResult | undefined>(ServerCommand.annotate, {
    uri,
    range: toProtocolRange(range),
    text: words,
    type,
    status: "suggested",
    ...(reason ? { note: reason } : {}),
  });
  return result?.ok ? { proposed: words, type } : { error: result?.message ?? "it was not saved" };
}

/** What a person has said of these words as this type; no agent takes it back. */
async function decisionOn(
  server: Asked,
  uri: string,
  type: string,
  range: vscode.Range,
): Promise<AnnotationStatus | undefined> {
  const { annotations: rows } = await server.annotations({ uri });
  return rows.find(
    (row) =>
      row.type === type &&
      row.status !== "suggested" &&
      row.range !== null &&
      toEditorRange(row.range).isEqual(range),
  )?.status;
}

function nthIndexOf(text: string, words: string, nth: number): number {
  let at = -1;
  for (let i = 0; i < nth; i++) {
    at = words === "" ? -1 : text.indexOf(words, at + 1);
    if (at < 0) return -1;
  }
  return at;
}
