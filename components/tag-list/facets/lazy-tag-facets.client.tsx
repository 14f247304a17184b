"use client";

import dynamic from "next/dynamic";

/** Loads the facets' scripts after the list's; on a phone only when they are opened. */
export const TagFacets = dynamic(() => import("./tag-facets.client").then((module) => module.TagFacets), {
  ssr: false,
});
