import "server-only";
import { performance } from "node:perf_hooks";
import { log } from "../log/log";
import { processWide } from "../runtime/process-wide";
import { settings } from "../settings/settings";
import { noRoom } from "./claim";
import { compactHeap } from "./compact-heap";
import { memory } from "./memory";
import type { MemoryAccount } from "./memory-account";
import { BASE } from "./shares.mjs";

type Options = {
  account: Pick<MemoryAccount, "shrink" | "total" | "shares">;
  /** Bytes that the process may take. */
  budget: number;
  /** Bytes of the process with empty caches. */
  base?: number;
  /** Returns the bytes that the process takes now. */
  resident?: () => number;
  /** Called when memory exceeds the budget, and when it is below again. */
  tell?: (isOver: boolean, resident: number) => void;
  /** Collects garbage and gives memory back to the system. */
  collect?: () => void;
  /** Returns the part of the time since its last call in which the main thread had work: 0 to 1. */
  utilization?: () => number;
  clock?: () => number;
};

/** Interval between two measurements of the process, in milliseconds; near the budget, little work may begin in between. */
const LOOK_MILLISECONDS = 500;
const CLOSE_LOOK_MILLISECONDS = 50;
/** The share of time that may go into forced garbage collection. */
const COLLECT_SHARE = 1 / 20;
/** From this part of the budget on, memory that can be given back is. */
const EARLY = 0.8;
/** Under pressure, caches keep this part of their share. */
const KEPT = 1 / 2;
/** Pressure ends below this part of the budget. */
const ENOUGH = 0.95;
/** The part of the budget that a collection must promise to give back. */
const WORTH = 0.1;
/** At rest, caches keep this part of their share, and less is worth a collection. */
const KEPT_AT_REST = 1 / 4;
const WORTH_AT_REST = 0.05;
/** A process whose main thread had less work than this in each of so many looks is at rest. */
const CALM = 0.3;
const CALM_LOOKS = 3;
const REST_MILLISECONDS = 5_000;

/**
 * Watches the memory of the whole process, as garbage, code and native libraries cannot be counted. Near the budget,
 * caches give up half, and memory is given back to the system; above it, no new work begins. After a load, caches and
 * heap shrink to their size at rest: V8 collects nothing while nothing happens.
 */
export class Pressure {
  readonly #options: Required<Options>;
  #isOver = false;
  #lookAgain = Number.NEGATIVE_INFINITY;
  #collectAgain = Number.NEGATIVE_INFINITY;
  #calmLooks = 0;
  /** The bytes of the process since it was last relieved, and what caches kept then: no collection gives back more. */
  #least = { bytes: Number.NEGATIVE_INFINITY, kept: 1 };
  #wasRelieved = false;

  constructor(options: Options) {
    this.#options = {
      base: BASE,
      resident: () => process.memoryUsage.rss(),
      tell: () => undefined,
      collect: compactHeap,
      utilization: eventLoopUtilization(),
      clock: () => performance.now(),
      ...options,
    };
  }

  /** Returns true if the process takes more than its budget. Measures again if the last measurement is old. */
  isOver(): boolean {
    const { clock, resident, budget, tell } = this.#options;
    const now = clock();
    if (now < this.#lookAgain) return this.#isOver;
    let bytes = this.#measured();
    const isWorth = bytes > budget * EARLY && this.#isWorth(bytes, KEPT, WORTH);
    if ((bytes > budget || isWorth) && this.#mayCollect()) {
      this.#relieve(KEPT);
      bytes = resident();
    }
    const isOver = bytes > budget * (this.#isOver ? ENOUGH : 1);
    if (isOver !== this.#isOver) tell(isOver, bytes);
    this.#isOver = isOver;
    this.#lookAgain = now + (bytes > budget * EARLY ? CLOSE_LOOK_MILLISECONDS : LOOK_MILLISECONDS);
    return isOver;
  }

  /** Looks after memory while nobody asks for anything. To be called every `REST_MILLISECONDS`. */
  look(): void {
    this.isOver();
    this.#calmLooks = this.#options.utilization() < CALM ? this.#calmLooks + 1 : 0;
    if (this.#calmLooks < CALM_LOOKS || !this.#isWorth(this.#measured(), KEPT_AT_REST, WORTH_AT_REST)) return;
    // The first time after a load it need not wait.
    if (this.#least.kept > KEPT_AT_REST || this.#mayCollect()) this.#relieve(KEPT_AT_REST);
  }

  #measured(): number {
    const bytes = this.#options.resident();
    // Pages are given back in the background: how much a collection gave back shows some time after it.
    if (this.#wasRelieved || bytes < this.#least.bytes) this.#least = { ...this.#least, bytes };
    this.#wasRelieved = false;
    return bytes;
  }

  /** Returns true if shrinking and collecting should give back this part of the budget. */
  #isWorth(bytes: number, kept: number, part: number): boolean {
    const { account, base, budget } = this.#options;
    const promised = bytes - base - Math.min(account.total, account.shares.counted * kept);
    const isNew = kept < this.#least.kept || bytes > this.#least.bytes + budget * part;
    return isNew && promised > budget * part;
  }

  #mayCollect(): boolean {
    return this.#options.clock() >= this.#collectAgain;
  }

  #relieve(kept: number): void {
    const { account, collect, clock } = this.#options;
    const began = clock();
    account.shrink(kept);
    collect();
    const ended = clock();
    this.#collectAgain = ended + (ended - began) / COLLECT_SHARE;
    this.#least = { ...this.#least, kept };
    this.#wasRelieved = true;
  }
}

function eventLoopUtilization(): () => number {
  let before = performance.eventLoopUtilization();
  return () => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, before);
    before = now;
    return utilization;
  };
}

function pressure(): Pressure {
  return processWide("memory pressure", () => {
    const budget = settings().memoryBudget;
    const tell = (isOver: boolean, resident: number) => {
      const fields = { resident, budget, counted: memory().total };
      if (isOver) log.warn(fields, "this server uses more memory than MEMORY_BUDGET: it refuses what is not in memory");
      else log.info(fields, "this server uses less memory than MEMORY_BUDGET again and answers everything");
    };
    const made = new Pressure({ account: memory(), budget, tell });
    setInterval(() => made.look(), REST_MILLISECONDS).unref();
    return made;
  });
}

/** Returns true while the process exceeds its memory budget. */
export function isOverBudget(): boolean {
  return pressure().isOver();
}

/**
 * Refuses new work while the process exceeds its memory budget.
 * @throws RegistryFailure `busy`
 */
export function refuseUnderPressure(): void {
  if (isOverBudget()) throw noRoom();
}
