"use client";

import dynamic from "next/dynamic";

/** The tag list, whose scripts come on pages that have one: only a client component can split them off. */
export const TagList = dynamic(() => import("./tag-list.client").then((module) => module.TagList));
