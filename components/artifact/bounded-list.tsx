import type { ReactNode } from "react";
import { translator } from "@/lib/i18n/translator";

/** Rows of one list on a page. */
const SHOWN = 50;

type Props<T> = { values: readonly T[]; children: (value: T) => ReactNode };

/** A list of anybody's: as many rows as a page holds, and how many there are beside them. */
export function BoundedList<T>({ values, children }: Props<T>) {
  return (
    <>
      <ul className="grid gap-1">
        {values.slice(0, SHOWN).map((value, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a publisher's list can name the same thing twice
          <li key={index} className="min-w-0 [overflow-wrap:anywhere]">
            {children(value)}
          </li>
        ))}
      </ul>
      {values.length > SHOWN && (
        <p className="mt-1 text-dim">{translator("artifact")("more", { count: values.length - SHOWN })}</p>
      )}
    </>
  );
}
