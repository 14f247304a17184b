"use client";

import { useId } from "react";
import { useTranslations } from "use-intl";
import { useRegion } from "@/components/region/use-region.client";
import type { MarkRecord } from "@/lib/browser/known/marks/mark-record";
import { YOUR_TAGS_ID } from "@/lib/contract/page/page-path";
import { useFormat } from "@/lib/i18n/use-format";
import { MarkFiles } from "./mark-files.client";
import { MarkList } from "./mark-list.client";
import { MovedDays } from "./moved-days.client";
import { type MarkedChanges, useMarkedChanges } from "./use-marked-changes.client";
import { useMarks } from "./use-marks.client";

/** Renders what moved in the marks of this device since the last visit, and the marks. */
export function YourTags() {
  const t = useTranslations("marks");
  const [region] = useRegion();
  const titleId = useId();
  const record = useMarks();
  const moved = useMarkedChanges(record, region);
  if (!record) return null;
  const { marks } = record;
  return (
    <section
      ref={showIfAsked}
      id={YOUR_TAGS_ID}
      aria-labelledby={titleId}
      className="mb-6 rounded-card border border-line"
    >
      <header className="flex min-h-10 flex-wrap items-center gap-x-4 rounded-t-card border-line border-b bg-panel px-4 py-2">
        <h2 id={titleId} className="font-semibold text-small">
          {t("title")}
        </h2>
        <p role="status" className="text-dim text-note">
          {marks.size > 0 && <Summary record={record} moved={moved} />}
        </p>
      </header>
      {moved && <MovedDays moved={changesIn(record, moved)} region={region} />}
      {marks.size === 0 && <p className="px-4 pt-3 text-dim text-small">{t("none")}</p>}
      {marks.size > 0 ? (
        <details className="border-line border-t first:border-t-0">
          <summary className="cursor-pointer px-4 py-2 text-dim text-small hover:text-text">
            {t("marks", { count: marks.size })}
          </summary>
          <MarkList marks={marks} />
          <MarkFiles record={record} />
        </details>
      ) : (
        <MarkFiles record={record} />
      )}
    </section>
  );
}

/** Scrolls to the section if the address names it: the browser looked for it before it was there. */
function showIfAsked(section: HTMLElement | null) {
  if (location.hash === `#${YOUR_TAGS_ID}`) section?.scrollIntoView();
}

function Summary({ record, moved }: { record: MarkRecord; moved: MarkedChanges | undefined }) {
  const t = useTranslations("marks");
  const format = useFormat();
  if (!moved) return t("asking");
  const changed = new Set(changesIn(record, moved).changes.map(({ repository, tag }) => `${repository}:${tag}`));
  const day = format.day(new Date(moved.since).toISOString());
  return (
    <>
      {changed.size > 0 || moved.isEnded ? t("since", { count: changed.size, day }) : t("asking")}
      {moved.isEnded && moved.problem && ` ${t("failed")}`}
      {moved.isEnded && moved.silent > 0 && ` ${t("silent", { count: moved.silent })}`}
    </>
  );
}

/** Leaves out the changes of marks that were removed meanwhile. */
function changesIn({ marks }: MarkRecord, { changes, hasMore }: MarkedChanges) {
  const isMarked = (repository: string, tag: string) => marks.has(repository) || marks.has(`${repository}:${tag}`);
  return { changes: [...changes.values()].filter(({ repository, tag }) => isMarked(repository, tag)), hasMore };
}
