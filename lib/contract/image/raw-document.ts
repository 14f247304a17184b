import type { Digest } from "@/lib/oci/name/digest";
import type { Platform } from "@/lib/oci/platform/platform";
import type { PlatformWish } from "@/lib/oci/platform/platform-choice";

/** The documents of an image, outermost first. */
export const DOCUMENT_KINDS = ["index", "manifest", "config"] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

type Named = {
  /** Distinguishes documents of one kind: the platform, or the digest's first digits if no platform is named. */
  label: string;
  digest: Digest;
  platform?: Platform;
  /**
   * The query state that selects this document's platform. Missing if the image has only one platform, and for the
   * index.
   */
  wish?: PlatformWish;
};

/** One document of an image in the registry. A config is addressed by the manifest that names it. */
export type RawDocument = (Named & { kind: "index" | "manifest" }) | (Named & { kind: "config"; ofManifest: Digest });

/** Returns the digest of a document's manifest: of the manifest itself, or of the one that names the config. */
export function manifestDigest(document: RawDocument): Digest {
  return document.kind === "config" ? document.ofManifest : document.digest;
}
