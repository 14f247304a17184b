import { dayAfter } from "@/lib/contract/history/asked-time";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import type { TagHistory } from "@/lib/mar/history/observation";

/** Times named of one day. */
const MOST_TIMES = 6;

/** Renders that a tag changed during a day, as its end alone would hide that. */
export function MovesOfDay({ history, day }: { history: TagHistory; day: number }) {
  const changes = history.filter(
    ({ firstSeen, change }) =>
      change !== "first" && change !== "resolved" && day <= firstSeen && firstSeen < dayAfter(day),
  );
  if (changes.length === 0) return null;
  const { list, timeOfDay } = formatter();
  const times = changes.slice(0, MOST_TIMES).map(({ firstSeen }) => timeOfDay(firstSeen));
  return (
    <p className="text-dim">
      {translator("history.at")("moved", {
        count: changes.length,
        times: list(changes.length > times.length ? [...times, "…"] : times),
      })}
    </p>
  );
}
