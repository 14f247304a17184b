"use client";

import dynamic from "next/dynamic";

/** The way to all of something, whose scripts come where something is cut: only a client component can split them off. */
export const WholeLink = dynamic(() => import("./whole-link.client").then((module) => module.WholeLink));
