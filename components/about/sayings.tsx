import type { ReactNode } from "react";
import { Facts } from "@/components/artifact/facts";

/** Renders what one source says. */
export function Sayings({ title, note, children }: { title: string; note?: ReactNode; children?: ReactNode }) {
  return (
    <section aria-label={title}>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-semibold">{title}</span>
        {note !== undefined && <span className="text-dim text-note">{note}</span>}
      </p>
      {children !== undefined && <Facts>{children}</Facts>}
    </section>
  );
}
