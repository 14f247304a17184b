import "server-only";
import type { HelmConfigResult } from "@/lib/mar/chart/helm-config";
import type { ImageConfigReading } from "@/lib/oci/config/read-image-config";
import type { Descriptor, ImageIndex, Manifest } from "@/lib/oci/manifest/manifest";
import type { Digest } from "@/lib/oci/name/digest";
import type { Reference } from "@/lib/oci/name/reference";
import type { Repository } from "@/lib/oci/name/repository";
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
  referrers(repository: Repository, digest: Digest, artifactType?: string, signal?: AbortSignal): Promise<ImageIndex>;
  /** Returns an image configuration by its descriptor in the manifest. */
  config(repository: Repository, descriptor: Descriptor, signal?: AbortSignal): Promise<ImageConfigReading>;
  /** Returns the bytes of a configuration, which for an artifact can have any form. */
  configBytes(repository: Repository, descriptor: Descriptor, signal?: AbortSignal): Promise<Uint8Array>;
  /**
   * Returns the packed chart of a Helm chart by its descriptor in the manifest; its bytes are verified but not
   * unpacked.
   */
  packedChart(repository: Repository, descriptor: Descriptor, signal?: AbortSignal): Promise<Uint8Array>;
  /** Returns the configuration of a Helm chart by its descriptor in the manifest. */
  helmConfig(repository: Repository, descriptor: Descriptor, signal?: AbortSignal): Promise<HelmConfigResult>;
  /** Returns a small blob, whole. */
  blob(repository: Repository, descriptor: Descriptor, signal?: AbortSignal): Promise<Uint8Array>;
  /** Streams a blob to one reader; the last chunk comes once all bytes are verified. */
  blobStream(repository: Repository, descriptor: Descriptor, signal: AbortSignal): AsyncGenerator<Uint8Array, void>;
};
