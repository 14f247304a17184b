"use client";

import dynamic from "next/dynamic";

/** Loads the platform table's scripts on an image's page only: a server component cannot split scripts. */
export const PlatformTable = dynamic(() => import("./platform-table.client").then((module) => module.PlatformTable));
