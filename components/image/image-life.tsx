import { RefreshCw } from "lucide-react";
import { ExternalLink } from "@/components/about/external-link";
import { RegionLink } from "@/components/region/region-link.client";
import { LifeState } from "@/components/tag-list/table/life-state.client";
import { Card } from "@/components/ui/card";
import { classNames } from "@/components/ui/class-names";
import type { Lifecycle } from "@/lib/contract/image/image-summary";
import { shortDigest } from "@/lib/display/text/short-digest";
import { translator } from "@/lib/i18n/translator";
import type { Replacement } from "@/lib/mar/replacement/replacement-tag";
import { parseWebAddress } from "@/lib/mar/web-address";
import { type Digest, digestParts } from "@/lib/oci/name/digest";
import { formatImageName } from "@/lib/oci/name/image-name";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";

type Props = {
  repository: Repository;
  lifecycle: Lifecycle | undefined;
  /** True if a tag to move to is expected. */
  isToMove: boolean;
  replacement: Replacement<Tag> | undefined;
  /** For a page by digest: the image that its tag points to now, and whether that was made later. */
  successor: { tag: Tag; digest: Digest; order: "newer" | "older" | "unknown" } | undefined;
  /** True to reserve room for it even if it is missing. */
  hasRoom: boolean;
};

/** Renders whether the image is supported, on whose authority, and the tag to move to if it is not. */
export function ImageLife({ repository, lifecycle, isToMove, replacement, successor, hasRoom }: Props) {
  const t = translator("life");
  // A tag that went back to an older image has not replaced this one.
  const isReplaced = successor !== undefined && successor.order !== "older";
  const imageName = replacement && { repository, tag: replacement.tag };
  return (
    <Card title={t("title")}>
      <div
        className={classNames(
          "grid content-center gap-1 px-4 py-2.5 text-small",
          hasRoom ? "min-h-40 sm:min-h-29" : "min-h-16",
        )}
      >
        <p className="flex flex-wrap gap-x-4">
          <LifeState lifecycle={lifecycle} />
          {isReplaced && (
            <span className="inline-flex items-center gap-1.5 text-warning">
              <RefreshCw aria-hidden className="size-3" />
              {translator("successor")("replaced")}
            </span>
          )}
        </p>
        <p className="text-dim">
          <Authority lifecycle={lifecycle} />
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
        {successor && (
          <p>
            {translator("successor")(successor.order, { tag: successor.tag })}{" "}
            <RegionLink
              imageName={{ repository, digest: successor.digest }}
              tag={successor.tag}
              title={successor.digest}
              className="text-accent underline"
            >
              <code className="text-code [overflow-wrap:anywhere]">
                {repository}@{digestParts(successor.digest).algorithm}:{shortDigest(successor.digest)}…
              </code>
            </RegionLink>
          </p>
        )}
        {isToMove && !imageName && <p className="text-dim">{t("noReplacement")}</p>}
      </div>
    </Card>
  );
}

/** Says who set the day; the days of a version line have a page. */
function Authority({ lifecycle }: Pick<Props, "lifecycle">) {
  const t = translator("life");
  if (!lifecycle) return t("couldNotRead");
  if (!lifecycle.endOfLife) return t("noneSet");
  const page = parseWebAddress(lifecycle.table);
  if (!page) return t("setByPublisher");
  return (
    <>
      {t("setByTable")} <ExternalLink address={page} name={t("table")} />
    </>
  );
}
