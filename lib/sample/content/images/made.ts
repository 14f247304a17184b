import type * as z from "zod/mini";
import type { wirePlatformSchema } from "@/lib/oci/manifest/manifest";
import type { Digest } from "@/lib/oci/name/digest";
import { digestOf } from "../archive/digest-of";

export type WirePlatform = z.infer<typeof wirePlatformSchema>;
export type Annotations = Record<string, string>;

/** A blob that is made again whenever its bytes are requested. `size` is in bytes. */
export type Blob = { digest: Digest; size: number; bytes: () => Buffer };

/** A made manifest with its blobs, and the manifests that an index lists. */
export type Made = {
  /** The `Content-Type`. A Bicep module's manifest does not contain it. */
  mediaType: string;
  digest: Digest;
  bytes: Buffer;
  artifactType?: string;
  annotations?: Annotations;
  platform?: WirePlatform;
  /** Annotations of the descriptor by which an index lists this manifest. */
  listedWith?: Annotations;
  blobs: readonly Blob[];
  entries: readonly Made[];
};

type Parts = Omit<Made, "mediaType" | "digest" | "bytes" | "blobs" | "entries"> &
  Partial<Pick<Made, "blobs" | "entries">>;

/** Serializes a manifest once: these bytes are the manifest, and its digest is theirs. */
export function made(mediaType: string, body: object, parts: Parts): Made {
  const bytes = Buffer.from(JSON.stringify(body, null, 2));
  return { mediaType, digest: digestOf(bytes), bytes, blobs: [], entries: [], ...parts };
}

/** Returns a blob whose bytes are small enough to keep. */
export function smallBlob(bytes: Buffer): Blob {
  return { digest: digestOf(bytes), size: bytes.length, bytes: () => bytes };
}

/** Returns a blob of JSON. */
export function jsonBlob(value: unknown): Blob {
  return smallBlob(Buffer.from(JSON.stringify(value)));
}
