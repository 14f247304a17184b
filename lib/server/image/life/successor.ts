import "server-only";
import { parseTagName } from "@/lib/mar/tag/parse";
import { mostSpecificFirst } from "@/lib/mar/tag-list/aliases";
import { isImageIndex } from "@/lib/oci/manifest/manifest";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import { parseTag, type Tag } from "@/lib/oci/name/tag";
import type { CachedRegistry } from "@/lib/server/cached/cached-registry";
import { RegistryFailure } from "@/lib/server/problem/registry-failure";
import { ANSWER_MILLISECONDS, readNewestCreation } from "../region/region-answer";

/** What a tag is now that a digest is said to have had: the same; an index that lists it; another image. */
export type TagNow = { state: "same" | "listed" | "moved"; digest: Digest };

/** The image that a tag is now in another's place, and whether that was made later, as far as creation dates tell. */
export type Successor = { tag: Tag; digest: Digest; order: "newer" | "older" | "unknown" };

type Question = { digest: Digest; tag: Tag };

/**
 * What a tag is now, by an answer of the last minute: an older one could be older than the image that is asked about.
 * @throws RegistryFailure
 */
export async function readTagNow(
  cached: CachedRegistry,
  repository: Repository,
  { digest, tag }: Question,
): Promise<TagNow> {
  const { value: now } = await cached.servedDigest(repository, tag, ANSWER_MILLISECONDS);
  if (now === digest) return { state: "same", digest: now };
  const { manifest } = (await cached.manifest(repository, now)).value;
  const isListed = isImageIndex(manifest) && manifest.manifests.some((entry) => entry.digest === digest);
  return { state: isListed ? "listed" : "moved", digest: now };
}

/** What has taken an image's place under its tag; nothing where it has the tag still, or that cannot be told. */
export async function readSuccessor(
  cached: CachedRegistry,
  repository: Repository,
  { digest, tag }: Question,
): Promise<Successor | undefined> {
  try {
    const now = await readTagNow(cached, repository, { digest, tag });
    if (now.state !== "moved") return undefined;
    const [before, after] = await Promise.all(
      [digest, now.digest].map((each) => readNewestCreation(cached, repository, each)),
    );
    return { tag, digest: now.digest, order: orderOf(before, after) };
  } catch (error) {
    if (error instanceof RegistryFailure) return undefined;
    throw error;
  }
}

function orderOf(before: string | undefined, after: string | undefined): Successor["order"] {
  const difference = Date.parse(after ?? "") - Date.parse(before ?? "");
  if (Number.isNaN(difference) || difference === 0) return "unknown";
  return difference > 0 ? "newer" : "older";
}

/** The tag that says most of those that were met here as a digest and are another image by now. Asks nothing. */
export function formerTagOf(cached: CachedRegistry, repository: Repository, digest: Digest): Tag | undefined {
  const [first] = mostSpecificFirst(cached.tagsMetOf(repository, digest).before.map(parseTagName));
  return first && parseTag(first.name);
}
