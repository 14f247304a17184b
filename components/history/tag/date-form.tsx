import Form from "next/form";
import { HiddenState } from "@/components/address/hidden-state";
import { Button } from "@/components/ui/button";
import { dayOf } from "@/lib/contract/history/asked-time";
import { AT, historyPath } from "@/lib/contract/page/history-page";
import { pageEntries } from "@/lib/contract/page/page-path";
import { requestPath } from "@/lib/i18n/request-locale";
import { translator } from "@/lib/i18n/translator";
import { DEFAULT_REGION } from "@/lib/mar/region";
import type { TagOfHistory } from "../subject";

type Props = {
  of: TagOfHistory;
  /** The day that the address asks for, in milliseconds since 1970. */
  time: number | undefined;
  /** The earliest and latest day that something is known of. */
  first: number;
  now: number;
  isInvalid: boolean;
};

export const DATE_PROBLEM_ID = "history-date-problem";

/** Renders the choice of a date, which works with and without scripts. */
export function DateForm({ of, time, first, now, isInvalid }: Props) {
  const t = translator("history.at");
  const { region, ...rest } = of;
  return (
    <Form
      action={requestPath(historyPath({ ...rest, region: DEFAULT_REGION }))}
      prefetch={false}
      className="flex flex-wrap items-end gap-2"
    >
      <label className="grid gap-1 text-note">
        {t("label")}
        <input
          // An uncontrolled field that was changed would keep its value at the next address.
          key={time}
          type="date"
          name={AT}
          required
          min={dayOf(first)}
          max={dayOf(now)}
          defaultValue={time === undefined ? "" : dayOf(time)}
          aria-invalid={isInvalid || undefined}
          aria-describedby={isInvalid ? DATE_PROBLEM_ID : undefined}
          className="h-8 rounded-control border border-line bg-raised px-2 text-small hover:border-line-strong focus:border-accent focus:outline-3 focus:outline-accent-soft aria-invalid:border-ended"
        />
      </label>
      <HiddenState entries={pageEntries({ region })} />
      <Button type="submit">{t("submit")}</Button>
    </Form>
  );
}
