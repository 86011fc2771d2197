import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { TYPES } from "../../../client/src/labels.js";
import { toProtocolRange } from "../../../client/src/positions.js";
import { api, rows } from "./workbench.js";

/** What is right in an article, as a person has read it. */
export interface Gold {
  readonly type: string;
  readonly range: vscode.Range;
  /** A quote's speaker: any of these forms. */
  readonly speaker?: readonly string[];
  /** Neither right nor wrong: it may be annotated, and need not. */
  readonly isOptional?: boolean;
}

/** Key presses of each kind. */
interface Effort {
  answers: number;
  bounds: number;
  speakers: number;
  missing: number;
}

export interface Agreement {
  readonly right: number;
  readonly saved: number;
  readonly gold: number;
  readonly f1: number;
}

const KINDS = { entities: /^(?!quote$|claim$)/, quotes: /^quote$/, claims: /^claim$/ } as const;

/**
 * A person who knows what is right and has nothing but keys. An answer of the review is the command of its key. Pickers and
 * the search are out of a suite's reach: what they lead to is done by the server's own command, and their keys are counted.
 */
export class Annotator {
  readonly effort: Effort = { answers: 0, bounds: 0, speakers: 0, missing: 0 };
  readonly #editor: vscode.TextEditor;
  readonly #gold: readonly Gold[];

  constructor(editor: vscode.TextEditor, gold: readonly Gold[]) {
    this.#editor = editor;
    this.#gold = gold;
  }

  get keys(): number {
    const { answers, bounds, speakers, missing } = this.effort;
    return answers + bounds + speakers + missing;
  }

  /** Answers every stop of the review. */
  async review(): Promise<void> {
    const { review } = await api();
    this.effort.answers++;
    await press("copydesk.startReview");
    for (let stop = review.current; stop && this.keys < 1000; stop = review.current) {
      if (stop.item.kind === "suggestion")
        await this.#answer(stop.item.suggestion.type, this.#editor.selection, stop.item.suggestion.speaker);
      else await this.#key("skip");
    }
  }

  async #key(command: string, ...args: unknown[]): Promise<void> {
    this.effort.answers++;
    await press(`copydesk.review.${command}`, ...args);
  }

  async #answer(type: string, range: vscode.Range, speaker: string | null): Promise<void> {
    const same = this.#gold.filter((gold) => gold.range.isEqual(range));
    const exact = same.find((gold) => gold.type === type);
    if (exact && isSpeaker(exact, speaker)) return this.#key("accept");
    if (exact) return this.#acceptWithSpeaker(exact);
    const [other] = same;
    const overlapping = this.#gold.find(
      (gold) => gold.type === type && gold.range.intersection(range)?.isEmpty === false,
    );
    if (other && isEntity(type) && isEntity(other.type)) await this.#key("type", numberOf(other.type));
    else if (overlapping) await this.#acceptWithin(overlapping);
    else await this.#key("reject");
  }

  /** Another speaker: S, three letters of the name, Enter. */
  async #acceptWithSpeaker(gold: Gold): Promise<void> {
    this.effort.speakers += 5;
    await this.#annotate(gold);
    const { review } = await api();
    await review.update();
  }

  /** A word at a time at either end; then Enter, or the speaker, whom other bounds leave open. */
  async #acceptWithin(gold: Gold): Promise<void> {
    const { start, end } = gold.range;
    const move = async (command: string): Promise<void> => {
      this.effort.bounds++;
      await press(`copydesk.review.${command}`);
    };
    for (let i = 0; i < 40 && !this.#editor.selection.start.isEqual(start); i++)
      await move(this.#editor.selection.start.isAfter(start) ? "growStart" : "shrinkStart");
    for (let i = 0; i < 40 && !this.#editor.selection.end.isEqual(end); i++)
      await move(this.#editor.selection.end.isBefore(end) ? "growEnd" : "shrinkEnd");
    if (gold.speaker) await this.#acceptWithSpeaker(gold);
    else await this.#key("accept");
  }

  /** What was not suggested: found by searching, selected word by word, tagged: the key for it, and two for the type. */
  async addMissing(): Promise<void> {
    const list = await rows(this.#editor.document.uri);
    for (const gold of this.#gold.filter(({ isOptional }) => !isOptional)) {
      const isThere = list.some((row) => row.status === "accepted" && isRow(row, gold));
      if (isThere) continue;
      const words = this.#editor.document.getText(gold.range).split(/\s+/).length;
      this.effort.missing += this.#keysToFind(gold.range) + words + 3;
      if (gold.speaker) this.effort.speakers += 5;
      await this.#annotate(gold);
    }
  }

  /** Ctrl+F, as many letters as pay, Enter for each earlier match, Escape. */
  #keysToFind(range: vscode.Range): number {
    const { document } = this.#editor;
    const before = document.getText(new vscode.Range(new vscode.Position(0, 0), range.start)).toLowerCase();
    const words = document.getText(range).toLowerCase();
    const costs = Array.from({ length: Math.min(words.length, 20) }, (_, i) => {
      const letters = words.slice(0, i + 1);
      return letters.length + before.split(letters).length - 1;
    });
    return 2 + Math.min(...costs);
  }

  async #annotate({ type, range, speaker }: Gold): Promise<void> {
    const { server } = await api();
    const { document } = this.#editor;
    const place = { range: toProtocolRange(range), text: document.getText(range) };
    const named = speaker?.[0] === undefined ? {} : { speaker: speaker[0] };
    const request = { uri: server.uriOf(document.uri), ...place, type, status: "accepted", ...named };
    assert.ok(await server.run("copydesk.server.annotate", request), `${type} ${place.text}`);
  }

  /** What is saved and accepted against what is right, of each kind and of all; quotes count with their speakers. */
  async agreement(): Promise<Readonly<Record<keyof typeof KINDS | "all", Agreement>>> {
    const accepted = await this.#accepted();
    const of = (kind: RegExp): Agreement => {
      const gold = this.#gold.filter(({ type, isOptional }) => !isOptional && kind.test(type));
      const saved = accepted.filter(({ type }) => kind.test(type));
      const right = saved.filter((row) => gold.some((each) => isRight(row, each))).length;
      const f1 = gold.length + saved.length === 0 ? 1 : (2 * right) / (gold.length + saved.length);
      return { right, saved: saved.length, gold: gold.length, f1 };
    };
    return { all: of(/^/), entities: of(KINDS.entities), quotes: of(KINDS.quotes), claims: of(KINDS.claims) };
  }

  /** What is saved and not right, for the message. */
  async wrong(): Promise<readonly string[]> {
    return (await this.#accepted())
      .filter((row) => !this.#gold.some((gold) => isRight(row, gold)))
      .map(({ type, text, speaker }) => `${type} ${text} ${speaker ?? ""}`);
  }

  async #accepted(): Promise<readonly Row[]> {
    const optional = this.#gold.filter(({ isOptional }) => isOptional);
    return (await rows(this.#editor.document.uri)).filter(
      (row) => row.status === "accepted" && !optional.some((gold) => isRow(row, gold)),
    );
  }
}

/** Does what a key does; there must be one. */
async function press(command: string, ...args: unknown[]): Promise<void> {
  const { contributes } = vscode.extensions.getExtension("copydesk.copydesk")?.packageJSON as {
    contributes: { keybindings: { command: string }[] };
  };
  assert.ok(
    contributes.keybindings.some((binding) => binding.command === command),
    `${command} has a key`,
  );
  await vscode.commands.executeCommand(command, ...args);
}

type Row = Awaited<ReturnType<typeof rows>>[number];

const isEntity = (type: string): boolean => KINDS.entities.test(type);

function isRow(row: Row, { type, range }: Gold): boolean {
  return (
    type === row.type &&
    row.range !== null &&
    JSON.stringify(row.range) === JSON.stringify(toProtocolRange(range))
  );
}

function isRight(row: Row, gold: Gold): boolean {
  return isRow(row, gold) && isSpeaker(gold, row.speaker);
}

/** Whether this is one of the forms: all words of the shorter stand in the longer. */
function isSpeaker({ speaker }: Gold, given: string | null): boolean {
  return speaker === undefined || speaker.some((form) => given !== null && isSameName(form, given));
}

function isSameName(a: string, b: string): boolean {
  const [shorter = [], longer = []] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length);
  return shorter.length > 0 && shorter.every((word) => longer.includes(word));
}

const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== "");

function numberOf(type: string): number {
  return TYPES.findIndex((each) => each.type === type) + 1;
}
