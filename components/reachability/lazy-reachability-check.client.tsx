"use client";

import dynamic from "next/dynamic";

/** Loads the reachability check's scripts on the endpoints page only: a server component cannot split scripts. */
export const ReachabilityCheck = dynamic(() =>
  import("./reachability-check.client").then((module) => module.ReachabilityCheck),
);
