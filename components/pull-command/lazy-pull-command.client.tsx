"use client";

import dynamic from "next/dynamic";

/** Loads the pull command's scripts on pages that have one: a server component cannot split scripts. */
export const PullCommand = dynamic(() => import("./pull-command.client").then((module) => module.PullCommand));
