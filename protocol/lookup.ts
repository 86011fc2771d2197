import type { Position } from "./range.js";

/** Asks a catalogue what the name at a position may stand for. */
export const LOOKUP_REQUEST = "copydesk/lookup";

export interface LookupParams {
  readonly uri: string;
  readonly position: Position;
  /** The person has agreed that this name is sent. Without it only the setting allows it. */
  readonly consent?: boolean;
}

/** An item that may be meant. */
export interface LookupCandidate {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly aliases: readonly string[];
}

/** `ask`: nothing was sent; the person must agree first. */
export type LookupResult =
  | {
      readonly kind: "found";
      readonly name: string;
      readonly type: string;
      readonly candidates: readonly LookupCandidate[];
    }
  | { readonly kind: "ask"; readonly name: string; readonly host: string }
  | { readonly kind: "failed"; readonly message: string };
