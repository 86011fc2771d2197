import { DEFAULT_SETTINGS, type Settings } from "../../../protocol/settings.js";

/** The settings that hold for each article, asked of the editor once and kept until they change. */
export class SettingsByArticle {
  readonly #ask: ((uri: string) => Promise<unknown>) | null;
  #known = new Map<string, Promise<Settings>>();
  #settled = new Map<string, Settings>();

  /** @param ask asks the editor for `copydesk` as it holds for a URI; null where the editor cannot be asked */
  constructor(ask: ((uri: string) => Promise<unknown>) | null) {
    this.#ask = ask;
  }

  of(uri: string): Promise<Settings> {
    if (!this.#ask) return Promise.resolve(DEFAULT_SETTINGS);
    const known = this.#known.get(uri);
    if (known) return known;
    const asked = this.#ask(uri).then(
      (value) => {
        const settings = merged(DEFAULT_SETTINGS, value);
        this.#settled.set(uri, settings);
        return settings;
      },
      () => DEFAULT_SETTINGS,
    );
    this.#known.set(uri, asked);
    return asked;
  }

  /** What is known without asking; the defaults before the first answer. */
  now(uri: string): Settings {
    return this.#settled.get(uri) ?? DEFAULT_SETTINGS;
  }

  forget(uri: string): void {
    this.#known.delete(uri);
    this.#settled.delete(uri);
  }

  /** The settings changed: they are asked for again when next needed. */
  reset(): void {
    this.#known = new Map();
  }
}

/** The defaults with every value of the same type that the editor gave; anything of another type is left out. */
function merged<T>(defaults: T, given: unknown): T {
  if (Array.isArray(defaults)) return (Array.isArray(given) ? given : defaults) as T;
  if (defaults === null || typeof defaults !== "object") {
    return (typeof given === typeof defaults ? given : defaults) as T;
  }
  if (given === null || typeof given !== "object") return defaults;
  const members = given as Record<string, unknown>;
  const known = Object.entries(defaults).map(([key, value]) => [key, merged<unknown>(value, members[key])]);
  const isOpenTable = known.length === 0;
  return Object.fromEntries(isOpenTable ? Object.entries(members) : known) as T;
}
