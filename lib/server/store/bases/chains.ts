import "server-only";
import { createHash } from "node:crypto";
import type { Digest } from "@/lib/oci/name/digest";

/** Layers of one image that count. */
const MOST_LAYERS = 128;
/** Characters of a chain: 72 bits, so that no two of millions are the same by chance. */
const LENGTH = 12;

/**
 * Returns a text for each beginning of a list of layers: two images begin with the same layers if they have the same text. The last one is
 * of the whole list; a list that is too long has none.
 */
export function chainsOf(layers: readonly Digest[]): string[] {
  if (layers.length > MOST_LAYERS) return [];
  const chains: string[] = [];
  for (const layer of layers) {
    const hash = createHash("sha256").update(`${chains.at(-1) ?? ""} ${layer}`);
    chains.push(hash.digest("base64url").slice(0, LENGTH));
  }
  return chains;
}
