"use client";

import { useTranslations } from "use-intl";
import type { PlatformSummary } from "@/lib/contract/image-summary";
import type { Repository } from "@/lib/oci/repository";
import type { Dated } from "./creation-day.client";
import { PlatformRow } from "./platform-row.client";

type Props = {
  repository: Repository;
  platforms: readonly PlatformSummary[];
  /** The same platforms with their creation dates, which take one more answer of the registry. */
  dated: Dated;
};

/** The platforms of an image, each with its own digest. */
export function PlatformTable({ repository, platforms, dated }: Props) {
  const t = useTranslations("platforms");
  return (
    <table aria-label={t("title")} className="w-full table-fixed border-collapse text-small">
      <thead className="text-left text-dim">
        <tr className="h-9 [&_th]:px-2 [&_th]:font-medium [&_th:first-child]:pl-4 [&_th:last-child]:pr-4">
          <th scope="col">{t("platform")}</th>
          <th scope="col" className="hidden w-40 sm:table-cell">
            {t("digest")}
          </th>
          <th scope="col" className="w-26 text-right">
            {t("size")}
          </th>
          <th scope="col" className="hidden w-18 text-right sm:table-cell">
            {t("layers")}
          </th>
          <th scope="col" className="w-28 text-right">
            {t("created")}
          </th>
        </tr>
      </thead>
      <tbody>
        {platforms.map((summary, position) => (
          // An index can list one digest twice.
          // biome-ignore lint/suspicious/noArrayIndexKey: the order is the index's own and never changes
          <PlatformRow key={position} {...{ repository, summary, position, dated }} />
        ))}
      </tbody>
    </table>
  );
}
