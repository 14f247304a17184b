import "server-only";
import type { FoundPackageView, SearchAnswer } from "@/lib/contract/search/search";
import { parsePackageSearch } from "@/lib/mar/package-search/parse-package-search";
import type { Region } from "@/lib/mar/region";
import type { PackageIdentity } from "@/lib/mar/sbom/identity";
import { processStore } from "../process/store";
import type { FoundPackages } from "../store/packages/package-store";
import { coverageView, problemViews } from "./views";

/** Images of one page. */
const PAGE = 50;

type Question = { q: string; isBare: boolean; after: number | undefined };

/** Returns the images that have packages, and always how many images have an SBOM at all: none found is not the same as not affected. */
export async function findPackagesInIndex(region: Region, { q, isBare, after }: Question): Promise<SearchAnswer> {
  const { index, packages } = processStore();
  const search = parsePackageSearch(q, { isBare });
  const [coverage, counts, page] = await Promise.all([
    index.coverage(region),
    packages.coverage(region),
    packages.find(region, search, { limit: PAGE, after, now: Date.now() }),
  ]);
  const tooBroad = { kind: "too-broad" as const, operator: "pkg", text: q.trim() };
  const problems = problemViews([...search.problems, ...(page.isBroad ? [tooBroad] : [])]);
  return {
    results: page.images.flatMap(packageViews),
    indexed: { ...coverageView(coverage), packages: counts },
    ...(problems.length > 0 ? { problems } : {}),
    ...(page.next === undefined ? {} : { next: String(page.next) }),
  };
}

function packageViews({
  repository,
  tags,
  moreTags,
  digest,
  within,
  platform,
  packages,
  more,
}: FoundPackages): FoundPackageView[] {
  const [tag] = tags;
  if (!tag) return [];
  return packages.map((each, at) => ({
    kind: "package",
    repository,
    tag,
    tags: [...tags],
    ...(moreTags > 0 ? { moreTags } : {}),
    digest,
    ...(within ? { within } : {}),
    ...(platform ? { platform } : {}),
    package: packageView(each),
    ...(more > 0 && at === packages.length - 1 ? { more } : {}),
  }));
}

function packageView({ type, space, name, version }: PackageIdentity): FoundPackageView["package"] {
  return { name, ...(version ? { version } : {}), ...(type ? { type } : {}), ...(space ? { namespace: space } : {}) };
}
