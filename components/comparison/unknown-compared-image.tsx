import { RegionLink } from "@/components/region/region-link.client";
import type { ComparedName } from "@/lib/contract/page/compared-name";
import { translator } from "@/lib/i18n/translator";
import { REGION_HOSTS } from "@/lib/mar/region";
import { formatImageName } from "@/lib/oci/name/image-name";

type Props = {
  name: ComparedName;
  /** True if the registry does not know the repository either. */
  isRepository: boolean;
};

/** Renders one of two images that its region's registry does not know. */
export function UnknownComparedImage({ name: { imageName, region }, isRepository }: Props) {
  const t = translator("notFound");
  const { repository } = imageName;
  const words = { repository, region: REGION_HOSTS[region].registry };
  return (
    <div className="grid gap-1 text-small [overflow-wrap:anywhere]">
      <p className="font-semibold text-ended">
        {isRepository
          ? t("repositoryTitle", { name: repository })
          : t("tagTitle", { name: formatImageName(imageName) })}
      </p>
      <p>{isRepository ? t("repositoryWhy", words) : t("tagWhy", words)}</p>
      {!isRepository && (
        <p>
          <RegionLink imageName={{ repository }} inRegion={region} className="text-accent underline">
            {t("toTags", words)}
          </RegionLink>
        </p>
      )}
    </div>
  );
}
