"use client";

import { GitCompareArrows } from "lucide-react";
import { useTranslations } from "use-intl";
import { PageLink } from "@/components/address/page-link.client";
import { Button } from "@/components/ui/button";
import { comparisonPath } from "@/lib/contract/page/comparison-page";
import type { Region } from "@/lib/mar/region";
import { formatImageName } from "@/lib/oci/name/image-name";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";

type Props = { repository: Repository; region: Region; from: Tag; to: Tag | undefined; onClear: () => void };

/** Renders the tags chosen for comparison, and the link to it once there are two. */
export function ChosenTags({ repository, region, from, to, onClear }: Props) {
  const t = useTranslations("compare");
  const nameOf = (tag: Tag) => formatImageName({ repository, tag });
  return (
    <section
      aria-label={t("selection")}
      className="pointer-events-auto mt-3 flex max-w-full flex-wrap items-center justify-center gap-2 rounded-card border border-line-strong bg-raised px-3 py-2 text-small shadow-raised [overflow-wrap:anywhere]"
    >
      {to ? (
        <PageLink
          href={comparisonPath({ from: nameOf(from), to: nameOf(to), region })}
          className="inline-flex min-h-8 items-center gap-1.5 rounded-control border border-line bg-raised px-3 py-1 font-semibold text-accent hover:border-line-strong"
        >
          <GitCompareArrows aria-hidden className="size-3.5 shrink-0" />
          {t("selected", { from, to })}
        </PageLink>
      ) : (
        <span>{t("chooseSecond", { tag: from })}</span>
      )}
      <Button look="bare" onClick={onClear}>
        {t("clear")}
      </Button>
    </section>
  );
}
