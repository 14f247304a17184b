"use client";

import { useTranslations } from "use-intl";
import { PageLink } from "@/components/address/page-link.client";
import { useRegion } from "@/components/region/use-region.client";
import { catalogListPath, catalogPath } from "@/lib/contract/page/page-path";
import { cutText } from "@/lib/display/text/cut-text";
import { visibleText } from "@/lib/display/text/visible-text";

type Props = { namespace: string; q: string };

/** Longest namespace shown, in characters. */
const SHOWN_LENGTH = 60;

/** Renders in which namespace a list is, with the link to the same list in all. */
export function EveryNamespace({ namespace, q }: Props) {
  const t = useTranslations("catalog");
  const [region] = useRegion();
  return (
    <p className="mb-1 flex flex-wrap gap-x-3 px-1 text-small [overflow-wrap:anywhere]">
      <span className="text-dim">
        {t.rich("within", {
          namespace: () => <strong className="text-text">{visibleText(cutText(namespace, SHOWN_LENGTH).text)}</strong>,
        })}
      </span>
      <PageLink
        href={q.trim() ? catalogPath({ q, region }) : catalogListPath({ region })}
        className="text-accent hover:underline"
      >
        {t("everyNamespace")}
      </PageLink>
    </p>
  );
}
