import { Age } from "@/components/feedback/age.client";
import type { Problem } from "@/lib/contract/problem";
import { translator } from "@/lib/i18n/translator";
import { movesOf } from "@/lib/mar/history/moves";
import type { TagHistory } from "@/lib/mar/history/observation";
import { SilentRegistry } from "../silent-registry";
import type { TagOfHistory } from "../subject";
import { Time } from "../time";

type Props = { of: TagOfHistory; history: TagHistory; problem: Problem | undefined; readAt: number; now: number };

/** Renders since when a tag is watched, how often it moved, and when the registry last said something of it. */
export function TagStatus({ of, history, problem, readAt, now }: Props) {
  const t = translator("history");
  const moves = movesOf(history);
  return (
    <div className="mt-2 grid gap-1 text-dim text-small">
      <p className="flex flex-wrap gap-x-4">
        {moves && (
          <>
            <span>{t.rich("watched", { day: () => <Time at={moves.since} /> })}</span>
            <span>{t("moved", { count: moves.count })}</span>
          </>
        )}
        <span>{t("unknownBefore")}</span>
        {/* Last, as it grows with time. */}
        <span>{t.rich("seen", { age: () => <Age at={readAt} now={now} /> })}</span>
      </p>
      <SilentRegistry problem={problem} region={of.region} />
    </div>
  );
}
