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

/** What a tag that had a digest is now: the same image, an index that lists it, or another image. */
export type TagNow = { state: "same" | "listed" | "moved"; digest: Digest };

/** The image that replaced another under its tag, and whether it was made later, as far as creation dates show. */
export type Successor = { tag: Tag; digest: Digest; order: "newer" | "older" | "unknown" };

type Question = { digest: Digest; tag: Tag };

/**
 * Reads what a tag is now, from an answer at most a minute old: an older one could predate the image in question.
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

/** Returns what replaced an image under its tag; `undefined` if the tag still points to it, or if that is unknown. */
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

/** Returns the most specific tag that once pointed to this digest and now points to another image. Sends no request. */
export async function formerTagOf(
  cached: CachedRegistry,
  repository: Repository,
  digest: Digest,
): Promise<Tag | undefined> {
  const { before } = await cached.tagsOf(repository, digest);
  const [first] = mostSpecificFirst(before.map(({ tag }) => parseTagName(tag)));
  return first && parseTag(first.name);
}
