import { Age } from "@/components/feedback/age.client";
import type { SearchAnswer } from "@/lib/contract/search/search";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import type { Region } from "@/lib/mar/region";

type Props = { indexed: SearchAnswer["indexed"]; region: Region; now: number };

/** Renders how much of a region the index has and how old that is: what it lacks is not "not there". */
export function CoverageLine({ indexed: { repositories, tags, of, readAt, store }, region, now }: Props) {
  const t = translator("search.coverage");
  const { marks } = formatter();
  const place = translator("region")(region);
  if (store === "lost") return <p className="mt-2 text-small text-warning">{t("lost")}</p>;
  if (repositories === 0) return <p className="mt-2 text-small text-warning">{t("empty", { region: place })}</p>;
  const counts = { repositories, tags, region: place };
  return (
    <p className="mt-2 text-dim text-small">
      {of === undefined ? t("some", counts) : t(of > repositories ? "part" : "all", { ...counts, of })}
      {marks.gap}
      {readAt && t.rich("age", { age: () => <Age at={Date.parse(readAt)} now={now} /> })}
    </p>
  );
}
