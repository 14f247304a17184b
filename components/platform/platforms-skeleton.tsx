import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { translator } from "@/lib/i18n/translator";

const ROWS = ["a", "b", "c"];

/** The room of the platforms: three rows, as most images have. */
export function PlatformsSkeleton() {
  return (
    <Card title={translator("platforms")("title")} note={translator("image")("reading")}>
      <div className="px-4 pb-2">
        <p className="h-9" />
        {ROWS.map((row) => (
          <p key={row} className="flex h-12 items-center border-line border-t">
            <Skeleton className="w-full" />
          </p>
        ))}
      </div>
    </Card>
  );
}
