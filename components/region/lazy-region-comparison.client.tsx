"use client";

import dynamic from "next/dynamic";

/** The comparison of both regions, whose scripts come on pages that have one: only a client component can split them off. */
export const RegionComparison = dynamic(() =>
  import("./region-comparison.client").then((module) => module.RegionComparison),
);
