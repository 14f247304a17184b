import "server-only";
import { randomUUID } from "node:crypto";
import { cache } from "react";

/** The id of the request that a page is made for: one a request, the same wherever it is asked for. */
export const pageRequestId = cache((): string => randomUUID());
