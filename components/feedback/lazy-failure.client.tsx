"use client";

import dynamic from "next/dynamic";

/** What failed, whose scripts come where something did: only a client component can split them off. */
export const Failure = dynamic(() => import("./failure.client").then((module) => module.Failure));
