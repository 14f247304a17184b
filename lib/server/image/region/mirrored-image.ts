import "server-only";
import type { MirroredImage, Presence } from "@/lib/contract/image/mirrored-image";
import type { MirrorName } from "@/lib/mar/name/mirror-check";
import type { Digest } from "@/lib/oci/name/digest";
import type { ImageName } from "@/lib/oci/name/image-name";
import type { Repository } from "@/lib/oci/name/repository";
import { isUnknown, outcomeOf } from "@/lib/server/problem/outcome";
import type { Snapshot } from "@/lib/server/snapshot/snapshot";

/**
 * Asks MAR for what a pasted image name corresponds to: its own digest, which is what tells a copy from an altered one,
 * and its tag. The bytes of a manifest that is there have been hashed. A digest that the official name does not have is looked
 * for under the name by which the repository went on.
 */
export async function readMirroredImage(
  snapshot: Snapshot,
  { given, name, successor }: MirrorName,
): Promise<MirroredImage> {
  if (!name) return {};
  const { digest } = given;
  const [asDigest, asTag, asRepository] = await Promise.all([
    digest && findDigest(snapshot, digest, successor ? [name, successor] : [name]),
    name.tag && readTag(snapshot, name),
    digest || name.tag ? undefined : readRepository(snapshot, name.repository),
  ]);
  return {
    ...(asDigest ? { digest: asDigest } : {}),
    ...(asTag ? { tag: asTag } : {}),
    ...(asRepository ? { repository: asRepository } : {}),
  };
}

async function findDigest(
  snapshot: Snapshot,
  digest: Digest,
  names: readonly ImageName[],
): Promise<Presence<Repository>> {
  const found = await Promise.all(
    [...new Set(names.map(({ repository }) => repository))].map((repository) =>
      presenceOf(snapshot.manifest(repository, digest).then(() => repository)),
    ),
  );
  const failed = found.find(({ state }) => state === "failed");
  return found.find(({ state }) => state === "there") ?? failed ?? { state: "missing" };
}

function readTag(snapshot: Snapshot, { repository, tag }: ImageName) {
  return tag ? presenceOf(snapshot.manifest(repository, tag).then(({ value }) => value.digest)) : undefined;
}

function readRepository(snapshot: Snapshot, repository: Repository): Promise<Presence<null>> {
  return presenceOf(snapshot.tags(repository).then(() => null));
}

async function presenceOf<T>(answer: Promise<T>): Promise<Presence<T>> {
  const outcome = await outcomeOf(answer);
  if (outcome.ok) return { state: "there", value: outcome.value };
  return isUnknown(outcome.problem) ? { state: "missing" } : { state: "failed", problem: outcome.problem };
}
