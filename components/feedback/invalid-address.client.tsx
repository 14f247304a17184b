"use client";

import { useTranslations } from "use-intl";
import { RegionLink } from "@/components/region/region-link.client";
import type { PageProblem } from "@/lib/contract/page/page";
import { parseImageName } from "@/lib/oci/name/image-name";

const SHOWN_CHARACTERS = 200;

/** Renders an address that the grammar rejects: the wrong part, and the expected form. */
export function InvalidAddress({ problem, part }: { problem: PageProblem; part: string }) {
  const t = useTranslations("invalid");
  const shown = part.length > SHOWN_CHARACTERS ? `${part.slice(0, SHOWN_CHARACTERS)}…` : part;
  const lower = problem === "NAME_INVALID" ? parseImageName(part.toLowerCase()) : undefined;
  return (
    <div className="mx-auto grid max-w-2xl grid-cols-1 gap-3 py-10 [overflow-wrap:anywhere]">
      <h1 className="font-semibold text-title">{t("title")}</h1>
      <p>{t(problem, { part: shown })}</p>
      <p className="text-dim">{t("nothingAsked")}</p>
      <p className="flex flex-wrap gap-x-4 gap-y-2">
        {lower?.ok && (
          <RegionLink imageName={lower.imageName} className="text-accent underline">
            {t("didYouMean", { name: lower.imageName.repository })}
          </RegionLink>
        )}
        <RegionLink className="text-accent underline">{t("toCatalog")}</RegionLink>
      </p>
    </div>
  );
}
