"use client";

import dynamic from "next/dynamic";

/** Loads the raw documents' scripts on an image's page only: a server component cannot split scripts. */
export const RawDocuments = dynamic(() => import("./raw-documents.client").then((module) => module.RawDocuments));
