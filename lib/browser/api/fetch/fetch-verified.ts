import type { Digest } from "@/lib/oci/name/digest";
import { computeDigest } from "./compute-digest";
import { DigestMismatch } from "./digest-mismatch";
import { fetchBytes } from "./fetch-bytes";

/** Bytes that have the requested digest, and who computed it. */
export type VerifiedBytes = { bytes: Uint8Array<ArrayBuffer>; computedBy: "browser" | "server" };

/** The maximum size of a manifest or config, as on the server. */
const MOST_BYTES = 4 * 1024 * 1024;

/**
 * Fetches an immutable answer of our API and verifies its bytes. If a cache returned other bytes, fetches once more
 * past caches. Throws `ProblemError`, `DigestMismatch`, and the signal's reason on abort.
 */
export async function fetchVerified(path: string, digest: Digest, signal: AbortSignal): Promise<VerifiedBytes> {
  const first = await verify(await fetchBytes(path, { signal }, MOST_BYTES), digest);
  if (!(first instanceof DigestMismatch)) return first;
  const second = await verify(await fetchBytes(path, { signal, cache: "reload" }, MOST_BYTES), digest);
  if (second instanceof DigestMismatch) throw second;
  return second;
}

type Fetched = Awaited<ReturnType<typeof fetchBytes>>;

async function verify({ bytes, said }: Fetched, asked: Digest): Promise<VerifiedBytes | DigestMismatch> {
  const computed = await computeDigest(bytes, asked);
  const found = computed ?? said;
  if (found !== asked) return new DigestMismatch(asked, found);
  return { bytes, computedBy: computed ? "browser" : "server" };
}
