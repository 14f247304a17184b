"use client";

import dynamic from "next/dynamic";

/** What tags can be chosen by, whose scripts come behind those of the list; on a phone only when it is opened. */
export const TagFacets = dynamic(() => import("./tag-facets.client").then((module) => module.TagFacets), {
  ssr: false,
});
