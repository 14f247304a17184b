import "server-only";
import type { FoundDigestView, FoundTagView, SearchAnswer, SearchKind } from "@/lib/contract/search/search";
import { ARTIFACT_KINDS } from "@/lib/mar/kind/artifact-kind";
import { isPackageSearch } from "@/lib/mar/package-search/parse-package-search";
import type { Region } from "@/lib/mar/region";
import { parseTagName } from "@/lib/mar/tag/parse";
import { supportEnd } from "@/lib/mar/tag-list/ended-lines";
import { readDigestQuery } from "@/lib/mar/tag-search/digest-query";
import { parseTagSearch } from "@/lib/mar/tag-search/parse-search";
import { processStore } from "../process/store";
import type { FoundDigest, FoundTag } from "../store/index/tag-index";
import { takeVisitorTurn } from "../visitor/visitor-rate";
import { findPackagesInIndex } from "./find-packages";
import { coverageView, iso, problemViews } from "./views";

/** Results of one page. */
const PAGE = 50;
export type SearchQuestion = {
  q: string;
  /** Without it, what the text looks like: a digest, else tags. */
  kind?: SearchKind | undefined;
  after?: number | undefined;
};

/**
 * Returns what the index has for a text, newest first, and how much of the region it covers. Asks no registry.
 * @throws RegistryFailure `rate-limited`, as each search is work
 */
export async function findInIndex(region: Region, { q, kind, after }: SearchQuestion): Promise<SearchAnswer> {
  await takeVisitorTurn();
  if (kind === "package" || (kind === undefined && isPackageSearch(q))) {
    return findPackagesInIndex(region, { q, isBare: kind === "package", after });
  }
  const { index } = processStore();
  const digest = kind === "tag" ? undefined : readDigestQuery(q);
  const isDigestOnly = kind === "digest" || digest?.isCertain === true;
  const search = isDigestOnly ? undefined : parseTagSearch(q);
  const [coverage, places, page] = await Promise.all([
    index.coverage(region),
    digest && after === undefined ? index.placesOf(region, digest.beginning) : undefined,
    search ? index.search(region, search, { limit: PAGE, after, now: Date.now() }) : undefined,
  ]);
  const published = await publishedEnds(region, page?.tags ?? []);
  const problems = problemViews(search?.problems ?? []);
  return {
    results: [...(places?.places ?? []).map(digestView), ...(page?.tags ?? []).map((tag) => tagView(tag, published))],
    indexed: coverageView(coverage),
    ...(problems.length > 0 ? { problems } : {}),
    ...(places?.isCut ? { isCut: true } : {}),
    ...(page?.next === undefined ? {} : { next: String(page.next) }),
  };
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

function digestView({ lastSeen, ...place }: FoundDigest): FoundDigestView {
  return { kind: "digest", ...place, lastSeen: iso(lastSeen) };
}
