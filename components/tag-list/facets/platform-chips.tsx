import { useTranslations } from "use-intl";
import type { ImageSummary } from "@/lib/contract/image/image-summary";
import { platformNames } from "@/lib/display/image/image-figures";
import { useFormat } from "@/lib/i18n/use-format";

const SHOWN = 3;

/** Renders an image's platforms in short form; Linux is implied. */
export function PlatformChips({ summary }: { summary: ImageSummary }) {
  const t = useTranslations("image.kind");
  const { list } = useFormat();
  const names = platformNames(summary);
  if (names.length === 0) return <span className="text-dim text-note">{t(summary.kind)}</span>;
  const title = list(names);
  const more = names.length - SHOWN;
  return (
    <span title={title} className="text-architecture text-note">
      {names
        .slice(0, SHOWN)
        .map((name) => name.replace(/^linux\//, "").replace(/^arm64\/v8$/, "arm64"))
        .join(" · ")}
      {more > 0 && ` +${more}`}
    </span>
  );
}
