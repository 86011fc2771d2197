import path from "node:path";
import { pathToFileURL } from "node:url";
import { DEFAULT_SETTINGS, type Settings } from "../../../protocol/settings.js";
import { NodeFileSystem } from "../store/nodeFileSystem.js";
import {
  DEFAULT_CONFIG,
  type NewsroomConfig,
  readConfig,
  withNewsroom,
} from "../workspace/newsroomConfig.js";
import { InputError } from "./exitCode.js";
import { folderWith } from "./registryFile.js";

const CONFIG_PATH = ".copydesk/config.json";

/** What a run says itself; it goes before what the newsroom has decided. */
export interface OwnSettings {
  readonly lang: "id" | "en" | "auto";
  readonly optional?: readonly string[];
  /** False: what the newsroom has decided is left aside. */
  readonly config: boolean;
}

/** The settings that hold for files of the command line; each configuration is read once. */
export class FileSettings {
  readonly #own: OwnSettings;
  readonly #byFolder = new Map<string, Promise<Settings>>();

  constructor(own: OwnSettings) {
    this.#own = own;
  }

  /** @throws InputError when the configuration cannot be used */
  of(file: string): Promise<Settings> {
    const folder = path.dirname(path.resolve(file));
    const known = this.#byFolder.get(folder) ?? this.#read(file);
    this.#byFolder.set(folder, known);
    return known;
  }

  async #read(file: string): Promise<Settings> {
    const { lang, optional = [], config } = this.#own;
    const own = {
      ...DEFAULT_SETTINGS,
      language: lang,
      findings: { ...DEFAULT_SETTINGS.findings, optional },
    };
    return withNewsroom(own, config && file !== "-" ? await newsroomOf(file) : DEFAULT_CONFIG);
  }
}

/**
 * What the newsroom has decided for a file: the nearest `.copydesk/config.json` above it, no higher than its workspace.
 * @throws InputError when it cannot be used
 */
export async function newsroomOf(file: string): Promise<NewsroomConfig> {
  const folder = folderWith(CONFIG_PATH, path.dirname(path.resolve(file)));
  if (folder === null) return DEFAULT_CONFIG;
  const { config, problem } = await readConfig(new NodeFileSystem(), pathToFileURL(folder).href);
  if (problem !== null) throw new InputError(`${path.join(folder, CONFIG_PATH)} cannot be used: ${problem}`);
  return config;
}
