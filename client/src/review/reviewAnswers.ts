import * as vscode from "vscode";
import type { AnnotationStatus, TaskName } from "../../../protocol/annotations.js";
import { ServerCommand } from "../../../protocol/commands.js";
import { addNote } from "../commands/addNote.js";
import { annotateAs } from "../commands/annotateAs.js";
import { chooseSpeaker } from "../commands/chooseSpeaker.js";
import type { CommandContext } from "../commands/command.js";
import { relate } from "../commands/relate.js";
import { undo } from "../commands/undo.js";
import { TYPES } from "../labels.js";
import { placeOf, type Reviewed } from "./reviewItems.js";
import type { ReviewMode } from "./reviewMode.js";
import { movedEnd } from "./wordBounds.js";

/** What a person can answer at a stop of the review; one method a key. */
export class ReviewAnswers {
  readonly #mode: ReviewMode;
  readonly #context: CommandContext;

  constructor(mode: ReviewMode, context: CommandContext) {
    this.#mode = mode;
    this.#context = context;
  }

  /** Yes: accepts a suggestion on the words selected, confirms an annotation, repairs what a finding points out. */
  async accept(): Promise<void> {
    const { current } = this.#mode;
    if (!current) return;
    if (current.item.kind === "suggestion") await this.#annotate(current.item.suggestion.type, "accepted");
    else await this.#fixFirst(current.item);
  }

  /** No: rejects a suggestion or an annotation, switches a finding off where it stands. */
  async reject(): Promise<void> {
    const { item } = this.#mode.current ?? {};
    if (!item) return;
    if (item.kind === "suggestion") await this.#annotate(item.suggestion.type, "rejected");
    else if (item.kind === "finding") await this.#ignore(item);
    else await this.#setStatus(item.row.uri, item.row.id, "rejected");
  }

  /** Neither yes nor no: kept as an answer of its own. */
  async unsure(): Promise<void> {
    const { item } = this.#mode.current ?? {};
    if (item?.kind === "suggestion") await this.#annotate(item.suggestion.type, "unsure");
    else if (item?.kind === "annotation") await this.#setStatus(item.row.uri, item.row.id, "unsure");
    else await this.skip();
  }

  /** Later: nothing is recorded. */
  async skip(): Promise<void> {
    this.#mode.review?.queue.skip();
    await this.#mode.show();
  }

  async move(step: 1 | -1): Promise<void> {
    this.#mode.review?.queue.move(step);
    await this.#mode.show();
  }

  /** The selection is of the type with this number; 1 is the first of them. */
  async type(number: number): Promise<void> {
    const type = TYPES[number - 1]?.type;
    if (type !== undefined && this.#mode.current) await this.#retagAs(type);
  }

  async pickType(): Promise<void> {
    const selected = this.#mode.selected();
    const { item } = this.#mode.current ?? {};
    if (!selected || !item) return;
    const ids = item.kind === "annotation" ? { ids: [item.row.id] } : {};
    await annotateAs(this.#context, { ...selected, ...ids });
    await this.#mode.update();
  }

  async speaker(): Promise<void> {
    const { item } = this.#mode.current ?? {};
    const selected = this.#mode.selected();
    if (item?.kind === "annotation")
      await chooseSpeaker(this.#context, { uri: item.row.uri, id: item.row.id });
    else if (item?.kind === "suggestion" && item.suggestion.type === "quote" && selected) {
      const quote = { ...selected, type: "quote", status: "accepted" as const };
      await chooseSpeaker(this.#context, quote);
    } else return;
    await this.#mode.update();
  }

  /** Accepts, and says that the wording was checked. */
  async check(): Promise<void> {
    const { item } = this.#mode.current ?? {};
    if (item?.kind === "suggestion" && isCheckable(item.suggestion.type)) {
      const check = item.suggestion.type === "quote" ? "wording" : "truth";
      const rating = check === "wording" ? "right" : "true";
      await this.#annotate(item.suggestion.type, "accepted", { check: { name: check, rating } });
    }
  }

  /** Accepts, with something to do about it. */
  async task(task: TaskName): Promise<void> {
    const { item } = this.#mode.current ?? {};
    if (item?.kind === "suggestion") await this.#annotate(item.suggestion.type, "accepted", { task });
    else if (item?.kind === "annotation") {
      const { uri, id } = item.row;
      await this.#context.server.run(ServerCommand.setTask, { uri, id, task, on: true });
      await this.#mode.update();
    }
  }

  /** Accepts, and asks for a note. */
  async note(): Promise<void> {
    const { item } = this.#mode.current ?? {};
    const ref = item && (await this.#accepted(item));
    if (ref) await addNote(this.#context, ref);
    await this.#mode.update();
  }

  /** Accepts, and asks what it is to another annotation. */
  async relation(): Promise<void> {
    const { item } = this.#mode.current ?? {};
    const ref = item && (await this.#accepted(item));
    if (ref) await relate(this.#context, ref);
    await this.#mode.update();
  }

  /** Accepts all open suggestions of the same words and type. */
  async acceptAlike(): Promise<void> {
    const { item, editor } = this.#mode.current ?? {};
    if (item?.kind !== "suggestion" || !editor) return;
    const { type, text, entity, uri } = item.suggestion;
    const all = await this.#context.server.suggestions(editor.document.uri);
    const alike = all.filter(
      (each) => each.type === type && (entity === null ? each.text === text : each.entity === entity),
    );
    const places = alike.map(({ range, text: words }) => ({ range, text: words }));
    await this.#context.server.run(ServerCommand.annotateAll, { uri, type, status: "accepted", places });
    await this.#mode.update();
  }

  async undo(): Promise<void> {
    await undo(this.#context);
    await this.#mode.update();
    await this.move(-1);
  }

  /** Moves one end of the selection by a word. */
  resize(end: "start" | "end", step: 1 | -1): void {
    const { editor } = this.#mode.current ?? {};
    if (!editor) return;
    const { document, selection } = editor;
    const offset = document.offsetAt(selection[end]);
    const moved = document.positionAt(movedEnd(document.getText(), offset, end, step));
    const [start, stop] = end === "start" ? [moved, selection.end] : [selection.start, moved];
    if (start.isBefore(stop)) editor.selection = new vscode.Selection(stop, start);
  }

  async #annotate(type: string, status: AnnotationStatus, more: object = {}): Promise<boolean> {
    const { current } = this.#mode;
    const selected = this.#mode.selected();
    if (current?.item.kind !== "suggestion" || !selected) return false;
    const { suggestion } = current.item;
    const isSame = type === suggestion.type && placeOf(current.item).isEqual(current.editor.selection);
    const speaker =
      isSame && status === "accepted" && suggestion.speaker !== null ? suggestion.speaker : null;
    const place =
      status === "accepted"
        ? selected
        : { uri: selected.uri, range: suggestion.range, text: suggestion.text };
    const args = { ...place, type, status, ...more, ...(speaker === null ? {} : { speaker }) };
    const done = await this.#context.server.run(ServerCommand.annotate, args);
    await this.#mode.update();
    return done;
  }

  async #retagAs(type: string): Promise<void> {
    const { item } = this.#mode.current ?? {};
    if (item?.kind === "annotation") {
      const { uri, id } = item.row;
      await this.#context.server.run(ServerCommand.retag, { uri, ids: [id], type });
      await this.#mode.update();
    } else if (item?.kind === "suggestion") await this.#annotate(type, "accepted");
  }

  async #setStatus(uri: string, id: string, status: AnnotationStatus): Promise<void> {
    await this.#context.server.run(ServerCommand.setStatus, { uri, ids: [id], status });
    await this.#mode.update();
  }

  /** The annotation of a stop; a suggestion is accepted for it. */
  async #accepted(item: Reviewed): Promise<{ uri: string; id: string } | undefined> {
    if (item.kind === "annotation") return { uri: item.row.uri, id: item.row.id };
    if (item.kind === "finding") return undefined;
    const { uri, type } = item.suggestion;
    const selected = this.#mode.selected();
    if (!(await this.#annotate(type, "accepted"))) return undefined;
    const { annotations } = await this.#context.server.annotations({ uri });
    const made = annotations.find(
      (row) => row.type === type && JSON.stringify(row.range) === JSON.stringify(selected?.range),
    );
    return made && { uri, id: made.id };
  }

  /** The preferred repair, else the only one; where there are several the person chooses. */
  async #fixFirst(item: Reviewed): Promise<void> {
    const repairs = (await this.#actions(item)).filter((action) => !isIgnoring(action));
    const preferred =
      repairs.find(({ isPreferred }) => isPreferred) ?? (repairs.length === 1 ? repairs[0] : undefined);
    if (preferred) await this.#run(preferred);
    else if (repairs.length > 1) await vscode.commands.executeCommand("editor.action.quickFix");
    else return this.skip();
    await this.#mode.update();
  }

  async #ignore(item: Reviewed): Promise<void> {
    const action = (await this.#actions(item)).find(isIgnoring);
    if (action) await this.#run(action);
    await this.#mode.update();
  }

  /** The quick fixes for what a stop is about. */
  async #actions(item: Reviewed): Promise<vscode.CodeAction[]> {
    const { editor } = this.#mode.current ?? {};
    if (!editor) return [];
    const range = placeOf(item);
    const all = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      editor.document.uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
    );
    return all.filter(({ diagnostics }) => diagnostics?.some((each) => each.range.isEqual(range)));
  }

  async #run(action: vscode.CodeAction): Promise<void> {
    const { edit, command } = action;
    if (edit) await this.#mode.edit(() => vscode.workspace.applyEdit(edit));
    if (command)
      await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
  }
}

function isIgnoring({ command }: vscode.CodeAction): boolean {
  return command?.command === ServerCommand.ignoreFinding;
}

function isCheckable(type: string): boolean {
  return type === "quote" || type === "claim";
}
