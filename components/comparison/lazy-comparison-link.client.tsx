"use client";

import dynamic from "next/dynamic";

/** The way to a comparison, whose scripts come on pages of one image: only a client component can split them off. */
export const ComparisonLink = dynamic(() => import("./comparison-link.client").then((module) => module.ComparisonLink));
