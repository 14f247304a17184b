import type { Digest } from "@/lib/oci/name/digest";

/** An error: the bytes do not hash to the requested digest. `found` is missing if their digest is not known. */
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
