import { ImageLife } from "@/components/image/image-life";
import type { Region } from "@/lib/mar/region";
import type { Digest } from "@/lib/oci/digest";
import type { Repository } from "@/lib/oci/repository";
import type { Tag } from "@/lib/oci/tag";
import { readImageLife } from "@/lib/server/snapshot/image-life";
import { snapshotOf } from "@/lib/server/snapshot/snapshots";

type Props = { region: Region; repository: Repository; digest: Digest; tag: Tag | undefined };

/** How long the image is supported, as its publisher has set it. */
export async function ImageLifePart({ region, repository, digest, tag }: Props) {
  const today = new Date().toISOString().slice(0, 10);
  const life = await readImageLife(snapshotOf(region), repository, { digest, tag, today });
  return <ImageLife repository={repository} {...life} />;
}
