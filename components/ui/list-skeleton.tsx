import { translator } from "@/lib/i18n/translator";
import { Skeleton } from "./skeleton";

const ROWS = 20;

/** Reserves the room of a list that is loading. */
export function ListSkeleton() {
  return (
    <div>
      <p className="flex h-16 items-center text-dim text-small">{translator("image")("reading")}</p>
      {Array.from({ length: ROWS }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows without content are all alike
        <p key={row} className="flex h-(--row-tag) items-center border-line border-b">
          <Skeleton className="w-full" />
        </p>
      ))}
    </div>
  );
}
