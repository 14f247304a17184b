import type { ReactNode } from "react";

/** Renders why a list is empty, in the place of its rows. */
export function Notice({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="rounded-card border border-line border-dashed px-6 py-10 text-center">
      <p className="font-semibold">{title}</p>
      {children !== undefined && <div className="mx-auto mt-1 max-w-prose text-dim text-small">{children}</div>}
    </div>
  );
}
