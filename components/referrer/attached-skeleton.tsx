import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { translator } from "@/lib/i18n/translator";

/** Reserves room for what is attached, while the registry is asked. */
export function AttachedSkeleton() {
  return (
    <Card title={translator("attached")("title")} note={translator("image")("reading")}>
      <p className="flex h-24 items-center px-4">
        <Skeleton className="w-full" />
      </p>
    </Card>
  );
}
