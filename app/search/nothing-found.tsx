import { Notice } from "@/components/feedback/notice";
import { cutText } from "@/lib/display/text/cut-text";
import { visibleText } from "@/lib/display/text/visible-text";
import { translator } from "@/lib/i18n/translator";
import { isBaseSearch } from "@/lib/mar/base-search/base-query";

type Props = {
  q: string;
  /** False if a next page may have something. */
  isOver: boolean;
  ofPackages: boolean;
};

/** Longest quotation of a search, in characters. */
const QUOTED = 120;

/** Renders that a search found nothing, and what that does not mean. */
export function NothingFound({ q, isOver, ofPackages }: Props) {
  const t = translator("search");
  if (ofPackages) {
    const title = isOver ? t("packages.none", { q: quoted(q) }) : t("noneYet");
    return <Notice title={title}>{t("packages.noneAdvice")}</Notice>;
  }
  if (isBaseSearch(q)) return <Notice title={t("bases.none", { q: quoted(q) })}>{t("bases.noneAdvice")}</Notice>;
  return <Notice title={isOver ? t("none", { q: quoted(q) }) : t("noneYet")}>{t("noneAdvice")}</Notice>;
}

function quoted(given: string): string {
  const { text, more } = cutText(given, QUOTED);
  return visibleText(more > 0 ? `${text}…` : text);
}
