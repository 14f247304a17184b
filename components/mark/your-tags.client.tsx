"use client";

import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import { useRegion } from "@/components/region/use-region.client";
import { changeName } from "@/lib/browser/known/marks/visit";
import { YOUR_TAGS_ID } from "@/lib/contract/page/page-path";
import { ChangesHeader } from "./changes-header.client";
import { MarkFiles } from "./mark-files.client";
import { MarkList } from "./mark-list.client";
import { MovedDays } from "./moved-days.client";
import { toldChanges } from "./told-changes";
import { type MarkedChanges, useMarkedChanges } from "./use-marked-changes.client";
import { useMarks } from "./use-marks.client";

/**
 * Renders what moved in the marks of this device since the last visit, and the marks. What is below must stay where it is while
 * somebody reads: all that grows is put in place by a press.
 */
export function YourTags() {
  const t = useTranslations("marks");
  const [region] = useRegion();
  const [titleId, panelId] = [useId(), useId()];
  const record = useMarks();
  const moved = useMarkedChanges(record, region);
  const [shown, setShown] = useState<ReadonlySet<string>>();
  if (!record) return null;
  const { marks } = record;
  const told = moved && toldChanges(record, moved);
  const inPlace = shown && told && { ...told, changes: told.changes.filter((each) => shown.has(changeName(each))) };
  return (
    <section
      ref={showIfAsked}
      id={YOUR_TAGS_ID}
      aria-labelledby={titleId}
      className="mb-6 rounded-card border border-line"
    >
      <ChangesHeader {...{ titleId, panelId, told, moved, shown }} hasMarks={marks.size > 0} onShow={setShown} />
      <div id={panelId}>
        {inPlace && <MovedDays moved={inPlace} region={region} />}
        {inPlace && moved && <Troubles moved={moved} />}
      </div>
      {marks.size === 0 && <p className="px-4 pt-3 text-dim text-small">{t("none")}</p>}
      {marks.size > 0 ? (
        <details className={inPlace ? "border-line border-t" : ""}>
          <summary className="cursor-pointer px-4 py-2 text-dim text-small hover:text-text">
            {t("marks", { count: marks.size })}
          </summary>
          <MarkList marks={marks} />
          <p className="px-4 pt-3 text-dim text-note">{t("seen")}</p>
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

/** Renders what could not be asked. */
function Troubles({ moved: { isEnded, problem, silent } }: { moved: MarkedChanges }) {
  const t = useTranslations("marks");
  if (!isEnded || (!problem && silent === 0)) return null;
  return (
    <p className="px-4 py-2 text-dim text-small">
      {problem && `${t("failed")} `}
      {silent > 0 && t("silent", { count: silent })}
    </p>
  );
}
