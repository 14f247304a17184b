import * as z from "zod/mini";
import { byRegion } from "@/lib/mar/region";

/**
 * How a region answers the server: `limited` while it throttles; `unknown` before the first question, and after failures
 * that say nothing of the region itself.
 */
const regionHealthSchema = z.enum(["reachable", "limited", "unreachable", "unknown"]);

/** What `/api/health/live` and `/api/health/ready` answer. */
export const healthSchema = z.strictObject({
  /**
   * `starting` and `ending`: send nobody here. `degraded`: everybody is answered, but the store or a region is missing.
   */
  status: z.enum(["starting", "ready", "degraded", "ending"]),
  /** `read-only`: what is stored is shown, and nothing is added; `lost`: the memory takes its place. */
  store: z.enum(["ready", "read-only", "lost"]),
  regions: z.strictObject(byRegion(() => regionHealthSchema)),
  /** The background reader of the catalog; `paused`: a region gives no answers, or nothing can be stored. */
  index: z.enum(["off", "reading", "complete", "paused"]),
});
export type Health = z.infer<typeof healthSchema>;
export type RegionHealth = z.infer<typeof regionHealthSchema>;
