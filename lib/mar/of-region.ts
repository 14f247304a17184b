import { byRegion, type Region } from "./region";

/** Returns one value for a region, and another for all others. */
export function ofRegion<T>(region: Region, own: T, others: T): Record<Region, T> {
  return byRegion((each) => (each === region ? own : others));
}
