import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Registry } from "../analysis/entities/entities.js";
import { FileError } from "../store/fileSystem.js";
import { NodeFileSystem } from "../store/nodeFileSystem.js";
import { parseRegistry, readRegistryText, REGISTRY_PATH } from "../workspace/registry/registryFile.js";
import { InputError } from "./exitCode.js";

/** The newsroom's names for files of the command line; each registry is read once. */
export class FileRegistries {
  readonly #known = new Map<string, Promise<Registry>>();
  readonly #folders = new Map<string, string | null>();

  /**
   * The names of the nearest `.copydesk/entities.json` above the article, no higher than its workspace: the repository
   * around it, else the current folder where the article lies in it, else the article's own folder. Standard input has
   * no place, and so no names.
   * @throws InputError when the file cannot be used
   */
  of(file: string): Promise<Registry> {
    const folder = file === "-" ? null : this.#folderOf(path.dirname(path.resolve(file)));
    if (folder === null) return Promise.resolve([]);
    const known = this.#known.get(folder) ?? read(folder);
    this.#known.set(folder, known);
    return known;
  }

  #folderOf(own: string): string | null {
    const known = this.#folders.get(own);
    if (known !== undefined) return known;
    const found = folderWith(REGISTRY_PATH, own);
    this.#folders.set(own, found);
    return found;
  }
}

/** The nearest folder from this one up, no higher than its workspace, that has such a file; null for none. */
export function folderWith(file: string, own: string): string | null {
  const root = workspaceOf(own);
  for (let folder = own; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, file))) return folder;
    if (folder === root || folder === path.dirname(folder)) return null;
  }
}

/** The repository around a folder, else the current folder where it lies in that, else itself. */
export function workspaceOf(own: string): string {
  for (let folder = own; folder !== path.dirname(folder); folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, ".git"))) return folder;
  }
  const current = process.cwd();
  const isInside = own === current || own.startsWith(current + path.sep);
  return isInside ? current : own;
}

async function read(folder: string): Promise<Registry> {
  const file = path.join(folder, REGISTRY_PATH);
  try {
    const text = await readRegistryText(new NodeFileSystem(), pathToFileURL(folder).href);
    const { registry, problem } = parseRegistry(text ?? '{"entities":[]}');
    if (problem) throw new InputError(`${file} cannot be used: ${problem.en}`);
    return registry;
  } catch (error) {
    if (error instanceof FileError) throw new InputError(`${file} cannot be read: ${error.message}`);
    throw error;
  }
}
