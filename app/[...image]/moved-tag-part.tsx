import { MovedTag } from "@/components/image/moved-tag";
import type { Region } from "@/lib/mar/region";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import { readTagNow } from "@/lib/server/image/life/successor";
import { isUnknown, outcomeOf } from "@/lib/server/problem/outcome";
import { cachedRegistryOf } from "@/lib/server/process/cached-registries";

type Props = { region: Region; repository: Repository; digest: Digest; tag: Tag };

/**
 * Renders what the tag beside a digest points to now: this image, another one, nothing, or unknown because the registry
 * did not answer.
 */
export async function MovedTagPart({ region, repository, digest, tag }: Props) {
  const reading = readTagNow(cachedRegistryOf(region), repository, { digest, tag });
  const outcome = await outcomeOf(reading);
  const state = outcome.ok ? outcome.value.state : isUnknown(outcome.problem) ? "gone" : "not-known";
  return <MovedTag {...{ repository, tag, state }} />;
}
