/** How much is highlighted. */
export type HighlightPreset = "full" | "calm" | "problems" | "off";

/** The settings under `copydesk.` that the server reads; the same names as in the manifest. */
export interface Settings {
  readonly language: "auto" | "id" | "en";
  readonly highlight: {
    readonly preset: HighlightPreset;
    /** Kinds switched on or off against the preset: `{ "place": true }`. */
    readonly kinds: Readonly<Record<string, boolean>>;
  };
  readonly findings: {
    readonly enabled: boolean;
    /** Finding codes that are never shown: `source/anonymous`. */
    readonly disabled: readonly string[];
    /** Codes of findings that are off by default and wanted: `style/digits-first`. */
    readonly optional: readonly string[];
    /** How much weight findings have, by their code, where it is not as they come. */
    readonly severity: Readonly<Record<string, string>>;
  };
  readonly inlayHints: { readonly speakers: boolean; readonly values: boolean };
  /** What is left to do above the headline. */
  readonly codeLens: boolean;
  /** Nothing suggested, and of the annotations one's own only. */
  readonly blind: boolean;
  readonly author: { readonly name: string; readonly email: string };
  readonly plaintext: { readonly enabled: boolean; readonly exclude: readonly string[] };
  readonly markdown: { readonly enabled: boolean };
  /** Whether the workspace's other articles are looked through. */
  readonly workspace: { readonly index: boolean };
  /** Whether names may be sent to Wikidata without asking each time, and where its programming interface is. */
  readonly lookup: { readonly wikidata: boolean; readonly endpoint: string };
}

export const DEFAULT_SETTINGS: Settings = {
  language: "auto",
  highlight: { preset: "calm", kinds: {} },
  findings: { enabled: true, disabled: [], optional: [], severity: {} },
  inlayHints: { speakers: false, values: false },
  codeLens: false,
  blind: false,
  author: { name: "", email: "" },
  plaintext: { enabled: true, exclude: [] },
  markdown: { enabled: false },
  workspace: { index: true },
  lookup: { wikidata: false, endpoint: "https://www.wikidata.org/w/api.php" },
};

/** What the client tells the server at its start. Any editor may leave any of it out. */
export interface InitializationOptions {
  /** False in a workspace that the user does not trust: nothing is written, git is not asked. */
  readonly trusted?: boolean;
  /** True for a client that has the `copydesk.*` commands which ask the user something. */
  readonly clientCommands?: boolean;
  /** Where sidecars are: beside the article (the default), or under `.copydesk/annotations/` of its workspace folder. */
  readonly sidecars?: "beside" | "folder";
  /** URI of a folder for what can be made anew, such as the list of the workspace's annotations. */
  readonly storage?: string;
  /** The name git knows the user by, where the client could ask. */
  readonly author?: { readonly name: string; readonly email?: string };
}
