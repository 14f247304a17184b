import { classNames } from "./class-names";

/** Reserves the room of a text that is loading. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={classNames("inline-block h-4 animate-pulse rounded-small bg-line", className)} />;
}
