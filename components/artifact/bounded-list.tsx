import type { ReactNode } from "react";
import { MoreRows } from "@/components/ui/more-rows";
import { pageRoom } from "@/components/ui/page-room";
import type { Whole } from "@/lib/contract/whole";
import { translator } from "@/lib/i18n/translator";

/** Rows of one list on a page. */
const SHOWN = 50;

type Props<T> = { values: readonly T[]; children: (value: T) => ReactNode; whole?: Whole | undefined };

/** Renders a list of any length: as many rows as fit a page, and the number of the rest. */
export function BoundedList<T>({ values, children, whole }: Props<T>) {
  const shown = pageRoom().forRows(values.length, SHOWN, 900);
  return (
    <>
      <ul className="grid gap-1">
        {values.slice(0, shown).map((value, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a publisher's list can name the same thing twice
          <li key={index} className="min-w-0 [overflow-wrap:anywhere]">
            {children(value)}
          </li>
        ))}
      </ul>
      <MoreRows
        {...{ shown, whole }}
        count={values.length}
        words={(count) => translator("artifact")("more", { count })}
        className="mt-1"
      />
    </>
  );
}
