/** A label of the newsroom's own, in the reader's language. */
export interface TagLabelRow {
  readonly tag: string;
  readonly label: string;
  readonly color?: string;
  readonly key?: string;
  readonly guideline?: string;
  readonly examples: readonly string[];
}

/** A relation of the newsroom's own, with the tags that may stand at its ends; none: any. */
export interface TagRelationRow {
  readonly role: string;
  readonly label: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** An attribute of the newsroom's own, with the tags that may have it; none: any. Without values: it holds or not. */
export interface TagAttributeRow {
  readonly name: string;
  readonly label: string;
  readonly on: readonly string[];
  readonly values: readonly { readonly value: string; readonly label: string }[];
  readonly guideline?: string;
}

/** The labels, relations and attributes of the newsroom's own that hold for an article. */
export interface TagsetRows {
  readonly version: string;
  readonly labels: readonly TagLabelRow[];
  readonly relations: readonly TagRelationRow[];
  readonly attributes: readonly TagAttributeRow[];
}

/** Asks for them, by `{ uri }`: an article's; without one, those of all folders. */
export const TAGSET_REQUEST = "copydesk/tagset";
