import { useTranslations } from "use-intl";
import { RegionLink } from "@/components/region/region-link.client";
import { formatImageName, type ImageName } from "@/lib/oci/name/image-name";

/** Renders names near one that does not exist; nothing if there are none. */
export function NearestList({ nearest }: { nearest: readonly ImageName[] }) {
  const t = useTranslations("notFound");
  if (nearest.length === 0) return null;
  return (
    <section aria-label={t("nearest")}>
      <h2 className="mb-1 font-semibold text-dim text-small">{t("nearest")}</h2>
      <ul className="[&_a]:text-accent [&_a]:underline">
        {nearest.map((imageName) => (
          <li key={formatImageName(imageName)}>
            <RegionLink imageName={imageName}>{formatImageName(imageName)}</RegionLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
