import { RegionLink } from "@/components/region/region-link.client";
import { translator } from "@/lib/i18n/translator";
import type { Repository } from "@/lib/oci/repository";
import type { Tag } from "@/lib/oci/tag";

/** Of a link by digest that came with its tag: whether the tag is still this image. */
export function MovedTag({ repository, tag, hasMoved }: { repository: Repository; tag: Tag; hasMoved: boolean }) {
  const t = translator("image");
  if (!hasMoved) return <p className="min-h-6 text-dim text-small">{t("stillThere", { tag })}</p>;
  return (
    <p role="note" className="min-h-6 text-small text-warning">
      {t("moved", { tag })}{" "}
      <RegionLink imageName={{ repository, tag }} className="text-accent underline">
        {t("movedOpen", { name: `${repository}:${tag}` })}
      </RegionLink>
    </p>
  );
}
