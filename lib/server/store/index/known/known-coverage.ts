import "server-only";
import type { Region } from "@/lib/mar/region";
import type { WriteQueue } from "../../sql/write-queue";
import type { Coverage } from "../tag-index";

/** What other replicas wrote is seen after so long, in milliseconds. */
const FRESH = 5_000;

type Kept = { commits: number; at: number; found: Promise<Coverage> };

/** Keeps what of a region is in the index until something is written: each search tells it, and it takes longer than most searches. */
export class KnownCoverage {
  readonly #read: (region: Region) => Promise<Coverage>;
  readonly #queue: Pick<WriteQueue, "commits">;
  readonly #kept = new Map<Region, Kept>();

  constructor(queue: Pick<WriteQueue, "commits">, read: (region: Region) => Promise<Coverage>) {
    this.#queue = queue;
    this.#read = read;
  }

  of(region: Region): Promise<Coverage> {
    const { commits } = this.#queue;
    const at = performance.now();
    const kept = this.#kept.get(region);
    if (kept?.commits === commits && at - kept.at < FRESH) return kept.found;
    const found = this.#read(region);
    this.#kept.set(region, { commits, at, found });
    found.catch(() => this.#kept.delete(region));
    return found;
  }
}
