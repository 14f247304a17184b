"use client";

import dynamic from "next/dynamic";

/** Loads the SBOM table's scripts when an SBOM is opened: a server component cannot split scripts. */
export const SbomView = dynamic(() => import("./sbom-view.client").then((module) => module.SbomView));
