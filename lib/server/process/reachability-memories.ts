import "server-only";
import type { Region } from "@/lib/mar/region";
import { memory } from "../memory/memory";
import { ReachabilityMemory } from "../reachability/reachability-memory";
import { processWide } from "../runtime/process-wide";

/** Returns the process's record of request outcomes at a region's registry endpoint. */
export function reachabilityMemoryOf(region: Region): ReachabilityMemory {
  return processWide(`reachability ${region}`, () => {
    const made = new ReachabilityMemory();
    memory().registerFixed(() => made.bytes);
    return made;
  });
}
