import type * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { Server } from "../server.js";
import type { AnnotationsView } from "../sidebar/annotationsView.js";

/** What a palette command may use. */
export interface CommandContext {
  readonly server: Server;
  readonly view: AnnotationsView;
  readonly client: BaseLanguageClient;
  readonly output: vscode.LogOutputChannel;
  readonly context: vscode.ExtensionContext;
}

/** A place that a hover or a quick fix names. */
export interface NamedPlace {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}
