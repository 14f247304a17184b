"use client";

import dynamic from "next/dynamic";

/** Loads its scripts only if a list has a tag made from a digest, which few have. */
export const AttachedTagLink = dynamic(() => import("./attached-tag-link").then((module) => module.AttachedTagLink));
