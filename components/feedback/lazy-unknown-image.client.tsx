"use client";

import dynamic from "next/dynamic";

/** Loads the unknown image's scripts on demand: a server component cannot split scripts. */
export const UnknownImage = dynamic(() => import("./unknown-image.client").then((module) => module.UnknownImage));
