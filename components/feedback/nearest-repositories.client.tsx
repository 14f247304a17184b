"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { RegionLink } from "@/components/region/region-link.client";
import type { Region } from "@/lib/mar/region";
import { repositorySearch } from "@/lib/mar/repository-search";
import type { Repository } from "@/lib/oci/repository";
import { catalogQuery } from "@/lib/queries/catalog";

const NEAREST = 5;

/** Repositories whose names are nearest to one that there is not. */
export function NearestRepositories({ repository, region }: { repository: Repository; region: Region }) {
  const t = useTranslations("notFound");
  const catalog = useQuery(catalogQuery(region)).data;
  if (!catalog) return null;
  const last = repository.slice(repository.lastIndexOf("/") + 1);
  const nearest = repositorySearch(catalog.names)(last).slice(0, NEAREST);
  if (nearest.length === 0) return null;
  return (
    <section aria-label={t("nearest")}>
      <h2 className="mb-1 font-semibold text-dim text-small">{t("nearest")}</h2>
      <ul className="[&_a]:text-accent [&_a]:underline">
        {nearest.map((near) => (
          <li key={near}>
            <RegionLink imageName={{ repository: near }}>{near}</RegionLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
