"use client";

import { memo } from "react";
import { useTranslations } from "use-intl";
import { Age } from "@/components/feedback/age.client";
import type { Region } from "@/lib/mar/region";
import type { TagName } from "@/lib/mar/tag/tag-name";
import type { Repository } from "@/lib/oci/repository";
import type { TagDetailsStore } from "@/lib/queries/tag-details";
import { ResolveAll } from "./resolve-all.client";

type Props = {
  region: Region;
  repository: Repository;
  store: TagDetailsStore;
  version: number;
  shown: number;
  total: number;
  found: readonly TagName[] | undefined;
  readAt: number;
  now: number;
};

/** How many tags there are, how many match, how old that is, and of how many the image is known. */
export const TagStatus = memo(function TagStatus(props: Props) {
  const { region, repository, store, version, shown, total, found, readAt, now } = props;
  const t = useTranslations("repository");
  return (
    <div className="my-0.5 flex min-h-6 flex-wrap items-center gap-x-3 px-1.5 text-dim text-small">
      <span aria-live="polite">{t("count", { shown, total })}</span>
      {/* As wide as it gets: what stands behind it must not move as time goes by. */}
      <span className="min-w-28">
        {t("read")} <Age at={readAt} now={now} />
      </span>
      <ResolveAll key={`${region} ${repository}`} {...{ region, repository, store, version, found, shown }} />
    </div>
  );
});
