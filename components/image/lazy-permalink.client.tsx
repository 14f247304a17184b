"use client";

import dynamic from "next/dynamic";

/** Loads the permalink's scripts on an image's page only: a server component cannot split scripts. */
export const Permalink = dynamic(() => import("./permalink.client").then((module) => module.Permalink));
