import { PageLink } from "@/components/address/page-link.client";
import { Failure } from "@/components/feedback/lazy-failure.client";
import { BaseTags } from "@/components/search/base-tags";
import { CoverageLine } from "@/components/search/coverage-line";
import { FoundDigests } from "@/components/search/found-digests";
import { FoundPackages } from "@/components/search/found-packages";
import { FoundTags } from "@/components/search/found-tags";
import { PackagesLine } from "@/components/search/packages-line";
import { SearchExamples } from "@/components/search/search-examples";
import { SearchProblems } from "@/components/search/search-problems";
import { emptiness } from "@/lib/contract/search/emptiness";
import type { SearchAnswer } from "@/lib/contract/search/search";
import { searchPath } from "@/lib/contract/search/search-page";
import { translator } from "@/lib/i18n/translator";
import type { Region } from "@/lib/mar/region";
import type { Outcome } from "@/lib/server/problem/outcome";
import { NothingFound } from "./nothing-found";

type Props = { region: Region; q: string; after: number | undefined; reading: Promise<Outcome<SearchAnswer>> };

/** Renders what the index has for a search, after how much it has at all. */
export async function SearchBody({ region, q, after, reading }: Props) {
  const t = translator("search");
  const outcome = await reading;
  if (!outcome.ok) return <Failure problem={outcome.problem} region={region} subject={t("heading")} />;
  const { results, indexed, problems = [], isCut = false, next } = outcome.value;
  const { packages } = indexed;
  const now = Date.now();
  const all = results.filter((each) => each.kind === "tag");
  const bases = all.filter(({ relation }) => relation === "base");
  const tags = all.filter(({ relation }) => relation !== "base");
  const places = results.filter((each) => each.kind === "digest");
  // Of a page, nobody knows how many there are in all.
  const isPart = next !== undefined || after !== undefined || isCut;
  const isEmpty = results.length === 0;
  return (
    <>
      <CoverageLine {...{ indexed, region, now }} />
      {packages && indexed.store !== "lost" && <PackagesLine packages={packages} />}
      {problems.length > 0 && <SearchProblems problems={problems} />}
      <div className="mt-4 grid gap-5">
        {isEmpty && indexed.tags > 0 && <NothingFound q={q} emptiness={emptiness(outcome.value, { q, after })} />}
        {places.length > 0 && <FoundDigests {...{ places, region, isCut }} />}
        {bases.length > 0 && <BaseTags tags={bases} region={region} />}
        <FoundPackages found={results.filter((each) => each.kind === "package")} {...{ region, isPart }} />
        <FoundTags {...{ tags, region, isPart }} today={new Date(now).toISOString().slice(0, 10)} />
        {isCut && tags.length > 0 && <p className="text-dim text-small">{t("bases.cut")}</p>}
        {next !== undefined && (
          <p className="text-accent">
            <PageLink href={searchPath({ q, region, after: next })}>
              {packages ? t("packages.next") : t("more")}
            </PageLink>
          </p>
        )}
      </div>
      {(q.trim() === "" || isEmpty) && <SearchExamples region={region} />}
    </>
  );
}
