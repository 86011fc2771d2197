import { availableParallelism } from "node:os";
import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";

/** What a worker thread is and what it is given once, at its start. */
export interface WorkerStart<O> {
  readonly script: URL;
  readonly options: O;
}

/** Does one task. Results of threads are moved, not copied: `moved` says which of their memory. */
export interface Tasks<T, R> {
  do(task: T): R | Promise<R>;
  moved(result: R): readonly ArrayBuffer[];
}

/** Fewer tasks than these are done by one thread sooner than a second one is started. */
const WORTH_A_THREAD = 8;

/** How many threads to use: as asked, else one a core for as many tasks as are worth it. */
export function jobsFor(tasks: number, asked: number | undefined): number {
  return Math.max(1, Math.min(asked ?? availableParallelism(), Math.ceil(tasks / WORTH_A_THREAD)));
}

/** Tasks that a thread has beside the one that it does, so that it never waits for the next. */
const AHEAD = 1;

/** Results that may wait for an earlier one, for each thread: an article may take as long as many others. */
const WAITING = 8;

/**
 * Each thread compiles the same functions for itself, and with a thread a core the compilers have no core of their own. So that
 * they do not take what the threads have won, functions are optimised later, and less is inlined into each. Flags of the engine
 * that this was measured on; another has its own.
 */
function optimiseLess(): void {
  if (!process.versions.v8.startsWith("11.")) return;
  for (const flag of [
    "--always-sparkplug",
    "--interrupt-budget=500000",
    "--max-inlined-bytecode-size-cumulative=400",
  ])
    setFlagsFromString(flag);
}

/**
 * Does tasks in `jobs` threads, of which this one is one: it does what the others have no room for. Results come in the order
 * of the tasks, whatever the number of threads. No more than a few tasks a thread are taken up beyond the one whose result is
 * awaited, so that memory stays bounded and a slow reader slows the work down.
 */
export async function* inThreads<T, R, O>(
  tasks: AsyncIterable<T> | Iterable<T>,
  jobs: number,
  own: Tasks<T, R>,
  start: WorkerStart<O>,
): AsyncGenerator<R> {
  const threads: Thread<T, R>[] = [];
  const results: Promise<R>[] = [];
  if (jobs > 1) optimiseLess();
  try {
    for await (const task of tasks) {
      const thread = freeThread(threads, jobs, start);
      const result = thread ? thread.do(task) : Promise.resolve(own.do(task));
      // Awaited in its turn; until then a failure must not count as unhandled.
      result.catch(() => undefined);
      results.push(result);
      if (!thread) await result.catch(() => undefined);
      // Lets in what the threads have sent while this one was at work.
      if (jobs > 1) await new Promise((resolve) => setImmediate(resolve));
      while (results.length >= jobs * WAITING || (await isSettled(results[0])))
        yield await (results.shift() as Promise<R>);
    }
    for (const result of results) yield await result;
  } finally {
    await Promise.all(threads.map((thread) => thread.stop()));
  }
}

/** A new thread, or the one with the least to do; null where none has room. */
function freeThread<T, R>(
  threads: Thread<T, R>[],
  jobs: number,
  start: WorkerStart<unknown>,
): Thread<T, R> | null {
  if (threads.length < jobs - 1) {
    const thread = new Thread<T, R>(start);
    threads.push(thread);
    return thread;
  }
  const [least = null] = threads.toSorted((a, b) => a.load - b.load);
  return least && least.load <= AHEAD ? least : null;
}

const PENDING = Symbol("pending");

async function isSettled(promise: Promise<unknown> | undefined): Promise<boolean> {
  if (!promise) return false;
  try {
    return (await Promise.race([promise, Promise.resolve(PENDING)])) !== PENDING;
  } catch {
    return true;
  }
}

/** A task under way. */
interface Waiting<R> {
  readonly resolve: (result: R) => void;
  readonly reject: (error: unknown) => void;
}

class Thread<T, R> {
  readonly #worker: Worker;
  readonly #waiting: Waiting<R>[] = [];

  constructor(start: WorkerStart<unknown>) {
    this.#worker = new Worker(start.script, { workerData: start.options, argv: [] });
    this.#worker.on("message", (result: R) => this.#waiting.shift()?.resolve(result));
    this.#worker.on("error", (error) => this.#fail(error));
    this.#worker.on("exit", () => this.#fail(new Error("a worker thread ended before its work was done")));
  }

  /** Tasks that it has not done yet. */
  get load(): number {
    return this.#waiting.length;
  }

  do(task: T): Promise<R> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage(task);
    });
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }

  #fail(error: unknown): void {
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }
}
