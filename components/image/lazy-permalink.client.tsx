"use client";

import dynamic from "next/dynamic";

/** The image by its digest, whose scripts come on the page of an image: only a client component can split them off. */
export const Permalink = dynamic(() => import("./permalink.client").then((module) => module.Permalink));
