import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { RegistryFailure } from "../problem/registry-failure";
import { processWide } from "../runtime/process-wide";
import { memory } from "./memory";
import type { MemoryAccount, Way } from "./memory-account";

/** How long an answer being received waits for room, in milliseconds: less than the time limit of an attempt. */
const LONGEST_WAIT = 2_000;

/** The memory that one piece of work holds while it runs. */
export class Claim {
  readonly #account: MemoryAccount;
  readonly #way: Way;
  #bytes = 0;
  #isOver = false;

  constructor(account: MemoryAccount, way: Way) {
    this.#account = account;
    this.#way = way;
  }

  /** Takes bytes at once. Returns false if there is no room, or after the end. */
  take(bytes: number): boolean {
    if (this.#isOver) return true;
    if (!this.#account.take(this.#way, bytes)) return false;
    this.#bytes += bytes;
    return true;
  }

  /**
   * Takes bytes, and waits for a moment if there is no room.
   * @throws RegistryFailure `busy` if no room becomes free; the signal's reason when it aborts
   */
  async grow(
    bytes: number,
    { wait = LONGEST_WAIT, signal }: { wait?: number; signal?: AbortSignal } = {},
  ): Promise<void> {
    const until = performance.now() + wait;
    while (!this.take(bytes)) {
      const left = until - performance.now();
      // Do not wait for what can never fit.
      if (left <= 0 || bytes > this.#account.shares[this.#way]) throw noRoom();
      await this.#account.nextRoom(left, signal);
    }
  }

  /** Gives some bytes back. */
  give(bytes: number): void {
    if (this.#isOver) return;
    this.#bytes -= bytes;
    this.#account.give(this.#way, bytes);
  }

  /** Gives all bytes back. */
  end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#account.give(this.#way, this.#bytes);
  }
}

/** Returns the failure for a request that has no room in memory at the moment. */
export function noRoom(): RegistryFailure {
  return new RegistryFailure("busy", "this server has no memory to spare at the moment", { retryAfter: 5 });
}

const claims = () => processWide("memory claims", () => new AsyncLocalStorage<Claim>());

/** Runs work that receives bytes. They are counted until it settles. */
export async function receiving<T>(work: () => Promise<T>, account: MemoryAccount = memory()): Promise<T> {
  const claim = new Claim(account, "received");
  try {
    return await claims().run(claim, work);
  } finally {
    claim.end();
  }
}

/** Returns the claim of the work that this code runs for; `undefined` if its memory is not counted. */
export function currentClaim(): Claim | undefined {
  return claims().getStore();
}
