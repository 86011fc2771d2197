import * as vscode from "vscode";
import { AnnotationDecorations } from "./editor/annotationDecorations.js";
import { ArticleVersions } from "./editor/articleVersions.js";
import { ExplorerBadges } from "./editor/explorerBadges.js";
import { suggestNamesWhileTyping } from "./editor/nameSuggestions.js";
import { NoteThreads } from "./editor/noteThreads.js";
import { StatusBar } from "./editor/statusBar.js";
import { TagColors } from "./editor/tagColors.js";
import { WordVersions } from "./editor/wordVersions.js";
import type { PrivateNotes } from "./privateNotes.js";
import { ReviewMode } from "./review/reviewMode.js";
import type { Server } from "./server.js";
import type { AnnotationsView } from "./sidebar/annotationsView.js";
import { Tagset } from "./tagset.js";

/** What was there before the server. */
export interface FirstParts {
  readonly context: vscode.ExtensionContext;
  readonly output: vscode.LogOutputChannel;
  readonly notes: PrivateNotes;
  readonly server: Server;
  readonly view: AnnotationsView;
}

/** All that rests on a running server: what is painted and shown of annotations, and what commands work with. */
export class Desk {
  readonly context: vscode.ExtensionContext;
  readonly output: vscode.LogOutputChannel;
  readonly notes: PrivateNotes;
  readonly server: Server;
  readonly view: AnnotationsView;
  readonly tagset: Tagset;
  readonly versions = new WordVersions();
  readonly review: ReviewMode;
  readonly threads: NoteThreads;

  constructor({ context, output, notes, server, view }: FirstParts) {
    this.context = context;
    this.output = output;
    this.notes = notes;
    this.server = server;
    this.view = view;
    this.tagset = new Tagset(server);
    this.review = new ReviewMode(server);
    this.threads = new NoteThreads(server);
    const decorations = new AnnotationDecorations(server);
    context.subscriptions.push(
      this.tagset,
      this.versions,
      this.review,
      this.threads,
      this.tagset.onDidChange(() => view.refresh()),
      decorations,
      new ArticleVersions(server, decorations),
      new TagColors(server, this.tagset),
      new StatusBar(server),
      new ExplorerBadges(server),
      suggestNamesWhileTyping(),
      // What the server is told at its start and cannot be told later.
      vscode.workspace.onDidGrantWorkspaceTrust(() => server.restart()),
      vscode.workspace.onDidChangeWorkspaceFolders(() => server.restart()),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration("copydesk.sidecar")) void server.restart();
      }),
    );
    void this.tagset.refresh();
  }
}
