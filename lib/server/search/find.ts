import "server-only";
import type { FoundDigestView, SearchAnswer, SearchKind } from "@/lib/contract/search/search";
import { isBaseSearch } from "@/lib/mar/base-search/base-query";
import { isPackageSearch } from "@/lib/mar/package-search/parse-package-search";
import type { Region } from "@/lib/mar/region";
import { readDigestQuery } from "@/lib/mar/tag-search/digest-query";
import { parseTagSearch } from "@/lib/mar/tag-search/parse-search";
import { processStore } from "../process/store";
import type { FoundDigest } from "../store/index/tag-index";
import { takeVisitorTurn } from "../visitor/visitor-rate";
import { findBuiltOn } from "./find-bases";
import { findPackagesInIndex } from "./find-packages";
import { tagViews } from "./tag-views";
import { coverageView, iso, problemViews } from "./views";

/** Results of one page. */
const PAGE = 50;
export type SearchQuestion = {
  q: string;
  /** Without it, what the text looks like: a digest, else tags. */
  kind?: SearchKind | undefined;
  after?: number | undefined;
};

/** Returns true for a search whose answer has no next page: all places of a digest come at once. */
export function isOnePage({ q, kind }: Pick<SearchQuestion, "q" | "kind">): boolean {
  return kind === "digest" || (kind === undefined && readDigestQuery(q)?.isCertain === true);
}

/**
 * Returns what the index has for a text, newest first, and how much of the region it covers. Asks no registry.
 * @throws RegistryFailure `rate-limited`, as each search is work
 */
export async function findInIndex(region: Region, { q, kind, after }: SearchQuestion): Promise<SearchAnswer> {
  await takeVisitorTurn();
  if (kind === "package" || (kind === undefined && isPackageSearch(q))) {
    return findPackagesInIndex(region, { q, isBare: kind === "package", after });
  }
  if (kind !== "digest" && isBaseSearch(q)) return findBuiltOn(region, q, after);
  const { index } = processStore();
  const digest = kind === "tag" ? undefined : readDigestQuery(q);
  const isDigestOnly = isOnePage({ q, kind });
  const search = isDigestOnly ? undefined : parseTagSearch(q);
  const [coverage, places, page] = await Promise.all([
    index.coverage(region),
    digest && (isDigestOnly || after === undefined) ? index.placesOf(region, digest.beginning) : undefined,
    search ? index.search(region, search, { limit: PAGE, after, now: Date.now() }) : undefined,
  ]);
  const noDigest = { kind: "no-digest" as const, operator: "", text: q.trim() };
  const problems = problemViews(search?.problems ?? (digest ? [] : [noDigest]));
  return {
    results: [...(places?.places ?? []).map(digestView), ...(await tagViews(region, page?.tags ?? []))],
    indexed: coverageView(coverage),
    ...(problems.length > 0 ? { problems } : {}),
    ...(places?.isCut ? { isCut: true } : {}),
    ...(page?.next === undefined ? {} : { next: String(page.next) }),
  };
}

function digestView({ lastSeen, ...place }: FoundDigest): FoundDigestView {
  return { kind: "digest", ...place, lastSeen: iso(lastSeen) };
}
