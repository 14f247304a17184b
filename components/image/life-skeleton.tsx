import { Card } from "@/components/ui/card";
import { translator } from "@/lib/i18n/translator";

/** The room of what is known of an image's life. */
export function LifeSkeleton() {
  return (
    <Card title={translator("life")("title")}>
      <p className="flex min-h-16 items-center px-4 py-2.5 text-dim text-small">{translator("image")("reading")}</p>
    </Card>
  );
}
