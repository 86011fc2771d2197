import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from "vscode-languageserver";
import { TOKEN_MODIFIERS, TOKEN_TYPES } from "../../protocol/tokens.js";
import { COMMAND_IDS } from "./commands/commands.js";

const ANY_FILE = { filters: [{ pattern: { glob: "**/*" } }] };

/** What the server can do. The whole token legend, whatever the client declares. */
export const CAPABILITIES: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  hoverProvider: true,
  documentSymbolProvider: true,
  documentHighlightProvider: true,
  referencesProvider: true,
  definitionProvider: true,
  implementationProvider: true,
  renameProvider: { prepareProvider: true },
  workspaceSymbolProvider: true,
  completionProvider: {},
  foldingRangeProvider: true,
  documentLinkProvider: {},
  inlayHintProvider: true,
  codeLensProvider: {},
  codeActionProvider: {
    codeActionKinds: [
      CodeActionKind.QuickFix,
      CodeActionKind.Refactor,
      `${CodeActionKind.SourceFixAll}.copydesk`,
    ],
    resolveProvider: true,
  },
  executeCommandProvider: { commands: [...COMMAND_IDS] },
  semanticTokensProvider: {
    legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
    full: { delta: true },
    range: true,
  },
  diagnosticProvider: { identifier: "copydesk", interFileDependencies: false, workspaceDiagnostics: false },
  workspace: {
    workspaceFolders: { supported: true },
    fileOperations: { didRename: ANY_FILE, didCreate: ANY_FILE, didDelete: ANY_FILE },
  },
};
