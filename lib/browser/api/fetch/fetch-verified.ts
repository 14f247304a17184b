import type { Digest } from "@/lib/oci/name/digest";
import { computeDigest } from "./compute-digest";
import { DigestMismatch } from "./digest-mismatch";
import { fetchBytes } from "./fetch-bytes";

/** Bytes that have the digest they were asked for by, and who has computed it. */
export type VerifiedBytes = { bytes: Uint8Array<ArrayBuffer>; computedBy: "browser" | "server" };

/** The most that a manifest or config may have, as the server has it. */
const MOST_BYTES = 4 * 1024 * 1024;

/**
 * Fetches one of our API's answers that never change, and checks its bytes. Where a cache on the way has others, they
 * are asked for once more, past it. Throws `ProblemError`, `DigestMismatch`; the signal's reason when it aborts.
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
