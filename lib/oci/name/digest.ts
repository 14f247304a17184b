import type { core } from "zod/mini";

/**
 * A digest of a registered algorithm: `sha256:` and 64, or `sha512:` and 128, lower-case hex digits.
 * @see https://github.com/opencontainers/image-spec/blob/v1.1.1/descriptor.md#digests
 */
export const DIGEST_GRAMMAR = /^(?:sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128})$/;

/** A digest that follows the grammar. Documents are read by `digestSchema`, a text by `parseDigest`. */
export type Digest = string & core.$brand<"Digest">;

/** Parses a digest. Returns `undefined` if the grammar refuses the text. */
export function parseDigest(text: string): Digest | undefined {
  return isOfGrammar(text) ? text : undefined;
}

function isOfGrammar(text: string): text is Digest {
  return DIGEST_GRAMMAR.test(text);
}

/** Returns the algorithm and the hex part of a digest. */
export function digestParts(digest: Digest): { algorithm: "sha256" | "sha512"; encoded: string } {
  return digest.startsWith("sha512:")
    ? { algorithm: "sha512", encoded: digest.slice(7) }
    : { algorithm: "sha256", encoded: digest.slice(7) };
}
