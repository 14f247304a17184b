import { queryOptions } from "@tanstack/react-query";
import type { Whole } from "@/lib/contract/whole";
import { DigestMismatch } from "./fetch/digest-mismatch";
import { fetchVerified } from "./fetch/fetch-verified";
import { ProblemError, problemOfResponse } from "./fetch/problem-error";
import { readBytes } from "./fetch/read-bytes";

/** The most that a list of referrers, or a file of a chart, may have. */
const MOST_BYTES = 64 * 1024 * 1024;

/** The document in which all of something stands. Throws `ProblemError`, `DigestMismatch`. */
export function wholeQuery({ href, digest }: Whole) {
  return queryOptions({
    queryKey: ["whole", href],
    queryFn: async ({ signal }) =>
      digest ? (await fetchVerified(href, digest, signal)).bytes : fetchBytes(href, signal),
    retry: (failures, error) => failures < 1 && !(error instanceof DigestMismatch),
  });
}

async function fetchBytes(href: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(href, { signal });
  if (!response.ok) throw new ProblemError(await problemOfResponse(response));
  return readBytes(response, MOST_BYTES);
}
