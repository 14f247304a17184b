import "server-only";
import type { Digest } from "@/lib/oci/name/digest";
import type { FetchedManifest } from "../registry";
import { parseJson } from "./json";
import { readManifest } from "./manifest-document";
import { isSchema1, readSchema1, schema1Digest } from "./schema-1";
import { digestOf, verifyDigest } from "./verify-digest";

/** The bytes of a manifest, with the digest that was requested and the one in the registry's header. */
export type ManifestQuestion = {
  bytes: Uint8Array;
  contentType: string | undefined;
  asked: Digest | undefined;
  said: Digest | undefined;
  subject: string;
};

/**
 * Parses a manifest from its bytes and checks them against the digests; schema 1 only as far as possible.
 * @throws RegistryFailure `digest-mismatch`, `malformed`
 */
export function readManifestBytes({
  bytes,
  contentType,
  asked,
  said,
  subject,
}: ManifestQuestion): Omit<FetchedManifest, "bytes"> {
  const document = attempted(() => parseJson(bytes, subject));
  if (document.ok && isSchema1(document.value)) {
    return {
      ...schema1Digest(bytes, document.value, asked ?? said),
      ...readSchema1(document.value, contentType, subject),
    };
  }
  const digest = verifiedDigest(bytes, asked, said, subject);
  if (!document.ok) throw document.failure;
  return { digest, ...readManifest(document.value, contentType, subject) };
}

/** The value, or its error: the bytes are parsed before their digest is known, but a wrong digest is reported first. */
function attempted<T>(read: () => T): { ok: true; value: T } | { ok: false; failure: unknown } {
  try {
    return { ok: true, value: read() };
  } catch (failure) {
    return { ok: false, failure };
  }
}

function verifiedDigest(
  bytes: Uint8Array,
  asked: Digest | undefined,
  said: Digest | undefined,
  subject: string,
): Digest {
  if (asked) verifyDigest(bytes, asked, subject);
  // The header can use the other algorithm; then it must match the same bytes.
  if (said && said !== asked) verifyDigest(bytes, said, subject);
  return asked ?? said ?? digestOf(bytes, "sha256");
}
