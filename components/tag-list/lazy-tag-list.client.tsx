"use client";

import dynamic from "next/dynamic";

/** Loads the tag list's scripts on pages that have one: a server component cannot split scripts. */
export const TagList = dynamic(() => import("./tag-list.client").then((module) => module.TagList));
