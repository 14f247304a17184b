"use client";

import dynamic from "next/dynamic";

/** The words for an address that names nothing, whose scripts come where they are needed: only a client component can split them off. */
export const InvalidAddress = dynamic(() => import("./invalid-address.client").then((module) => module.InvalidAddress));
