"use client";

import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { MarkedChange } from "@/lib/contract/mark/marked-change";
import { movedDays } from "@/lib/contract/mark/moved-days";
import { useFormat } from "@/lib/i18n/use-format";
import type { Region } from "@/lib/mar/region";
import { MovedRow } from "./moved-row";

/** Images that are shown at first, and more with each press. */
const AT_ONCE = 15;

type Props = { moved: { changes: readonly MarkedChange[]; hasMore: boolean }; region: Region };

/** Renders changes by day: a row for the tags that moved to one image together. */
export function MovedDays({ moved: { changes, hasMore }, region }: Props) {
  const t = useTranslations("marks");
  const format = useFormat();
  const [most, setMost] = useState(AT_ONCE);
  const days = useMemo(() => movedDays(changes), [changes]);
  const total = days.reduce((sum, { folds }) => sum + folds.length, 0);
  let room = most;
  const shown = days.map(({ day, folds }) => {
    const first = folds.slice(0, Math.max(0, room));
    room -= first.length;
    return { day, folds: first };
  });
  return (
    <>
      {shown
        .filter(({ folds }) => folds.length > 0)
        .map(({ day, folds }) => {
          const date = new Date(day).toISOString().slice(0, 10);
          return (
            <div key={day} className="px-4 pt-2.5 pb-1">
              <h3 className="font-semibold text-note">
                <time dateTime={date}>{format.day(date)}</time>
              </h3>
              <ul>
                {folds.map((each) => (
                  <MovedRow
                    key={`${each.repository} ${each.fold.kind === "image" ? each.fold.to : each.fold.kind}`}
                    moved={each}
                    region={region}
                  />
                ))}
              </ul>
            </div>
          );
        })}
      {(total > most || hasMore) && (
        <p className="flex flex-wrap items-center gap-3 px-4 pb-2.5 text-dim text-small">
          {total > most ? (
            <Button size="small" onClick={() => setMost(most + AT_ONCE)}>
              {t("more", { count: Math.min(AT_ONCE, total - most) })}
            </Button>
          ) : (
            t("left")
          )}
        </p>
      )}
    </>
  );
}
