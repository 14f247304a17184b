import "server-only";
import type { Caching } from "@/lib/contract/operation/operation";
import { CATALOG, REFERRERS, RESOLUTION, TAGS } from "../cached/freshness";
import {
  changingCacheControl,
  IMMUTABLE_CACHE_CONTROL,
  PROGRAM_CACHE_CONTROL,
  READER_CACHE_CONTROL,
} from "../http/caching";
import { PORTAL } from "../portal/cached-portal";

/** Returns the `Cache-Control` of each kind of answer, with the ages that this server is set to. */
export function cachingHeaders(): Readonly<Record<Caching, string>> {
  return {
    digest: IMMUTABLE_CACHE_CONTROL,
    tag: changingCacheControl(RESOLUTION),
    list: changingCacheControl(TAGS),
    catalog: changingCacheControl(CATALOG),
    referrers: changingCacheControl(REFERRERS),
    portal: changingCacheControl(PORTAL),
    program: PROGRAM_CACHE_CONTROL,
    reader: READER_CACHE_CONTROL,
    never: "no-store",
  };
}
