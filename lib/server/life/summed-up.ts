import "server-only";
import type { Region } from "@/lib/mar/region";
import { sumUp } from "../process/sum-up";
import { withPatience } from "../waiting/patience";

/** How long a visitor waits, in milliseconds: what is not summed up by then is counted as left. */
const PATIENCE = 150;

/** Has the index of a region summed up. Resolves soon, also if that goes on. */
export async function summedUp(region: Region): Promise<void> {
  const running = sumUp(region);
  if (running) await withPatience(running, PATIENCE);
}
