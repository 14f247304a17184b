"use client";

import dynamic from "next/dynamic";

/** The other tags of an image, whose scripts come on its page: only a client component can split them off. */
export const Aliases = dynamic(() => import("./aliases.client").then((module) => module.Aliases));
