import { CutText } from "@/components/ui/cut-text";
import { MoreRows } from "@/components/ui/more-rows";
import type { Whole } from "@/lib/contract/whole";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";

/** Words shown at first; the rest unfolds. */
const AT_ONCE = 30;
const SHOWN = 2000;

/** Renders a list of words: keywords, tags, or the thousand commands of a module. */
export function Words({ words, whole }: { words: readonly string[]; whole?: Whole | undefined }) {
  const t = translator("artifact");
  const shown = <CutText text={formatter().list(words.slice(0, SHOWN))} most={60_000} whole={whole} />;
  if (words.length <= AT_ONCE) return shown;
  return (
    <details>
      <summary className="cursor-pointer">{t("words", { count: words.length })}</summary>
      {shown}
      <MoreRows shown={SHOWN} count={words.length} words={(count) => t("more", { count })} whole={whole} />
    </details>
  );
}
