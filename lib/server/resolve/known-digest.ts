import "server-only";
import { imagePath } from "@/lib/contract/page/page-path";
import type { NameAnswer, ResolveOutcome } from "@/lib/contract/resolve/resolve";
import { REGION_HOSTS, REGIONS, type Region } from "@/lib/mar/region";
import type { Digest } from "@/lib/oci/name/digest";
import { cachedRegistryOf } from "../process/cached-registries";

/**
 * The image that a bare digest was met as, in the region asked for before the others. The registry cannot be asked for a
 * digest without a repository, so this knows what was read since the server started and no more.
 */
export function knownDigest(digest: Digest, region: Region): ResolveOutcome {
  const [first, ...others] = [region, ...REGIONS.filter((other) => other !== region)].flatMap((each) =>
    cachedRegistryOf(each)
      .placesOf(digest)
      .map(({ repository, tags: [tag] }): NameAnswer => {
        const path = imagePath({ repository, digest }, { region: each, tag });
        return { kind: "image", region: each, repository, digest, ...(tag ? { tag } : {}), path };
      }),
  );
  if (!first) return { ok: false, refusal: { problem: "digest-unknown", part: digest, region, nearest: [] } };
  const also = others.map((other) => ({
    input: `${REGION_HOSTS[other.region].registry}/${other.repository}@${digest}`,
    region: other.region,
    path: other.path,
  }));
  return { ok: true, answer: { ...first, ...(also.length > 0 ? { also } : {}) } };
}
