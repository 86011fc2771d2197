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

/** The labels and relations of the newsroom's own that hold for an article. */
export interface TagsetRows {
  readonly version: string;
  readonly labels: readonly TagLabelRow[];
  readonly relations: readonly TagRelationRow[];
}

/** Asks for them, by `{ uri }`: an article's; without one, those of all folders. */
export const TAGSET_REQUEST = "copydesk/tagset";
