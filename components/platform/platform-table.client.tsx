"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { PlatformSummary } from "@/lib/contract/image/image-summary";
import { platformLabel } from "@/lib/display/image/platform-label";
import type { Repository } from "@/lib/oci/name/repository";
import { formatPlatform } from "@/lib/oci/platform/platform";
import { choosePlatform, wishFor } from "@/lib/oci/platform/platform-choice";
import type { Dated } from "./creation-day.client";
import { PlatformRow } from "./platform-row.client";
import { usePlatformWish } from "./use-platform-wish.client";

type Props = {
  repository: Repository;
  platforms: readonly PlatformSummary[];
  /** The same platforms with their creation dates, which need one more answer of the registry. */
  dated: Dated;
  /** For each platform, what distinguishes it from others with the same name. */
  marks: readonly (readonly string[])[];
};

/** Rows at first: an index can list hundreds of platforms. */
const FIRST = 60;

/** Renders the platforms of an image, each with its own digest. */
export function PlatformTable({ repository, platforms, dated, marks }: Props) {
  const t = useTranslations("platforms");
  const [all, setAll] = useState(platforms.length <= FIRST);
  const [wish] = usePlatformWish();
  const choice = choosePlatform(platforms, wish);
  const chosen = choice.kind === "listed" ? choice.position : undefined;
  const shown = all ? platforms : platforms.slice(0, FIRST);
  return (
    <>
      <table aria-label={t("title")} className="stacked-rows w-full table-fixed border-collapse text-small">
        <thead className="text-left text-dim">
          <tr className="h-9 [&_th]:px-2 [&_th]:font-medium [&_th:first-child]:pl-4 [&_th:last-child]:pr-4">
            <th scope="col">{t("platform")}</th>
            <th scope="col" className="hidden w-40 sm:table-cell">
              {t("digest")}
            </th>
            <th scope="col" className="w-22 text-right sm:w-26">
              {t("size")}
            </th>
            <th scope="col" className="hidden w-18 text-right sm:table-cell">
              {t("layers")}
            </th>
            <th scope="col" className="w-33 text-right">
              {t("created")}
            </th>
          </tr>
        </thead>
        <tbody data-rows>
          {shown.map((summary, position) => (
            // An index can list one digest twice.
            <PlatformRow
              // biome-ignore lint/suspicious/noArrayIndexKey: the order is the index's own and never changes
              key={position}
              {...{ repository, summary, position, dated }}
              option={{
                label: platformLabel(platforms, position),
                wish: wishFor(platforms, position),
                isChosen: position === chosen,
              }}
              marks={marks[position] ?? []}
            />
          ))}
        </tbody>
      </table>
      {!all && (
        <p className="border-line border-t p-4 text-center">
          <Button className="needs-scripting" onClick={() => setAll(true)}>
            {t("showAll", { count: platforms.length })}
          </Button>
          <OtherPlatforms platforms={platforms.slice(FIRST)} />
        </p>
      )}
    </>
  );
}

/** Renders, without scripts, the name and digest that the button would show. */
function OtherPlatforms({ platforms }: { platforms: readonly PlatformSummary[] }) {
  return (
    <noscript>
      {platforms.map(({ platform, digest }) => (
        <code key={digest} className="block text-code [overflow-wrap:anywhere]">
          {platform && formatPlatform(platform)} {digest}
        </code>
      ))}
    </noscript>
  );
}
