import "server-only";
import type { MirroredImage, Presence } from "@/lib/contract/image/mirrored-image";
import type { MirrorName } from "@/lib/mar/name/mirror-check";
import type { Digest } from "@/lib/oci/name/digest";
import type { ImageName } from "@/lib/oci/name/image-name";
import type { Repository } from "@/lib/oci/name/repository";
import type { CachedRegistry } from "@/lib/server/cached/cached-registry";
import { isUnknown, outcomeOf } from "@/lib/server/problem/outcome";

/**
 * Asks MAR for the image that a pasted name corresponds to: by its digest, which distinguishes a copy from an altered
 * image, and by its tag. The bytes of a manifest that exists have been hashed. If the official name lacks the digest,
 * looks under the repository's current name.
 */
export async function readMirroredImage(
  cached: CachedRegistry,
  { given, name, successor }: MirrorName,
): Promise<MirroredImage> {
  if (!name) return {};
  const { digest } = given;
  const [asDigest, asTag, asRepository] = await Promise.all([
    digest && findDigest(cached, digest, successor ? [name, successor] : [name]),
    name.tag && readTag(cached, name),
    digest || name.tag ? undefined : readRepository(cached, name.repository),
  ]);
  return {
    ...(asDigest ? { digest: asDigest } : {}),
    ...(asTag ? { tag: asTag } : {}),
    ...(asRepository ? { repository: asRepository } : {}),
  };
}

async function findDigest(
  cached: CachedRegistry,
  digest: Digest,
  names: readonly ImageName[],
): Promise<Presence<Repository>> {
  const found = await Promise.all(
    [...new Set(names.map(({ repository }) => repository))].map((repository) =>
      presenceOf(cached.manifest(repository, digest).then(() => repository)),
    ),
  );
  const failed = found.find(({ state }) => state === "failed");
  return found.find(({ state }) => state === "there") ?? failed ?? { state: "missing" };
}

function readTag(cached: CachedRegistry, { repository, tag }: ImageName) {
  return tag ? presenceOf(cached.manifest(repository, tag).then(({ value }) => value.digest)) : undefined;
}

function readRepository(cached: CachedRegistry, repository: Repository): Promise<Presence<null>> {
  return presenceOf(cached.tags(repository).then(() => null));
}

async function presenceOf<T>(answer: Promise<T>): Promise<Presence<T>> {
  const outcome = await outcomeOf(answer);
  if (outcome.ok) return { state: "there", value: outcome.value };
  return isUnknown(outcome.problem) ? { state: "missing" } : { state: "failed", problem: outcome.problem };
}
