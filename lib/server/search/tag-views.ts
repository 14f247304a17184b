import "server-only";
import type { FoundTagView } from "@/lib/contract/search/search";
import { ARTIFACT_KINDS } from "@/lib/mar/kind/artifact-kind";
import type { Region } from "@/lib/mar/region";
import { parseTagName } from "@/lib/mar/tag/parse";
import { supportEnd } from "@/lib/mar/tag-list/ended-lines";
import { processStore } from "../process/store";
import type { FoundTag } from "../store/index/tag-index";
import { iso } from "./views";

/** Returns tags as a search answers them. */
export async function tagViews(region: Region, tags: readonly FoundTag[]): Promise<FoundTagView[]> {
  const published = await publishedEnds(region, tags);
  return tags.map((tag) => tagView(tag, published));
}

/** Returns which of the tags' last days their publishers set: those of others are of their version lines. */
async function publishedEnds(region: Region, tags: readonly FoundTag[]): Promise<ReadonlyMap<string, string>> {
  const images = tags.flatMap(({ repository, digest, ends }) => (digest && ends ? [{ repository, digest }] : []));
  return images.length > 0 ? processStore().summaries.ends(region, images) : new Map();
}

function tagView(
  { repository, tag, digest, kind, created, moved, size, platforms, ends }: FoundTag,
  published: ReadonlyMap<string, string>,
): FoundTagView {
  const isPublished = published.get(`${repository}@${digest}`) === ends;
  const table = ends && !isPublished ? supportEnd(repository, parseTagName(tag))?.source : undefined;
  const artifact = ARTIFACT_KINDS.find((each) => each === kind);
  return {
    kind: "tag",
    repository,
    tag,
    ...(digest ? { digest } : {}),
    ...(artifact ? { artifact } : {}),
    ...(created === undefined ? {} : { created: iso(created) }),
    ...(moved === undefined ? {} : { moved: iso(moved) }),
    ...(size === undefined ? {} : { size }),
    ...(platforms.length > 0 ? { platforms: [...platforms] } : {}),
    ...(ends ? { ends } : {}),
    ...(table ? { table } : {}),
  };
}
