import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { translator } from "@/lib/i18n/translator";

/** Reserves the platforms' room. */
export function PlatformsSkeleton({ rows }: { rows: number }) {
  return (
    <Card title={translator("platforms")("title")} note={translator("image")("reading")}>
      <div className="px-4">
        <p className="h-9" />
        {Array.from({ length: rows }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows without content are all alike
          <p key={row} className="flex h-16 sm:h-12 items-center border-line border-t">
            <Skeleton className="w-full" />
          </p>
        ))}
      </div>
    </Card>
  );
}
