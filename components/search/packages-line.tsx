import type { SearchAnswer } from "@/lib/contract/search/search";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";

type Props = { packages: NonNullable<SearchAnswer["indexed"]["packages"]> };

/** Renders how many images have an SBOM at all: "none found" is not "not affected". */
export function PackagesLine({ packages }: Props) {
  const t = translator("search.packages");
  if (packages.images === 0) return <p className="mt-1 text-small text-warning">{t("nothing")}</p>;
  const { partly, unreadable, waiting } = packages;
  const sentences = [
    t("asked", packages),
    ...(partly > 0 ? [t("partly", { partly })] : []),
    ...(unreadable > 0 ? [t("unreadable", { unreadable })] : []),
    ...(waiting > 0 ? [t("waiting", { waiting })] : []),
  ];
  return <p className="mt-1 text-small">{sentences.join(formatter().marks.gap)}</p>;
}
