import { RegionLink } from "@/components/region/region-link.client";
import { LifeState } from "@/components/tag/life-state.client";
import { Card } from "@/components/ui/card";
import type { Lifecycle } from "@/lib/contract/image-summary";
import { translator } from "@/lib/i18n/translator";
import type { Replacement } from "@/lib/mar/replacement-tag";
import { formatImageName } from "@/lib/oci/image-name";
import type { Repository } from "@/lib/oci/repository";
import type { Tag } from "@/lib/oci/tag";

type Props = {
  repository: Repository;
  lifecycle: Lifecycle | undefined;
  hasEnded: boolean;
  replacement: Replacement<Tag> | undefined;
};

/** Whether the image is supported, who says so, and the tag to move to where it is not. */
export function ImageLife({ repository, lifecycle, hasEnded, replacement }: Props) {
  const t = translator("life");
  const imageName = replacement && { repository, tag: replacement.tag };
  return (
    <Card title={t("title")}>
      <div className="grid min-h-16 content-center gap-1 px-4 py-2.5 text-small">
        <p>
          <LifeState lifecycle={lifecycle} />
        </p>
        <p className="text-dim">
          {t(lifecycle ? (lifecycle.endOfLife ? "setByPublisher" : "noneSet") : "couldNotRead")}
        </p>
        {imageName && (
          <p>
            {t(`moveTo.${replacement.why}`)}{" "}
            <RegionLink imageName={imageName} className="text-accent underline">
              <code className="text-code">{formatImageName(imageName)}</code>
            </RegionLink>
            {replacement.newerSystem && <span className="text-dim"> ({t("newerSystem")})</span>}
          </p>
        )}
        {hasEnded && !imageName && <p className="text-dim">{t("noReplacement")}</p>}
      </div>
    </Card>
  );
}
