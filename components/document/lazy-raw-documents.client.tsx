"use client";

import dynamic from "next/dynamic";

/** The documents of an image, whose scripts come on its page: only a client component can split them off. */
export const RawDocuments = dynamic(() => import("./raw-documents.client").then((module) => module.RawDocuments));
