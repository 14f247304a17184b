"use client";

import dynamic from "next/dynamic";

/** Whether the endpoints answer; its scripts come on the page that asks: only a client component can split them off. */
export const ReachabilityCheck = dynamic(() =>
  import("./reachability-check.client").then((module) => module.ReachabilityCheck),
);
