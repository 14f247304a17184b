import { RegionLink } from "@/components/region/region-link.client";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";

type Props = {
  repository: Repository;
  tag: Tag;
  /**
   * What the tag points to now: this image, an index that lists it, another image, or nothing; `not-known` if the
   * registry did not answer.
   */
  state: "same" | "listed" | "moved" | "gone" | "not-known";
};

/** Renders, for an image by digest that also has a tag, what that tag points to now. */
export function MovedTag({ repository, tag, state }: Props) {
  const t = translator("image");
  const { marks } = formatter();
  if (state === "listed") {
    return <p className="min-h-6 text-dim text-small">{translator("successor")("listed", { tag })}</p>;
  }
  if (state === "same") return <p className="min-h-6 text-dim text-small">{t("stillThere", { tag })}</p>;
  if (state === "not-known") return <p className="min-h-6 text-dim text-small">{t("tagNotKnown", { tag })}</p>;
  if (state === "gone") {
    return (
      <p role="note" className="min-h-6 text-small text-warning">
        {t("tagGone", { tag })}
        {marks.gap}
        <RegionLink imageName={{ repository }} className="text-accent underline">
          {t("tags")}
        </RegionLink>
      </p>
    );
  }
  return (
    <p role="note" className="min-h-6 text-small text-warning">
      {t("moved", { tag })}
      {marks.gap}
      <RegionLink imageName={{ repository, tag }} className="text-accent underline">
        {t("movedOpen", { name: `${repository}:${tag}` })}
      </RegionLink>
    </p>
  );
}
