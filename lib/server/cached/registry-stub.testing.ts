import "server-only";
import type { Descriptor, ImageIndex, ImageManifest, Manifest } from "@/lib/oci/manifest/manifest";
import { OCI_CONFIG, OCI_INDEX, OCI_MANIFEST } from "@/lib/oci/manifest/media-type";
import type { Digest } from "@/lib/oci/name/digest";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { NameList } from "../names/name-list";
import { RegistryFailure } from "../problem/registry-failure";
import type { FetchedManifest, Registry } from "../registry/registry";

export const NAME = repositorySchema.parse("dotnet/aspnet");
export const TAG = tagSchema.parse("10.0");

/** The contents of a stub registry. A failure in place of a value is what a request for it fails with. */
export type Holdings = {
  catalog?: string[] | RegistryFailure;
  tags?: string[] | RegistryFailure;
  manifests?: Record<string, FetchedManifest | RegistryFailure>;
  /** As JSON. */
  configs?: Record<string, object | RegistryFailure>;
  referrers?: ImageIndex | RegistryFailure;
  blobs?: Record<string, Uint8Array | RegistryFailure>;
};

/**
 * Creates a registry without network: it answers from `holdings`, which a test may change, and records its requests.
 */
export function stubRegistry(holdings: Holdings): Registry & { asked: string[] } {
  const asked: string[] = [];
  async function answer<T>(question: string, value: T | RegistryFailure | undefined): Promise<T> {
    asked.push(question);
    if (value instanceof RegistryFailure) throw value;
    if (value === undefined) throw new RegistryFailure("unknown-manifest", `${question}: not here`);
    return value;
  }
  return {
    asked,
    ping: () => answer("ping", { milliseconds: 1 }),
    catalog: async () => NameList.from(await answer("catalog", holdings.catalog)),
    tags: async () => NameList.from(await answer("tags", holdings.tags)),
    manifest: (_repository, reference) => answer(`manifest ${reference}`, holdings.manifests?.[reference]),
    manifestUnless: async (_repository, { tag, known }) => {
      const found = await answer(`manifest ${tag} unless ${known}`, holdings.manifests?.[tag]);
      return found.digest === known ? undefined : found;
    },
    blob: (_repository, { digest }, { called = "blob" } = {}) =>
      answer(`${called} ${digest}`, holdings.blobs?.[digest] ?? bytesOf(holdings.configs?.[digest])),
    async *blobStream(_repository, { digest }) {
      yield await answer<Uint8Array>(`stream ${digest}`, holdings.blobs?.[digest]);
    },
    referrers: (_repository, digest, type) =>
      answer(`referrers ${digest} ${type ?? ""}`, holdings.referrers ?? index()),
  };
}

/** A configuration as its blob. */
function bytesOf(config: object | undefined): Uint8Array | RegistryFailure | undefined {
  if (config === undefined || config instanceof RegistryFailure) return config;
  return new TextEncoder().encode(JSON.stringify(config));
}

/** Returns a made-up digest for a number; no bytes have it. */
export function digest(number: number): Digest {
  return digestSchema.parse(`sha256:${String(number).padStart(64, "0")}`);
}

export function fetched(number: number, manifest: Manifest): FetchedManifest {
  const bytes = new TextEncoder().encode(JSON.stringify(manifest));
  return { digest: digest(number), mediaType: manifest.mediaType ?? OCI_MANIFEST, bytes, manifest };
}

/** Returns an image whose config has the digest of this number, with layers of these sizes. */
export function image(config: number, sizes: readonly number[], more: Partial<ImageManifest> = {}): ImageManifest {
  return {
    schemaVersion: 2,
    mediaType: OCI_MANIFEST,
    config: { mediaType: OCI_CONFIG, digest: digest(config), size: 100 },
    layers: sizes.map((size, at) => ({ digest: digest(9_000 + at), size })),
    ...more,
  };
}

/** Returns an index entry: `size` is a manifest's size and must never be shown as an image's. */
export function entry(number: number, architecture?: string, more: Partial<Descriptor> = {}): Descriptor {
  const platform = architecture ? { platform: { os: "linux", architecture } } : {};
  return { mediaType: OCI_MANIFEST, digest: digest(number), size: 777, ...platform, ...more };
}

export function index(...manifests: Descriptor[]): ImageIndex {
  return { schemaVersion: 2, mediaType: OCI_INDEX, manifests };
}
