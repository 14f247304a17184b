import { createHash } from "node:crypto";
import type { Digest } from "@/lib/oci/name/digest";
import { digestSchema } from "@/lib/oci/name/digest-schema";

/**
 * Returns the sha256 digest of the bytes.
 * @see https://github.com/opencontainers/image-spec/blob/v1.1.1/descriptor.md#sha-256
 */
export function digestOf(bytes: Uint8Array): Digest {
  return digestSchema.parse(`sha256:${createHash("sha256").update(bytes).digest("hex")}`);
}
