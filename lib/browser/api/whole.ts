import { queryOptions } from "@tanstack/react-query";
import type { Whole } from "@/lib/contract/whole";
import { DigestMismatch } from "./fetch/digest-mismatch";
import { fetchBytes } from "./fetch/fetch-bytes";
import { fetchVerified } from "./fetch/fetch-verified";

/** The most that a list of referrers, or a file of a chart, may have. */
const MOST_BYTES = 64 * 1024 * 1024;

/** The document in which all of something stands. Throws `ProblemError`, `DigestMismatch`. */
export function wholeQuery({ href, digest }: Whole) {
  return queryOptions({
    queryKey: ["whole", href],
    queryFn: async ({ signal }) =>
      (digest ? await fetchVerified(href, digest, signal) : await fetchBytes(href, { signal }, MOST_BYTES)).bytes,
    retry: (failures, error) => failures < 1 && !(error instanceof DigestMismatch),
  });
}
