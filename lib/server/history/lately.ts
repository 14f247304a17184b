import "server-only";
import type { Lately } from "@/lib/mar/history/lately";
import type { Region } from "@/lib/mar/region";
import { processStore } from "../process/store";

/** Returns which repositories of a region changed, by day and the latest first. */
export function changedLately(region: Region, query: { limit: number; before: number | undefined }): Promise<Lately> {
  return processStore().observations.lately(region, query);
}
