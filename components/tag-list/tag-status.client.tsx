"use client";

import { memo } from "react";
import { useTranslations } from "use-intl";
import { Age } from "@/components/feedback/age.client";
import { Button } from "@/components/ui/button";
import type { KnownTags } from "@/lib/browser/known/tag-details";
import { otherRegion } from "@/lib/mar/region";
import type { TagName } from "@/lib/mar/tag/tag-name";
import { ResolveAll } from "./details/resolve-all.client";
import { useListPlace } from "./list-place.client";
import type { ComparedTags } from "./regions/compared-tags";
import { useTagArrangement } from "./use-tag-list-state.client";

type Props = {
  known: KnownTags;
  shown: number;
  total: number;
  found: readonly TagName[] | undefined;
  /** What is known of the tags in the other region, if they are compared. */
  compared: ComparedTags | undefined;
  onCompare: (compares: boolean) => void;
  readAt: number;
};

/** Renders how many tags there are, how many match, their age, and of how many the image is known. */
export const TagStatus = memo(function TagStatus(props: Props) {
  const { known, shown, total, found, compared, onCompare, readAt } = props;
  const { region, repository, view, compares } = useListPlace();
  const { sort } = useTagArrangement();
  const t = useTranslations();
  return (
    <div className="mt-1.5 mb-0.5 flex min-h-6 flex-wrap items-center gap-x-3 gap-y-1 px-1.5 text-dim text-small">
      <span aria-live="polite">
        <span>{t("repository.count", { shown, total })}</span>
        {/* The order is seen; who does not see it hears it. */}
        <span className="sr-only">{t("repository.sorted", { order: t(`repository.sort.${sort}`) })}</span>
      </span>
      {/* As wide as it can get, so that what follows does not move as time passes. */}
      <span className="min-w-32">{t.rich("repository.read", { age: () => <Age at={readAt} now={view.now} /> })}</span>
      <Button
        size="small"
        aria-pressed={compares}
        className="needs-scripting aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent"
        onClick={() => onCompare(!compares)}
      >
        {t("regions.compareWith", { region: t(`region.${otherRegion(region)}`) })}
      </Button>
      <ResolveAll key={`${region} ${repository}`} {...{ known, found, shown, compared }} />
    </div>
  );
});
