import type { Digest } from "@/lib/oci/digest";

/** The documents that an image is made of, from the outermost one on. */
export const DOCUMENT_KINDS = ["index", "manifest", "config"] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

type Named = {
  /** Tells it from the others of its kind: the platform, or the digest's first digits where none is named. */
  label: string;
  digest: Digest;
  /** `os/architecture[/variant]`, as the address names it. */
  platform?: string;
};

/** One document that the registry has of an image. A config is reached by the manifest that names it. */
export type RawDocument = (Named & { kind: "index" | "manifest" }) | (Named & { kind: "config"; ofManifest: Digest });

/** The digest of the document's manifest, its own or that of the config's; the same for both. */
export function manifestDigest(document: RawDocument): Digest {
  return document.kind === "config" ? document.ofManifest : document.digest;
}
