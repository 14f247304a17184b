"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { RegionLink } from "@/components/region/region-link.client";
import { REGION_HOSTS, REGIONS, type Region } from "@/lib/mar/region";
import { repositorySearch } from "@/lib/mar/repository-search";
import { formatImageName, type ImageName } from "@/lib/oci/image-name";
import { parseRepository } from "@/lib/oci/repository";
import { catalogQuery } from "@/lib/queries/catalog";

const NEAREST = 5;

/** An image that the region's registry does not know: what is nearest to it, and where else it may be. */
export function UnknownImage({ imageName, region }: { imageName: ImageName; region: Region }) {
  const t = useTranslations("notFound");
  const { repository, tag, digest } = imageName;
  const isRepository = !tag && !digest;
  const last = repository.slice(repository.lastIndexOf("/") + 1);
  const catalog = useQuery(catalogQuery(region)).data;
  const nearest = catalog ? repositorySearch(catalog.names)(last).slice(0, NEAREST) : [];
  const name = formatImageName(imageName);
  const words = { name, repository, region: REGION_HOSTS[region].registry };
  const others = REGIONS.filter((other) => other !== region);
  return (
    <div className="mx-auto grid max-w-2xl gap-4 py-10">
      <h1 className="font-semibold text-title [overflow-wrap:anywhere]">
        {t(isRepository ? "repositoryTitle" : "tagTitle", words)}
      </h1>
      <p>{t(isRepository ? "repositoryWhy" : "tagWhy", words)}</p>
      <ul className="grid gap-1 [&_a]:text-accent [&_a]:underline">
        {!isRepository && (
          <li>
            <RegionLink imageName={{ repository }}>{t("toTags", words)}</RegionLink>
          </li>
        )}
        {others.map((other) => (
          <li key={other}>
            <RegionLink imageName={imageName} inRegion={other}>
              {t("toOther", { region: REGION_HOSTS[other].registry })}
            </RegionLink>
          </li>
        ))}
        <li>
          <RegionLink q={last}>{t("toSearch", { query: last })}</RegionLink>
        </li>
      </ul>
      {nearest.length > 0 && (
        <section aria-label={t("nearest")}>
          <h2 className="mb-1 font-semibold text-dim text-small">{t("nearest")}</h2>
          <ul className="[&_a]:text-accent [&_a]:underline">
            {nearest.map((candidate) => {
              const near = parseRepository(candidate);
              return near ? (
                <li key={near}>
                  <RegionLink imageName={{ repository: near }}>{near}</RegionLink>
                </li>
              ) : null;
            })}
          </ul>
        </section>
      )}
    </div>
  );
}
