import { ImageLife } from "@/components/image/image-life";
import type { Region } from "@/lib/mar/region";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import { readFollowedLife } from "@/lib/server/image/life/followed-life";
import { readImageLife } from "@/lib/server/image/life/image-life";
import { cachedRegistryOf } from "@/lib/server/process/cached-registries";

type Props = {
  region: Region;
  repository: Repository;
  digest: Digest;
  tag: Tag | undefined;
  /** For a page by digest: the tag whose current image is shown. */
  followed: Tag | undefined;
};

/** Renders how long the image is supported, according to its publisher, and what has replaced it. */
export async function ImageLifePart({ region, repository, digest, tag, followed }: Props) {
  const today = new Date().toISOString().slice(0, 10);
  const cached = cachedRegistryOf(region);
  if (followed) {
    const life = await readFollowedLife(cached, repository, { digest, tag: followed, today });
    return <ImageLife repository={repository} {...life} hasRoom />;
  }
  const { lifecycle, replacement, hasEnded } = await readImageLife(cached, repository, { digest, tag, today });
  return (
    <ImageLife {...{ repository, lifecycle, replacement }} isToMove={hasEnded} successor={undefined} hasRoom={false} />
  );
}
