import { MovedTag } from "@/components/image/moved-tag";
import type { Region } from "@/lib/mar/region";
import type { Digest } from "@/lib/oci/digest";
import type { Repository } from "@/lib/oci/repository";
import type { Tag } from "@/lib/oci/tag";
import { outcomeOf } from "@/lib/server/outcome";
import { pageRequestId } from "@/lib/server/request-id";
import { snapshotOf } from "@/lib/server/snapshot/snapshots";
import { readTagNow } from "@/lib/server/snapshot/successor";

type Props = { region: Region; repository: Repository; digest: Digest; tag: Tag };

/** Whether the tag of a permalink is still this image; nothing where that cannot be told. */
export async function MovedTagPart({ region, repository, digest, tag }: Props) {
  const reading = readTagNow(snapshotOf(region), repository, { digest, tag });
  const outcome = await outcomeOf(reading, pageRequestId());
  if (!outcome.ok) return <p className="min-h-6" />;
  return <MovedTag repository={repository} tag={tag} state={outcome.value.state} />;
}
