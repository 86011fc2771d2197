import { type ChildProcess, fork } from "node:child_process";

/** How long a server that was told to end may take. */
const GRACE = 2000;

/**
 * The language server's process. The first one is started before the language client is loaded, which takes as long as the
 * server does to get ready: so they do it side by side.
 */
export class ServerProcess {
  readonly #module: string;
  readonly #codeCache: string;
  #early: ChildProcess | undefined;
  #current: ChildProcess | undefined;

  /**
   * @param module the server's file
   * @param codeCache a folder where the server may keep its compiled code, from which the next one starts faster
   */
  constructor(module: string, codeCache: string) {
    this.#module = module;
    this.#codeCache = codeCache;
    this.#early = this.#fork();
  }

  /** A process that no client has spoken to yet; the one before is made to end. */
  take(): ChildProcess {
    this.#endSoon();
    const early = this.#early;
    this.#early = undefined;
    this.#current = early?.connected ? early : this.#fork();
    return this.#current;
  }

  /** Ends it, if the client's word to end was not enough. */
  dispose(): void {
    this.#early?.kill();
    this.#endSoon();
  }

  #endSoon(): void {
    const ending = this.#current;
    this.#current = undefined;
    if (!ending || ending.exitCode !== null) return;
    const timer = setTimeout(() => ending.kill(), GRACE);
    ending.once("exit", () => clearTimeout(timer));
  }

  #fork(): ChildProcess {
    const flags = [
      "--node-ipc",
      `--clientProcessId=${String(process.pid)}`,
      `--code-cache=${this.#codeCache}`,
    ];
    const child = fork(this.#module, flags, {
      silent: true,
      execArgv: isDebugged() ? ["--nolazy", "--inspect=6011"] : [],
      // The editor's own binary is a Node with it.
      env: { ...process.env, ELECTRON_RUN_AS_NODE: "1", ELECTRON_NO_ASAR: "1" },
    });
    // Without a listener a failure to start would end the extension host; the client hears of it by the channel's end.
    child.on("error", () => undefined);
    return child;
  }
}

function isDebugged(): boolean {
  return process.execArgv.some((flag) => /^--(?:inspect|debug)(?:-brk)?(?:=|$)/.test(flag));
}
