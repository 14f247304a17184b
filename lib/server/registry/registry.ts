import "server-only";
import type { HelmConfigResult } from "@/lib/mar/chart/helm-config";
import type { ImageConfigReading } from "@/lib/oci/config/read-image-config";
import type { Descriptor, ImageIndex, Manifest } from "@/lib/oci/manifest/manifest";
import type { Digest } from "@/lib/oci/name/digest";
import type { Reference } from "@/lib/oci/name/reference";
import type { Repository } from "@/lib/oci/name/repository";
import type { NameList } from "../names/name-list";

/** A manifest with the bytes that hash to its digest. `size` of the bytes is `bytes.byteLength`. */
export type FetchedManifest = {
  digest: Digest;
  /** True for a manifest of schema 1 whose bytes could not be checked against the digest: they differ with each answer. */
  isUnverified?: true;
  /** From the manifest itself, else from `Content-Type`. */
  mediaType: string;
  bytes: Uint8Array;
  /** Of a withdrawn form, what replaced it: its `config` holds its own bytes, which the registry does not have. */
  manifest: Manifest;
};

/**
 * The read side of one region's registry endpoint, one method an endpoint of the distribution-spec.
 * Every method throws `RegistryFailure` and nothing else, save that a method whose `signal` aborts rejects at once with
 * the signal's reason.
 */
export type Registry = {
  ping(signal?: AbortSignal): Promise<{ milliseconds: number }>;
  /** All repository names, in the registry's own order, all pages followed. */
  catalog(signal?: AbortSignal): Promise<NameList>;
  /** All tags of a repository, in the registry's own order, all pages followed. */
  tags(repository: Repository, signal?: AbortSignal): Promise<NameList>;
  manifest(repository: Repository, reference: Reference, signal?: AbortSignal): Promise<FetchedManifest>;
  referrers(repository: Repository, digest: Digest, artifactType?: string, signal?: AbortSignal): Promise<ImageIndex>;
  /** An image configuration, by its descriptor in the manifest. */
  config(repository: Repository, descriptor: Descriptor, signal?: AbortSignal): Promise<ImageConfigReading>;
  /** The bytes of the same, or of an artifact's config, which can be of any form. */
  configBytes(repository: Repository, descriptor: Descriptor, signal?: AbortSignal): Promise<Uint8Array>;
  /** The packed chart of a Helm chart, by its descriptor in the manifest; its bytes are checked and not unpacked. */
  packedChart(repository: Repository, descriptor: Descriptor, signal?: AbortSignal): Promise<Uint8Array>;
  /** The configuration of a Helm chart, by its descriptor in the manifest. */
  helmConfig(repository: Repository, descriptor: Descriptor, signal?: AbortSignal): Promise<HelmConfigResult>;
  /** A small blob, whole. */
  blob(repository: Repository, descriptor: Descriptor, signal?: AbortSignal): Promise<Uint8Array>;
  /** A blob as it comes, for one reader; the last chunk comes once all of them are verified. */
  blobStream(repository: Repository, descriptor: Descriptor, signal: AbortSignal): AsyncGenerator<Uint8Array, void>;
};
