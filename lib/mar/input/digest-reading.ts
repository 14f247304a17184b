import { type Digest, parseDigest } from "@/lib/oci/name/digest";
import { type InvalidReading, invalid } from "./input-reading";

const HEX_LENGTH: ReadonlyMap<string, number> = new Map([
  ["sha256", 64],
  ["sha512", 128],
]);
/** Algorithms whose digests people paste although no manifest is addressed by them. */
const DIGEST_LIKE = /^(?:@|digest:)?((?:sha-?(?:1|224|256|384|512)|md5|blake3):.*)$/i;

/** Reads a digest, or says what is wrong with it. `before` precedes it in a corrected input. */
export function readDigest(text: string, before = ""): Digest | InvalidReading {
  const digest = parseDigest(text);
  if (digest) return digest;
  const colon = text.indexOf(":");
  const [algorithm, encoded] = colon < 0 ? ["", text] : [text.slice(0, colon), text.slice(colon + 1)];
  const length = HEX_LENGTH.get(algorithm.toLowerCase());
  const rest = before.replace(/@$/, "") || undefined;
  if (colon < 0) return invalid("digest-invalid", text, rest);
  if (length === undefined) return invalid("digest-algorithm", algorithm, rest);
  if (!/^[a-f0-9]*$/i.test(encoded)) return invalid("digest-invalid", text, rest);
  if (encoded.length !== length) return invalid("digest-length", text, rest);
  return invalid("digest-uppercase", text, before + text.toLowerCase());
}

/**
 * Reads a bare digest, also without its algorithm or after `Digest:`. Returns `undefined` if the text does not look
 * like a digest.
 */
export function readBareDigest(text: string): Digest | InvalidReading | undefined {
  if (/^[a-f0-9]{64}$/.test(text)) return readDigest(`sha256:${text}`);
  const digest = DIGEST_LIKE.exec(text)?.[1];
  return digest === undefined ? undefined : readDigest(digest.replace(/^sha-/i, "sha"));
}
