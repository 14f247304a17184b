"use client";

import dynamic from "next/dynamic";

/** Loads the failure's scripts only after a failure: a server component cannot split scripts. */
export const Failure = dynamic(() => import("./failure.client").then((module) => module.Failure));
