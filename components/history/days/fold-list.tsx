import { PageLink } from "@/components/address/page-link.client";
import { RegionLink } from "@/components/region/region-link.client";
import { TagName } from "@/components/tag-list/table/tag-name";
import { comparisonPath } from "@/lib/contract/page/comparison-page";
import { shortDigest } from "@/lib/display/text/short-digest";
import { translator } from "@/lib/i18n/translator";
import type { Fold } from "@/lib/mar/history/folds";
import { formatImageName } from "@/lib/oci/name/image-name";
import type { Tag } from "@/lib/oci/name/tag";
import type { DaysOf } from "../subject";
import { ChangedTags } from "./changed-tags";

type ImageFold = Extract<Fold<Tag>, { kind: "image" }>;
type Props = { of: DaysOf; folds: readonly Fold<Tag>[] };

/** Renders the images that tags moved to, each with its tags, and then the tags without one. */
export function FoldList({ of, folds }: Props) {
  const t = translator("history.days");
  return (
    <ul data-rows>
      {folds.map((fold) => (
        <li
          key={fold.kind === "image" ? fold.to : fold.kind}
          className="grid gap-x-4 gap-y-0.5 border-line border-t px-4 py-2 first:border-t-0 md:grid-cols-[minmax(0,20rem)_minmax(0,1fr)_auto]"
        >
          {fold.kind === "image" ? (
            <ImageName of={of} fold={fold} />
          ) : (
            <p className="text-dim text-small">{t(fold.kind === "gone" ? "goneTitle" : "unread")}</p>
          )}
          <ChangedTags of={of} fold={fold} />
          {fold.kind === "image" && <WhatChanged of={of} fold={fold} />}
        </li>
      ))}
    </ul>
  );
}

function ImageName({ of: { repository }, fold: { to, name } }: { of: DaysOf; fold: ImageFold }) {
  return (
    <p className="min-w-0 [overflow-wrap:anywhere]">
      <RegionLink
        imageName={{ repository, digest: to }}
        tag={name}
        aria-label={translator("history.days")("image", { name })}
        title={to}
        className="hover:underline"
      >
        <TagName tag={name} />
      </RegionLink>
    </p>
  );
}

function WhatChanged({ of: { region, repository }, fold: { from, to, name } }: { of: DaysOf; fold: ImageFold }) {
  const t = translator("history.days");
  if (!from || from === to) return null;
  return (
    <PageLink
      href={comparisonPath({
        from: formatImageName({ repository, digest: from }),
        to: formatImageName({ repository, digest: to }),
        region,
      })}
      aria-label={t("compareNamed", { name })}
      title={`${shortDigest(from)} → ${shortDigest(to)}`}
      className="self-start text-accent text-small hover:underline"
    >
      {t("compare")}
    </PageLink>
  );
}
