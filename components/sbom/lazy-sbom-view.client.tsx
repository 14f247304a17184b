"use client";

import dynamic from "next/dynamic";

/** The table of a bill of materials, whose scripts come when one is opened: only a client component can split them off. */
export const SbomView = dynamic(() => import("./sbom-view.client").then((module) => module.SbomView));
