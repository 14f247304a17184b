import type { Digest } from "@/lib/oci/name/digest";

/** Bytes that do not hash to the digest that they were asked for by; `found` is missing where nobody said a digest. */
export class DigestMismatch extends Error {
  override readonly name = "DigestMismatch";
  readonly asked: Digest;
  readonly found: Digest | undefined;

  constructor(asked: Digest, found: Digest | undefined) {
    super(`the bytes hash to ${found ?? "nothing that is known"}, not to ${asked}`);
    this.asked = asked;
    this.found = found;
  }
}
