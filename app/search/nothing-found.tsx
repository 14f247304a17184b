import { Notice } from "@/components/feedback/notice";
import type { Emptiness } from "@/lib/contract/search/emptiness";
import { quotedText } from "@/lib/display/text/quoted-text";
import { translator } from "@/lib/i18n/translator";

type Props = { q: string; emptiness: Emptiness };

/** Longest quotation of a search, in characters. */
const QUOTED = 120;

/** Renders that a search found nothing, and what that does not mean. Of what was not looked for, nothing is said. */
export function NothingFound({ q, emptiness }: Props) {
  const t = translator("search");
  const words = { q: quotedText(q, QUOTED) };
  switch (emptiness) {
    case "unasked":
      return null;
    case "more":
      return <Notice title={t("noneYet")} />;
    case "over":
      return <Notice title={t("noneMore")} />;
    case "packages":
      return <Notice title={t("packages.none", words)}>{t("packages.noneAdvice")}</Notice>;
    case "bases":
      return <Notice title={t("bases.none", words)}>{t("bases.noneAdvice")}</Notice>;
    case "tags":
      return <Notice title={t("none", words)}>{t("noneAdvice")}</Notice>;
  }
}
