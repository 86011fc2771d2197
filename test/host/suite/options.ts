/** What run.mjs says to the suite when it bundles it: the web has no environment variables. */
interface SuiteOptions {
  /** Which extension host the bundle is for. */
  readonly host: "node" | "web";
  /** Only the tests whose titles match. */
  readonly grep: string | null;
  /** Path of the file for the counts. */
  readonly report: string;
  /** True where each line of output is marked, to tell it from the workbench's log. */
  readonly isMarked: boolean;
  /** Folder of the editor's default themes, where they are no extension of this host. */
  readonly themes: string | null;
  /** Another article for the keyboard's test, and what is right in it: paths. */
  readonly keyboard: { readonly article: string; readonly gold: string } | null;
}

declare const COPYDESK_SUITE: SuiteOptions;

export const OPTIONS = COPYDESK_SUITE;
