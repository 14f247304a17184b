import "server-only";
import type { Region } from "@/lib/mar/region";
import { RESOLUTION } from "../cached/freshness";
import { log } from "../log/log";
import { RegionPace } from "../pace/region-pace";
import { processWide } from "../runtime/process-wide";

/** Returns the process's pace towards a region. Whatever asks a registry in the background asks it first. */
export function paceOf(region: Region): RegionPace {
  return processWide(`pace ${region}`, () => {
    const logger = log.child({ region });
    return new RegionPace({
      // What is back must be fresh within the interval.
      mostPause: () => RESOLUTION.fresh / 2,
      onClose: (host, { until }) =>
        logger.warn(
          { host, until: new Date(until).toISOString() },
          "the registry limits requests: it is asked one thing at a time, and what is known is shown",
        ),
      onOpen: (host, { withheld, milliseconds }) =>
        logger.info(
          { host, withheld, seconds: Math.round(milliseconds / 1000) },
          "the registry no longer limits requests",
        ),
    });
  });
}
