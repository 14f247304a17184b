"use client";

import dynamic from "next/dynamic";

/** Loads the invalid address's scripts on demand: a server component cannot split scripts. */
export const InvalidAddress = dynamic(() => import("./invalid-address.client").then((module) => module.InvalidAddress));
