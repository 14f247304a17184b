import "server-only";
import { createHash } from "node:crypto";
import { type Digest, digestParts } from "@/lib/oci/name/digest";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { RegistryFailure } from "@/lib/server/problem/registry-failure";

/**
 * Returns the digest of these bytes.
 * @see https://github.com/opencontainers/image-spec/blob/v1.1.1/descriptor.md#digests
 */
export function digestOf(bytes: Uint8Array, algorithm: "sha256" | "sha512"): Digest {
  return digestSchema.parse(`${algorithm}:${createHash(algorithm).update(bytes).digest("hex")}`);
}

/**
 * Checks that bytes hash to the expected digest.
 * @throws RegistryFailure `digest-mismatch`
 */
export function verifyDigest(bytes: Uint8Array, promised: Digest, subject: string): void {
  const found = digestOf(bytes, digestParts(promised).algorithm);
  if (found === promised) return;
  throw new RegistryFailure("digest-mismatch", `${subject}: the bytes hash to ${found}, not to ${promised}`, { found });
}
