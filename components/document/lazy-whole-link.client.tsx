"use client";

import dynamic from "next/dynamic";

/** Loads this link's scripts only where something is cut: a server component cannot split scripts. */
export const WholeLink = dynamic(() => import("./whole-link.client").then((module) => module.WholeLink));
