"use client";

import dynamic from "next/dynamic";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { RegionLink } from "@/components/region/region-link.client";
import { REGION_HOSTS, REGIONS, type Region } from "@/lib/mar/region";
import { formatImageName, type ImageName } from "@/lib/oci/name/image-name";

// Only this page needs the whole catalog, the search and the order of tags.
const NearestRepositories = dynamic(
  () => import("./nearest-repositories.client").then((module) => module.NearestRepositories),
  { ssr: false },
);
const NearestTags = dynamic(() => import("./nearest-tags.client").then((module) => module.NearestTags), { ssr: false });

type Props = {
  imageName: ImageName;
  region: Region;
  /** A heading's level below a page that began before this was known. */
  below?: boolean;
  /** True if the other region knows it. */
  children?: ReactNode;
};

/** Renders an image that the region's registry does not know: the nearest names, and where else it may be. */
export function UnknownImage({ imageName, region, below = false, children }: Props) {
  const t = useTranslations("notFound");
  const { repository, tag, digest } = imageName;
  const isRepository = !tag && !digest;
  const last = repository.slice(repository.lastIndexOf("/") + 1);
  const name = formatImageName(imageName);
  const words = { name, repository, region: REGION_HOSTS[region].registry };
  const Heading = below ? "h2" : "h1";
  const others = REGIONS.filter((other) => other !== region);
  return (
    <div className="mx-auto grid max-w-2xl grid-cols-1 gap-4 py-10 [overflow-wrap:anywhere]">
      <Heading className="font-semibold text-title">{t(isRepository ? "repositoryTitle" : "tagTitle", words)}</Heading>
      <p>{t(isRepository ? "repositoryWhy" : "tagWhy", words)}</p>
      <ul className="grid gap-1 [&_a]:text-accent [&_a]:underline">
        {tag && digest && (
          <li>
            <RegionLink imageName={{ repository, tag }}>{t("toTag", { tag })}</RegionLink>
          </li>
        )}
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
      {children}
      {tag && <NearestTags {...{ repository, tag, region }} />}
      {isRepository && <NearestRepositories repository={repository} region={region} />}
    </div>
  );
}
