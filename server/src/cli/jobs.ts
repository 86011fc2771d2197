import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";

/** What a worker thread is given once, at its start. */
export interface WorkerStart<O> {
  /** Tells the command line, which is the worker's file too, that it is one, and which. */
  readonly copydeskWorker: string;
  readonly options: O;
}

/** A task under way. */
interface Waiting<R> {
  readonly resolve: (result: R) => void;
  readonly reject: (error: unknown) => void;
}

/** Fewer tasks than these are done by one thread sooner than a second one is started. */
const WORTH_A_THREAD = 8;

/** How many threads to use: as asked, else one a core for as many tasks as are worth it. */
export function jobsFor(tasks: number, asked: number | undefined): number {
  return Math.max(1, Math.min(asked ?? availableParallelism(), Math.ceil(tasks / WORTH_A_THREAD)));
}

/**
 * Does tasks in threads. Results come in the order of the tasks, whatever the number of threads; no more than a few tasks a
 * thread are taken up ahead of the one whose result is awaited, so that memory stays bounded and a slow reader slows the
 * work down.
 */
export async function* inThreads<T, R, O>(
  tasks: AsyncIterable<T> | Iterable<T>,
  jobs: number,
  start: WorkerStart<O>,
): AsyncGenerator<R> {
  const threads = Array.from({ length: jobs }, () => new Thread<T, R>(start));
  const ahead: Promise<R>[] = [];
  let next = 0;
  try {
    for await (const task of tasks) {
      const thread = threads[next++ % jobs] as Thread<T, R>;
      const result = thread.do(task);
      // Awaited below; until then a failure must not count as unhandled.
      result.catch(() => undefined);
      ahead.push(result);
      if (ahead.length >= jobs * AHEAD) yield await (ahead.shift() as Promise<R>);
    }
    for (const result of ahead) yield await result;
  } finally {
    await Promise.all(threads.map((thread) => thread.stop()));
  }
}

const AHEAD = 4;

class Thread<T, R> {
  readonly #worker: Worker;
  readonly #waiting: Waiting<R>[] = [];

  constructor(start: WorkerStart<unknown>) {
    this.#worker = new Worker(new URL(import.meta.url), { workerData: start, argv: [] });
    this.#worker.on("message", (result: R) => this.#waiting.shift()?.resolve(result));
    this.#worker.on("error", (error) => this.#fail(error));
    this.#worker.on("exit", () => this.#fail(new Error("a worker thread ended before its work was done")));
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
