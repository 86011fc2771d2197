import type * as vscode from "vscode";
import type { Range } from "../../../protocol/range.js";
import type { NoteThreads } from "../editor/noteThreads.js";
import type { WordVersions } from "../editor/wordVersions.js";
import type { PrivateNotes } from "../privateNotes.js";
import type { ReviewMode } from "../review/reviewMode.js";
import type { Server } from "../server.js";
import type { Tagset } from "../tagset.js";
import type { AnnotationsView } from "../sidebar/annotationsView.js";

/** What a palette command may use. */
export interface CommandContext {
  readonly server: Server;
  readonly tagset: Tagset;
  readonly view: AnnotationsView;
  readonly notes: PrivateNotes;
  readonly versions: WordVersions;
  readonly review: ReviewMode;
  readonly threads: NoteThreads;
  readonly output: vscode.LogOutputChannel;
  readonly context: vscode.ExtensionContext;
}

/** What a hover card is about, by its place. */
export interface NamedPlace {
  readonly uri: string;
  readonly at: Range;
}
