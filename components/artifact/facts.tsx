import type { ReactNode } from "react";

/** Renders facts of an artifact as names and values, side by side if there is room. */
export function Facts({ children }: { children: ReactNode }) {
  return (
    <dl className="grid items-baseline gap-x-4 px-4 py-3 text-small sm:grid-cols-[9rem_minmax(0,1fr)] sm:gap-y-1">
      {children}
    </dl>
  );
}

/** Renders one fact; nothing without a value. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (children === undefined || children === null || children === false || children === "") return null;
  return (
    <>
      <dt className="text-dim">{name}</dt>
      <dd className="min-w-0 pb-1.5 [overflow-wrap:anywhere] sm:pb-0">{children}</dd>
    </>
  );
}
