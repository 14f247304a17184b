import "server-only";
import { log } from "../log/log";
import { processWide } from "../runtime/process-wide";
import { settings } from "../settings/settings";
import { noRoom } from "./claim";
import { memory } from "./memory";
import type { MemoryAccount } from "./memory-account";

type Options = {
  account: Pick<MemoryAccount, "shrink" | "total">;
  /** Bytes that the process may take. */
  budget: number;
  /** Returns the bytes that the process takes now. */
  resident?: () => number;
  /** Called when memory exceeds the budget, and when it is below again. */
  tell?: (isOver: boolean, resident: number) => void;
  /** Collects garbage. */
  collect?: () => void;
  clock?: () => number;
};

/** Interval between two measurements of the process, in milliseconds. */
const LOOK_MILLISECONDS = 500;
/** The share of time that may go into forced garbage collection. */
const COLLECT_SHARE = 1 / 20;
/** Under pressure, caches keep this part of their share. */
const KEPT = 1 / 2;
/** Pressure ends below this part of the budget. */
const ENOUGH = 0.95;

/**
 * Watches the memory of the whole process, as garbage, code and native libraries cannot be counted. Above the budget,
 * no new work begins, caches give up half, and garbage is collected.
 */
export class Pressure {
  readonly #options: Required<Options>;
  #isOver = false;
  #looked = Number.NEGATIVE_INFINITY;
  #collectAgain = Number.NEGATIVE_INFINITY;

  constructor(options: Options) {
    this.#options = {
      resident: () => process.memoryUsage.rss(),
      tell: () => undefined,
      collect: () => globalThis.gc?.(),
      clock: () => performance.now(),
      ...options,
    };
  }

  /** Returns true if the process takes more than its budget. Measures again if the last measurement is old. */
  isOver(): boolean {
    const { clock, resident, budget, tell } = this.#options;
    const now = clock();
    if (now - this.#looked < LOOK_MILLISECONDS) return this.#isOver;
    this.#looked = now;
    let bytes = resident();
    if (bytes > budget * (this.#isOver ? ENOUGH : 1) && this.#relieve(now)) bytes = resident();
    const isOver = bytes > budget * (this.#isOver ? ENOUGH : 1);
    if (isOver !== this.#isOver) tell(isOver, bytes);
    this.#isOver = isOver;
    return isOver;
  }

  #relieve(now: number): boolean {
    if (now < this.#collectAgain) return false;
    const { account, collect, clock } = this.#options;
    account.shrink(KEPT);
    collect();
    const ended = clock();
    this.#collectAgain = ended + (ended - now) / COLLECT_SHARE;
    return true;
  }
}

/**
 * Refuses new work while the process exceeds its memory budget.
 * @throws RegistryFailure `busy`
 */
export function refuseUnderPressure(): void {
  const pressure = processWide("memory pressure", () => {
    const budget = settings().memoryBudget;
    const tell = (isOver: boolean, resident: number) => {
      const fields = { resident, budget, counted: memory().total };
      if (isOver) log.warn(fields, "the process takes more than MEMORY_BUDGET: what is not known is refused");
      else log.info(fields, "the process is below MEMORY_BUDGET again");
    };
    return new Pressure({ account: memory(), budget, tell });
  });
  if (pressure.isOver()) throw noRoom();
}
