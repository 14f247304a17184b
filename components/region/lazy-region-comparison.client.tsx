"use client";

import dynamic from "next/dynamic";

/** Loads the region comparison's scripts on pages that have one: a server component cannot split scripts. */
export const RegionComparison = dynamic(() =>
  import("./region-comparison.client").then((module) => module.RegionComparison),
);
