import type { CommandResult } from "./commands.js";

/** The formats that annotations go out in and come in from; answers `FormatRow[]`. */
export const FORMATS_REQUEST = "copydesk/formats";

/** What a format may need to be told beside the annotations. */
export type ExportQuestion = "pageUrl" | "publisher" | "claimSummary" | "base";

/** A format as it is offered, in the reader's language. */
export interface FormatRow {
  readonly name: string;
  readonly description: string;
  /** About one article: all of them together make no such file. */
  readonly ofOne: boolean;
  readonly writes: boolean;
  readonly reads: boolean;
  /** How names of its files end, where it can be read. */
  readonly endings: readonly string[];
  readonly takes: readonly ExportQuestion[];
}

export interface ExportArguments {
  readonly format: string;
  /** The articles, open or not; all that have annotations where it is left out. */
  readonly uris?: readonly string[];
  readonly pageUrl?: string;
  readonly publisher?: string;
  readonly claimSummary?: string;
  /** Which annotation is meant, where a format is about one. */
  readonly annotation?: string;
  /** The article as it was before. */
  readonly base?: string;
  /** When, as it is to be printed; now where it is left out. */
  readonly when?: string;
}

/** One file that the client is to write. */
export interface ExportFile {
  readonly name: string;
  readonly text: string;
}

/** What an export made. Nothing has been written. */
export type ExportResult =
  | {
      readonly ok: true;
      readonly ids: readonly string[];
      readonly files: readonly ExportFile[];
      readonly annotations: number;
      /** What the format could not hold, a line a kind. */
      readonly losses: readonly string[];
    }
  | {
      readonly ok: false;
      readonly message: string;
      /** What the format needs and has not been told, each a few words. */
      readonly missing?: readonly string[];
    };

export interface ImportArguments {
  readonly uri: string;
  readonly format: string;
  /** The file's name, for messages. */
  readonly name: string;
  readonly base64: string;
  /** Tags of the file and what they are taken for: `{ "PER": "person" }`. */
  readonly tags?: Readonly<Record<string, string>>;
  /** True: tags that are unknown here and not in `tags` are told before anything is taken in. */
  readonly asksTags?: boolean;
}

/** What an import did. `ok` means that the sidecar is on disk. */
export type ImportResult =
  | {
      readonly ok: true;
      readonly ids: readonly string[];
      /** How its offsets were understood; null where it has none. */
      readonly reading: string | null;
      /** What was not taken, or not as it was, a line a kind. */
      readonly losses: readonly string[];
    }
  | (Extract<CommandResult, { ok: false }> & { readonly unknownTags?: readonly string[] });
