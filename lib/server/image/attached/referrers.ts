import "server-only";
import { predicateTypeIn } from "@/lib/mar/attached/predicate-type";
import { endOfLifeDay, LIFECYCLE_ARTIFACT_TYPE } from "@/lib/mar/referrer/lifecycle";
import { referrerKind } from "@/lib/mar/referrer/referrer-kind";
import type { KnownReferrer } from "@/lib/mar/referrer/referrer-list";
import { type Descriptor, isImageIndex, type Manifest } from "@/lib/oci/manifest/manifest";
import { CONFIG_MEDIA_TYPES, OCI_EMPTY } from "@/lib/oci/manifest/media-type";
import type { Repository } from "@/lib/oci/name/repository";
import type { CachedRegistry } from "@/lib/server/cached/cached-registry";
import { RegistryFailure } from "@/lib/server/problem/registry-failure";
import { readDocuments } from "./documents";

/** Manifests read per list, for entries that do not say what they are. */
const MOST_ASKED = 8;

const CREATED = "org.opencontainers.image.created";

/**
 * Returns the referrers, completed from their own manifests and documents if the list does not say what they are. Reads
 * only the newest; the others, and those that cannot be read, keep what the list says.
 */
export async function describeReferrers(
  cached: CachedRegistry,
  repository: Repository,
  listed: readonly Descriptor[],
): Promise<KnownReferrer[]> {
  const asked = new Set(listed.filter(isOpen).toSorted(byCreation).slice(0, MOST_ASKED));
  return Promise.all(
    listed.map(async (descriptor) => {
      if (!asked.has(descriptor)) return { descriptor };
      try {
        const { manifest } = (await cached.manifest(repository, descriptor.digest)).value;
        return await described(cached, repository, withManifest(descriptor, manifest), manifest);
      } catch (error) {
        if (error instanceof RegistryFailure) return { descriptor };
        throw error;
      }
    }),
  );
}

/** Returns true if the list entry does not say what the referrer is. */
function isOpen(descriptor: Descriptor): boolean {
  const { artifactType, annotations } = descriptor;
  if (artifactType === LIFECYCLE_ARTIFACT_TYPE) return endOfLifeDay(annotations) === undefined;
  return referrerKind(descriptor) === "other" && predicateTypeIn(annotations) === undefined;
}

/**
 * Adds the manifest's type and annotations to its descriptor, as the Referrers API does.
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#listing-referrers
 */
function withManifest(descriptor: Descriptor, manifest: Manifest): Descriptor {
  const configType = isImageIndex(manifest) ? undefined : manifest.config.mediaType;
  const meaningful = [OCI_EMPTY, ...CONFIG_MEDIA_TYPES].includes(configType ?? "") ? undefined : configType;
  const named = [descriptor.artifactType, manifest.artifactType, meaningful].filter(
    (type) => type && type !== OCI_EMPTY,
  );
  const artifactType = named[0] ?? descriptor.artifactType;
  return {
    ...descriptor,
    ...(artifactType ? { artifactType } : {}),
    annotations: { ...manifest.annotations, ...descriptor.annotations },
  };
}

async function described(
  cached: CachedRegistry,
  repository: Repository,
  descriptor: Descriptor,
  manifest: Manifest,
): Promise<KnownReferrer> {
  if (isImageIndex(manifest) || !isOpen(descriptor)) return { descriptor };
  const documents = await readDocuments(cached, repository, manifest);
  const telling = documents.find(({ kind }) => kind !== "other") ?? documents.find((one) => one.predicateType);
  if (!telling) return { descriptor };
  const { kind, predicateType } = telling;
  return { descriptor, kind, ...(predicateType ? { predicateType } : {}) };
}

function byCreation(a: Descriptor, b: Descriptor): number {
  return timeOf(b) - timeOf(a);
}

function timeOf({ annotations }: Descriptor): number {
  return Date.parse(annotations?.[CREATED] ?? "") || 0;
}
