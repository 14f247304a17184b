import { Card } from "@/components/ui/card";
import { classNames } from "@/components/ui/class-names";
import { translator } from "@/lib/i18n/translator";

/** Reserves room for the image's life; with `hasRoom` also for its replacement. */
export function LifeSkeleton({ hasRoom }: { hasRoom: boolean }) {
  return (
    <Card title={translator("life")("title")}>
      <p
        className={classNames(
          "flex items-center px-4 py-2.5 text-dim text-small",
          hasRoom ? "min-h-40 sm:min-h-29" : "min-h-16",
        )}
      >
        {translator("image")("reading")}
      </p>
    </Card>
  );
}
