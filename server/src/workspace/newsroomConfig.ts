import * as v from "valibot";
import { DEFAULT_SETTINGS, type Settings } from "../../../protocol/settings.js";
import { SEVERITIES } from "./shownFindings.js";
import type { FileSystem } from "../store/fileSystem.js";

/** One step of the scale on which the truth of a statement is rated. */
export interface TruthRating {
  /** What the sidecar holds: `partly-true`. */
  readonly value: string;
  readonly label: { readonly en: string; readonly id: string };
  /** The ends of the scale; what comes after the worst is no verdict. */
  readonly end?: "best" | "worst";
}

/** What a newsroom decides for all who work in a folder, in `.copydesk/config.json`. */
export interface NewsroomConfig {
  /** From the best rating to the worst; ratings that are no verdict come last. */
  readonly truth: readonly TruthRating[];
  /** `corpus`: annotators work apart, and what two of them made on the same words stays two. */
  readonly mode: "newsroom" | "corpus";
  /** The language of articles. */
  readonly language: Settings["language"];
  readonly findings: Settings["findings"];
}

export const DEFAULT_CONFIG: NewsroomConfig = {
  truth: [
    { value: "true", label: { en: "true", id: "benar" }, end: "best" },
    { value: "partly-true", label: { en: "partly true", id: "sebagian benar" } },
    { value: "misleading", label: { en: "misleading", id: "menyesatkan" } },
    { value: "false", label: { en: "false", id: "salah" }, end: "worst" },
    { value: "unproven", label: { en: "unproven", id: "belum terbukti" } },
    { value: "not-checkable", label: { en: "not checkable", id: "tidak dapat diperiksa" } },
  ],
  mode: "newsroom",
  language: DEFAULT_SETTINGS.language,
  findings: DEFAULT_SETTINGS.findings,
};

const code = v.pipe(v.string(), v.regex(/^[a-z]+\/[a-z-]+$/, "a code such as quote/no-speaker is expected"));

const shape = v.object({
  truth: v.optional(
    v.pipe(
      v.array(
        v.object({
          value: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/)),
          label: v.object({ en: v.string(), id: v.string() }),
          end: v.exactOptional(v.picklist(["best", "worst"])),
        }),
      ),
      v.minLength(1),
    ),
  ),
  mode: v.optional(v.picklist(["newsroom", "corpus"])),
  language: v.optional(v.picklist(["auto", "id", "en"])),
  findings: v.optional(
    v.object({
      enabled: v.optional(v.boolean()),
      disabled: v.optional(v.array(code)),
      optional: v.optional(v.array(code)),
      severity: v.optional(v.record(code, v.picklist(SEVERITIES))),
    }),
  ),
});

/** The configuration of a folder, or why it cannot be used; the default one where there is none. */
export type ReadConfig =
  | { readonly config: NewsroomConfig; readonly problem: null }
  | { readonly config: NewsroomConfig; readonly problem: string };

/** URI of the configuration of a workspace folder. */
export function configUri(folder: string): string {
  return `${folder.replace(/\/+$/, "")}/.copydesk/config.json`;
}

/** Reads `.copydesk/config.json` of a folder. What it says is looked at before it is used. */
export async function readConfig(fileSystem: FileSystem, folder: string): Promise<ReadConfig> {
  const uri = configUri(folder);
  try {
    if ((await fileSystem.stat(uri)) === null) return { config: DEFAULT_CONFIG, problem: null };
    const value: unknown = JSON.parse(new TextDecoder("utf-8").decode(await fileSystem.read(uri)));
    const parsed = v.safeParse(shape, value);
    if (!parsed.success) return { config: DEFAULT_CONFIG, problem: described(parsed.issues) };
    const { findings: given = {}, ...rest } = parsed.output;
    const findings = { ...DEFAULT_CONFIG.findings, ...given } as NewsroomConfig["findings"];
    return { config: { ...DEFAULT_CONFIG, ...(rest as Partial<NewsroomConfig>), findings }, problem: null };
  } catch (error) {
    return { config: DEFAULT_CONFIG, problem: error instanceof Error ? error.message : String(error) };
  }
}

/** On one line, for a person: what is wrong, and where. */
function described(issues: readonly v.BaseIssue<unknown>[]): string {
  return issues.map((issue) => `${v.getDotPath(issue) ?? "the file"}: ${issue.message}`).join("; ");
}

/**
 * A person's settings with what the newsroom has decided: what either switches off is off, what either asks for is looked for,
 * and where both say something of one finding or of the language, the person's word holds.
 */
export function withNewsroom(settings: Settings, { language, findings }: NewsroomConfig): Settings {
  const own = settings.findings;
  return {
    ...settings,
    language: settings.language === "auto" ? language : settings.language,
    findings: {
      enabled: own.enabled && findings.enabled,
      disabled: [...new Set([...findings.disabled, ...own.disabled])],
      optional: [...new Set([...findings.optional, ...own.optional])],
      severity: { ...findings.severity, ...own.severity },
    },
  };
}

/** The configurations of all workspace folders. */
export class NewsroomConfigs {
  readonly #fileSystem: FileSystem;
  readonly #folders: readonly string[];
  readonly #onProblem: (uri: string, problem: string) => void;
  #configs = new Map<string, NewsroomConfig>();
  #loading: Promise<void> = Promise.resolve();

  constructor(
    fileSystem: FileSystem,
    folders: readonly string[],
    onProblem: (uri: string, problem: string) => void,
  ) {
    this.#fileSystem = fileSystem;
    this.#folders = [...folders].sort((a, b) => b.length - a.length);
    this.#onProblem = onProblem;
  }

  /** Resolves when those that are being read are there, so that nothing is answered without them. */
  get ready(): Promise<void> {
    return this.#loading;
  }

  /** Reads all of them, anew. */
  load(): Promise<void> {
    this.#loading = this.#read();
    return this.#loading;
  }

  async #read(): Promise<void> {
    const configs = new Map<string, NewsroomConfig>();
    for (const folder of this.#folders) {
      const { config, problem } = await readConfig(this.#fileSystem, folder);
      if (problem !== null) this.#onProblem(configUri(folder), problem);
      configs.set(folder, config);
    }
    this.#configs = configs;
  }

  /** The configuration that holds for an article: that of the innermost folder around it. */
  of(uri: string): NewsroomConfig {
    const folder = this.#folders.find((each) => uri.startsWith(`${each.replace(/\/+$/, "")}/`));
    return (folder === undefined ? undefined : this.#configs.get(folder)) ?? DEFAULT_CONFIG;
  }
}
