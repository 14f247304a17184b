import type { Digest } from "@/lib/oci/name/digest";
import type { Platform } from "@/lib/oci/platform/platform";
import type { PlatformWish } from "@/lib/oci/platform/platform-choice";

/** The documents that an image is made of, from the outermost one on. */
export const DOCUMENT_KINDS = ["index", "manifest", "config"] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

type Named = {
  /** Tells it from the others of its kind: the platform, or the digest's first digits where none is named. */
  label: string;
  digest: Digest;
  platform?: Platform;
  /** What the address says when this document's platform is chosen; missing where the image has one platform alone, or is the index. */
  wish?: PlatformWish;
};

/** One document that the registry has of an image. A config is reached by the manifest that names it. */
export type RawDocument = (Named & { kind: "index" | "manifest" }) | (Named & { kind: "config"; ofManifest: Digest });

/** The digest of the document's manifest, its own or that of the config's; the same for both. */
export function manifestDigest(document: RawDocument): Digest {
  return document.kind === "config" ? document.ofManifest : document.digest;
}
