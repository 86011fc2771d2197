import type { SemanticTokens, SemanticTokensDelta } from "vscode-languageserver";

/** Remembers what an editor has of each article's tokens, so that only what changed is sent. */
export class SemanticTokensMemory {
  readonly #sent = new Map<string, { readonly resultId: string; readonly data: Uint32Array }>();
  #next = 1;

  /** All tokens, to be remembered for the next delta. */
  full(uri: string, data: Uint32Array): SemanticTokens {
    const resultId = String(this.#next++);
    this.#sent.set(uri, { resultId, data });
    return { resultId, data: Array.from(data) };
  }

  /** The one edit that makes the tokens sent as `previousResultId` into `data`; all tokens where those are not known. */
  delta(uri: string, previousResultId: string, data: Uint32Array): SemanticTokens | SemanticTokensDelta {
    const before = this.#sent.get(uri);
    if (before?.resultId !== previousResultId) return this.full(uri, data);
    const resultId = String(this.#next++);
    this.#sent.set(uri, { resultId, data });
    return { resultId, edits: editBetween(before.data, data) };
  }

  forget(uri: string): void {
    this.#sent.delete(uri);
  }
}

function editBetween(before: Uint32Array, after: Uint32Array): SemanticTokensDelta["edits"] {
  const shared = Math.min(before.length, after.length);
  let start = 0;
  while (start < shared && before[start] === after[start]) start++;
  if (start === before.length && start === after.length) return [];
  let tail = 0;
  while (tail < shared - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return [
    {
      start,
      deleteCount: before.length - start - tail,
      data: Array.from(after.subarray(start, after.length - tail)),
    },
  ];
}
