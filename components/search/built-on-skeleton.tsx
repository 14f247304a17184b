import { Card } from "@/components/ui/card";
import { translator } from "@/lib/i18n/translator";

/** The room of what is built on an image, whatever that is: nothing below it moves. */
export const BUILT_ON_ROOM = "min-h-60 sm:min-h-52";

/** Reserves the room of what is built on an image. */
export function BuiltOnSkeleton() {
  const t = translator("search.bases");
  return (
    <Card title={t("onThis")}>
      <p className={`flex items-center px-4 py-2.5 text-dim text-small ${BUILT_ON_ROOM}`}>{t("askingOnThis")}</p>
    </Card>
  );
}
