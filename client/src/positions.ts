import * as vscode from "vscode";
import type { Range } from "../../protocol/range.js";

/** The editor's range of a protocol range. */
export function toEditorRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** The protocol's range of an editor's range. */
export function toProtocolRange({ start, end }: vscode.Range): Range {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}
