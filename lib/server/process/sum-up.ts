import "server-only";
import type { Region } from "@/lib/mar/region";
import { withoutExchange } from "../exchange/exchange";
import { log } from "../log/log";
import { processWide } from "../runtime/process-wide";
import { processStore } from "./store";

/** How long after a look at what is to be summed up the next one follows, in milliseconds. */
const PAUSE = 10_000;

type Memo = { begunAt: number; running: Promise<void> | undefined };

/**
 * Sums up in the background what the index of a region has read since the last time, if that was a while ago. Returns what goes on;
 * it never rejects.
 */
export function sumUp(region: Region): Promise<void> | undefined {
  const memo = processWide<Memo>(`summed up ${region}`, () => ({
    begunAt: Number.NEGATIVE_INFINITY,
    running: undefined,
  }));
  if (!memo.running && Math.abs(Date.now() - memo.begunAt) > PAUSE) {
    memo.begunAt = Date.now();
    memo.running = withoutExchange(() => refresh(region, memo));
  }
  return memo.running;
}

async function refresh(region: Region, memo: Memo): Promise<void> {
  try {
    await processStore().summaries.refresh(region, Date.now());
  } catch (error) {
    log.warn({ region, error: String(error) }, "the index was not summed up");
  } finally {
    memo.running = undefined;
  }
}
