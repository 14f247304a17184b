"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { RegionLink } from "@/components/region/region-link.client";
import { nearestTags } from "@/lib/mar/nearest-tags";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/repository";
import type { Tag } from "@/lib/oci/tag";
import { tagListQuery } from "@/lib/queries/tag-list";
import { NearestRepositories } from "./nearest-repositories.client";

const NEAREST = 6;

/** Tags of a repository that are nearest to one that there is not; other repositories where there is not even that. */
export function NearestTags({ repository, tag, region }: { repository: Repository; tag: Tag; region: Region }) {
  const t = useTranslations("notFound");
  const { data, isError } = useQuery({ ...tagListQuery(region, repository), retry: false });
  if (isError) return <NearestRepositories repository={repository} region={region} />;
  const nearest = data ? nearestTags(data.tags, tag).slice(0, NEAREST) : [];
  if (nearest.length === 0) return null;
  return (
    <section aria-label={t("nearest")}>
      <h2 className="mb-1 font-semibold text-dim text-small">{t("nearest")}</h2>
      <ul className="[&_a]:text-accent [&_a]:underline">
        {nearest.map((near) => (
          <li key={near}>
            <RegionLink imageName={{ repository, tag: near }}>
              {repository}:{near}
            </RegionLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
