"use client";

import dynamic from "next/dynamic";

/** The platforms of an image, whose scripts come on its page: only a client component can split them off. */
export const PlatformTable = dynamic(() => import("./platform-table.client").then((module) => module.PlatformTable));
