"use client";

import dynamic from "next/dynamic";

/** Its scripts come where a list has a tag that is made of a digest: few have. */
export const AttachedTagLink = dynamic(() => import("./attached-tag-link").then((module) => module.AttachedTagLink));
