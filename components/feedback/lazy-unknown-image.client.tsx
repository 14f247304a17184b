"use client";

import dynamic from "next/dynamic";

/** The words for an image that is not there, whose scripts come where they are needed: only a client component can split them off. */
export const UnknownImage = dynamic(() => import("./unknown-image.client").then((module) => module.UnknownImage));
