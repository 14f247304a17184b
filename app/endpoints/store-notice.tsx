import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import { storeStatus } from "@/lib/server/process/store";

/** Says that the server's database cannot be used or written; renders nothing while it can. */
export function StoreNotice() {
  const { state, problem } = storeStatus();
  if (state === "ready" || !problem) return null;
  const t = translator("endpoints.store");
  const { day, marks } = formatter();
  return (
    <p role="status" className="rounded-card border border-line px-4 py-3 text-small">
      {[t(state), t("since", { time: day(new Date(problem.since).toISOString()) })].join(marks.gap)}
    </p>
  );
}
