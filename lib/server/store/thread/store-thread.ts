import "server-only";
import { Worker } from "node:worker_threads";
import { StoreProblem } from "../store-problem";
import {
  type Answer,
  type ArgsOf,
  type Call,
  OPENING,
  type Opens,
  type Parts,
  type ResultOf,
  SIGN_OF_LIFE_MILLISECONDS,
} from "./messages";

type Waiting = { resolve: (value: unknown) => void; reject: (problem: StoreProblem) => void; bytes: number };

/** Bytes that a call takes, about. */
const CALL_BYTES = 500;
/** Memory of the thread, in MiB; SQLite's own and content are not counted. */
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 8 };
/** How many signs of life a thread may miss. Then its disk hangs, for example. */
const MISSED_SIGNS = 12;

/** The thread that has a SQLite file. All calls fail once it has ended. */
export class StoreThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #path: string;
  readonly #signs: ReturnType<typeof setInterval>;
  readonly opened: Promise<unknown>;
  #calls: Call[] = [];
  #buffers: ArrayBuffer[] = [];
  #lastId = OPENING;
  #bytes = 0;
  #missed = 0;
  #end: StoreProblem | undefined;

  /** Starts a thread with the program in a file. */
  constructor(file: string, opens: Opens) {
    this.#path = opens.path;
    this.#worker = new Worker(file, { workerData: opens, resourceLimits: LIMITS, execArgv: [] });
    this.#worker.on("message", (answers: Answer[]) => this.#take(answers));
    this.#worker.on("error", (error) => this.#lost(error.message));
    this.#worker.on("exit", () => this.#lost("its thread has ended"));
    this.#signs = setInterval(() => this.#missSign(), SIGN_OF_LIFE_MILLISECONDS).unref();
    this.opened = this.#settled(OPENING, CALL_BYTES);
  }

  /** Calls that wait for their answers. */
  get waiting(): number {
    return this.#waiting.size;
  }

  get hasEnded(): boolean {
    return this.#end !== undefined;
  }

  /** Bytes of the calls that wait for their answers. */
  get bytes(): number {
    return this.#bytes;
  }

  /**
   * Calls a function of the store.
   * @param buffers of its arguments that are handed over instead of copied: nobody else may use them afterwards
   * @throws StoreProblem
   */
  ask<P extends keyof Parts, N extends keyof Parts[P] & string>(
    part: P,
    name: N,
    args: ArgsOf<Parts[P][N]>,
    buffers: readonly ArrayBuffer[] = [],
  ): Promise<ResultOf<Parts[P][N]>> {
    if (this.#end) return Promise.reject(this.#end);
    this.#lastId += 1;
    const id = this.#lastId;
    if (this.#calls.length === 0) queueMicrotask(() => this.#send());
    this.#calls.push({ id, part, name, args });
    this.#buffers.push(...buffers);
    const bytes = buffers.reduce((sum, { byteLength }) => sum + byteLength, CALL_BYTES);
    // The thread calls this program's function of the same name.
    return this.#settled(id, bytes) as Promise<ResultOf<Parts[P][N]>>;
  }

  /** Ends the thread. What waits for an answer fails. */
  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  /** Ends the thread once it has done nothing for long. */
  #missSign(): void {
    this.#missed += 1;
    if (this.#missed <= MISSED_SIGNS || this.#waiting.size === 0 || this.#waiting.has(OPENING)) return;
    this.#lost("it does not answer");
    void this.#worker.terminate();
  }

  #settled(id: number, bytes: number): Promise<unknown> {
    // Keeps the process alive until all is answered.
    if (this.#waiting.size === 0) this.#worker.ref();
    this.#bytes += bytes;
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject, bytes }));
  }

  /** Sends the calls of this turn together. */
  #send(): void {
    this.#worker.postMessage(this.#calls, this.#buffers);
    this.#calls = [];
    this.#buffers = [];
  }

  #take(answers: readonly Answer[]): void {
    this.#missed = 0;
    for (const { id, value, problem } of answers) {
      const waiting = this.#waiting.get(id);
      if (!waiting) continue;
      this.#waiting.delete(id);
      this.#bytes -= waiting.bytes;
      if (problem) waiting.reject(new StoreProblem(problem.code, problem.message));
      else waiting.resolve(value);
    }
    if (this.#waiting.size === 0) this.#worker.unref();
  }

  #lost(why: string): void {
    clearInterval(this.#signs);
    this.#end ??= new StoreProblem("unreachable", `the SQLite file ${this.#path} cannot be used: ${why}`);
    for (const { reject } of this.#waiting.values()) reject(this.#end);
    this.#waiting.clear();
    this.#bytes = 0;
  }
}
