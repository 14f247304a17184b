import "server-only";
import { LRUCache } from "lru-cache";
import { decodeIds } from "./ids";
import type { IdBlock, Questions } from "./questions";

/** Blocks that are kept, of four kilobytes each: most searches end in those of the newest tags. */
const MOST = 1_024;

/** Reads ids of segments, and keeps those that were read last: they never change. */
export class KnownIds {
  readonly #read: Questions["ids"];
  readonly #kept = new LRUCache<string, Float64Array>({ max: MOST });

  constructor(read: Questions["ids"]) {
    this.#read = read;
  }

  /** Returns the ids of blocks, by `keyOf`. */
  async of(blocks: readonly IdBlock[]): Promise<ReadonlyMap<string, Float64Array>> {
    const found = new Map<string, Float64Array>();
    const missing = blocks.filter((block) => {
      const kept = this.#kept.get(keyOf(block));
      if (kept) found.set(keyOf(block), kept);
      return !kept;
    });
    if (missing.length === 0) return found;
    for (const { ids, ...block } of await this.#read(missing)) {
      const decoded = Float64Array.from(decodeIds(ids));
      found.set(keyOf(block), decoded);
      this.#kept.set(keyOf(block), decoded);
    }
    return found;
  }
}

export const keyOf = ({ segment, block }: IdBlock) => `${segment} ${block}`;
