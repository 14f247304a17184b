"use client";

import dynamic from "next/dynamic";

/** Loads the aliases' scripts on an image's page only: a server component cannot split scripts. */
export const Aliases = dynamic(() => import("./aliases.client").then((module) => module.Aliases));
