import { LRUCache } from "lru-cache";
import type { Digest } from "@/lib/oci/name/digest";
import { digestOf } from "../archive/digest-of";
import { gzip } from "../archive/gzip";
import { type TarEntry, tar } from "../archive/tar";
import type { Blob } from "./made";

/** A layer with content. Layers with the same key have the same bytes; `files` is called whenever they are needed. */
export type Layer = { key: string; files: () => TarEntry[] };

/** A layer that the registry lists but does not hold. `size` is in bytes. */
export type ForeignLayer = { digest: Digest; diffId: Digest; size: number; urls: string[] };

export type LayerBlob = Blob & { diffId: Digest };

/** 1 January 2024, in seconds: the files' time of modification. */
const MODIFIED = 1_704_067_200;

/** Digests and sizes computed so far, without the bytes. */
const known = new LRUCache<string, { digest: Digest; diffId: Digest; size: number }>({ max: 60_000 });

function archive(layer: Layer): { uncompressed: Buffer; compressed: Buffer } {
  const uncompressed = tar(layer.files(), MODIFIED);
  return { uncompressed, compressed: gzip(uncompressed) };
}

/**
 * Returns the layer as a blob. Its archive is made once for digest and size, dropped, and made again on request.
 * @see https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md#layer-diffid
 */
export function layerBlob(layer: Layer): LayerBlob {
  let facts = known.get(layer.key);
  if (!facts) {
    const { uncompressed, compressed } = archive(layer);
    facts = { digest: digestOf(compressed), diffId: digestOf(uncompressed), size: compressed.length };
    known.set(layer.key, facts);
  }
  return { ...facts, bytes: () => archive(layer).compressed };
}
