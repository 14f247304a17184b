import "server-only";
import { imagePath } from "@/lib/contract/page/page-path";
import type { NameAnswer, ResolveOutcome } from "@/lib/contract/resolve/resolve";
import { askRegions, otherRegion, REGION_HOSTS, type Region } from "@/lib/mar/region";
import type { Digest } from "@/lib/oci/name/digest";
import { cachedRegistryOf } from "../process/cached-registries";

/**
 * Returns the image that a bare digest belongs to, preferring the requested region. A registry needs a repository to
 * look up a digest, so only what was read since the server started can be found.
 */
export async function knownDigest(digest: Digest, region: Region): Promise<ResolveOutcome> {
  const places = await askRegions((each) => cachedRegistryOf(each).placesOf(digest));
  const [first, ...others] = [region, otherRegion(region)].flatMap((each) =>
    places[each].map(({ repository, tags: [tag] }): NameAnswer => {
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
