"use client";

import { useTranslations } from "use-intl";
import { isFailed, type RegionAnswer } from "@/lib/contract/region/region-outcome";
import { shortDigest } from "@/lib/display/text/short-digest";
import { useFormat } from "@/lib/i18n/use-format";
import type { Region } from "@/lib/mar/region";

type Props = {
  region: Region;
  /** `undefined` while the region is being asked. */
  answer: RegionAnswer | undefined;
  /** Set if the regions serve different images. */
  withDate: boolean;
};

/** Renders what one region serves. */
export function RegionAnswerRow({ region, answer, withDate }: Props) {
  const t = useTranslations("regions");
  const label = useTranslations("region");
  const format = useFormat();
  return (
    <div className="flex min-h-6 flex-wrap items-center gap-x-3">
      <dt className="w-12 shrink-0 font-medium">{label(region)}</dt>
      {answer && "digest" in answer ? (
        <>
          <dd title={answer.digest}>
            <code className="text-code">{shortDigest(answer.digest)}</code>
          </dd>
          {withDate && (
            <dd className="ml-auto tabular-nums">
              {answer.created ? (
                <time dateTime={answer.created} title={answer.created}>
                  {format.day(answer.created)}
                </time>
              ) : (
                <span className="text-dim">{t("noDate")}</span>
              )}
            </dd>
          )}
        </>
      ) : (
        <dd className="text-dim">{t(`is.${answer ? (isFailed(answer) ? "failed" : "missing") : "asking"}`)}</dd>
      )}
    </div>
  );
}
