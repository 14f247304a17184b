import type { Region } from "@/lib/mar/region";

/** The colour of each region's locations. */
export const REGION_COLOUR: Record<Region, string> = { global: "text-accent", china: "text-china" };
