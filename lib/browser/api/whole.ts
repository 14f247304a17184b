import { queryOptions } from "@tanstack/react-query";
import type { Whole } from "@/lib/contract/whole";
import { DigestMismatch } from "./fetch/digest-mismatch";
import { fetchBytes } from "./fetch/fetch-bytes";
import { fetchVerified } from "./fetch/fetch-verified";

/** The maximum size of a list of referrers, or of a file of a chart. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Returns the query for the document that contains the whole. Throws `ProblemError`, `DigestMismatch`. */
export function wholeQuery({ href, digest }: Whole) {
  return queryOptions({
    queryKey: ["whole", href],
    queryFn: async ({ signal }) =>
      (digest ? await fetchVerified(href, digest, signal) : await fetchBytes(href, { signal }, MOST_BYTES)).bytes,
    retry: (failures, error) => failures < 1 && !(error instanceof DigestMismatch),
  });
}
