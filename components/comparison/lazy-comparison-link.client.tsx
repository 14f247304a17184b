"use client";

import dynamic from "next/dynamic";

/** Loads the comparison link's scripts on pages of one image only: a server component cannot split scripts. */
export const ComparisonLink = dynamic(() => import("./comparison-link.client").then((module) => module.ComparisonLink));
