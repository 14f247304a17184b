import { Skeleton } from "@/components/ui/skeleton";
import { translator } from "@/lib/i18n/translator";

/** Reserves the identity's height on a wide screen. */
export function IdentitySkeleton() {
  return (
    <div className="grid min-h-70 content-start gap-3 sm:min-h-29">
      <p className="flex h-7 items-center gap-2 text-dim text-small">
        <Skeleton className="w-96 max-w-full" />
        <span className="shrink-0">{translator("image")("reading")}</span>
      </p>
      <p className="flex h-5 items-center">
        <Skeleton className="w-64" />
      </p>
    </div>
  );
}
