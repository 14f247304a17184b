"use client";

import dynamic from "next/dynamic";

/** The pull command, whose scripts come on pages that have one: only a client component can split them off. */
export const PullCommand = dynamic(() => import("./pull-command.client").then((module) => module.PullCommand));
