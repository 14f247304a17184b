import "server-only";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import { storeStatus } from "../process/store";

/** Says that the server's database cannot be used or written, and since when; nothing while it can. */
export function storeNotice(): string | undefined {
  const { state, problem } = storeStatus();
  if (state === "ready" || !problem) return undefined;
  const t = translator("endpoints.store");
  const { day, marks } = formatter();
  return [t(state), t("since", { time: day(new Date(problem.since).toISOString()) })].join(marks.gap);
}
