import "server-only";
import type { Descriptor, ImageIndex, Manifest } from "@/lib/oci/manifest/manifest";
import type { Digest } from "@/lib/oci/name/digest";
import type { Reference } from "@/lib/oci/name/reference";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import type { NameList } from "../names/name-list";

/** A manifest and its bytes, which hash to its digest. Its size is `bytes.byteLength`. */
export type FetchedManifest = {
  digest: Digest;
  /** True for a manifest of schema 1 whose bytes could not be verified: they differ with each answer. */
  isUnverified?: true;
  /** From the manifest itself, else from `Content-Type`. */
  mediaType: string;
  bytes: Uint8Array;
  /**
   * For a withdrawn form, the manifest in the form that replaced it. Its `config` embeds its bytes, which the registry
   * does not have.
   */
  manifest: Manifest;
};

/** What somebody uses a blob as. */
export type BlobUse = {
  /** What messages call it; "blob" if left out. */
  called?: string;
  /** Bytes that it may have; those of a small blob (`Limits.blobBytes`) if left out. */
  most?: number;
};

/**
 * The read side of one region's registry endpoint, one method per endpoint of the distribution-spec. Every method
 * throws only `RegistryFailure`, except that it rejects at once with the signal's reason when its `signal` aborts.
 */
export type Registry = {
  ping(signal?: AbortSignal): Promise<{ milliseconds: number }>;
  /** Returns all repository names, in the registry's order, all pages followed. */
  catalog(signal?: AbortSignal): Promise<NameList>;
  /** Returns all tags of a repository, in the registry's order, all pages followed. */
  tags(repository: Repository, signal?: AbortSignal): Promise<NameList>;
  manifest(repository: Repository, reference: Reference, signal?: AbortSignal): Promise<FetchedManifest>;
  /** Returns the manifest of a tag; `undefined` if the registry says that the tag still has the digest that is known. */
  manifestUnless(
    repository: Repository,
    asked: { tag: Tag; known: Digest },
    signal?: AbortSignal,
  ): Promise<FetchedManifest | undefined>;
  referrers(repository: Repository, digest: Digest, artifactType?: string, signal?: AbortSignal): Promise<ImageIndex>;
  /**
   * Returns a blob, whole and verified.
   * @throws RegistryFailure `too-large`, without a request, if the descriptor's size exceeds `use.most`
   */
  blob(repository: Repository, descriptor: Descriptor, use?: BlobUse, signal?: AbortSignal): Promise<Uint8Array>;
  /** Streams a blob to one reader; the last chunk comes once all bytes are verified. */
  blobStream(repository: Repository, descriptor: Descriptor, signal: AbortSignal): AsyncGenerator<Uint8Array, void>;
};
