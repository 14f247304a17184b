import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { RegistryFailure } from "../problem/registry-failure";
import { processWide } from "../runtime/process-wide";
import { memory } from "./memory";
import type { MemoryAccount, Way } from "./memory-account";

/** How long an answer that is being received waits for room, in milliseconds: less than an attempt may take. */
const LONGEST_WAIT = 2_000;

/** What one piece of work holds of the memory while it is under way. */
export class Claim {
  readonly #account: MemoryAccount;
  readonly #way: Way;
  #bytes = 0;
  #isOver = false;

  constructor(account: MemoryAccount, way: Way) {
    this.#account = account;
    this.#way = way;
  }

  /** Takes more at once; false where there is no room. After the end nothing is taken. */
  take(bytes: number): boolean {
    if (this.#isOver) return true;
    if (!this.#account.take(this.#way, bytes)) return false;
    this.#bytes += bytes;
    return true;
  }

  /**
   * Takes more, and waits for room for a moment where there is none.
   * @throws RegistryFailure `busy` where none came; the signal's reason when it aborts
   */
  async grow(
    bytes: number,
    { wait = LONGEST_WAIT, signal }: { wait?: number; signal?: AbortSignal } = {},
  ): Promise<void> {
    const until = performance.now() + wait;
    while (!this.take(bytes)) {
      const left = until - performance.now();
      // What never fits is not waited for.
      if (left <= 0 || bytes > this.#account.shares[this.#way]) throw noRoom();
      await this.#account.nextRoom(left, signal);
    }
  }

  /** Gives some of it back. */
  give(bytes: number): void {
    if (this.#isOver) return;
    this.#bytes -= bytes;
    this.#account.give(this.#way, bytes);
  }

  /** Gives everything back. */
  end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#account.give(this.#way, this.#bytes);
  }
}

/** That there is no memory for something new at the moment. */
export function noRoom(): RegistryFailure {
  return new RegistryFailure("busy", "there is no memory for more at the moment", { retryAfter: 5 });
}

const claims = () => processWide("memory claims", () => new AsyncLocalStorage<Claim>());

/** Runs work that receives; what it receives is counted until it has ended, in whatever way. */
export async function receiving<T>(work: () => Promise<T>, account: MemoryAccount = memory()): Promise<T> {
  const claim = new Claim(account, "received");
  try {
    return await claims().run(claim, work);
  } finally {
    claim.end();
  }
}

/** The claim of the work that this code runs for; `undefined` where nobody counts. */
export function currentClaim(): Claim | undefined {
  return claims().getStore();
}
