import { Notice } from "@/components/feedback/notice";
import { dayAfter } from "@/lib/contract/history/asked-time";
import { cutText } from "@/lib/display/text/cut-text";
import { visibleText } from "@/lib/display/text/visible-text";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import type { DaysOf } from "../subject";

const SHOWN_CHARACTERS = 200;

type Props = {
  of: DaysOf;
  asked: { day: number | undefined; before: number | undefined; wrong: string | undefined };
  watchedSince: number | undefined;
};

/** Renders why no change is shown. */
export function NoChanges({ of: { q }, asked: { day, before, wrong }, watchedSince }: Props) {
  const t = translator("history.days");
  const { weekday } = formatter();
  const shown = (text: string) => visibleText(cutText(text, SHOWN_CHARACTERS).text);
  if (wrong !== undefined) return <Notice title={t("invalid", { text: shown(wrong) })} />;
  if (day !== undefined && day > Date.now()) return <Notice title={t("futureDay", { day: weekday(day) })} />;
  if (day !== undefined && watchedSince !== undefined && dayAfter(day) <= watchedSince)
    return <Notice title={t("unwatchedDay", { day: weekday(day), since: weekday(watchedSince) })} />;
  if (q) return <Notice title={t("noMatch", { query: shown(q) })}>{t("noMatchAdvice")}</Notice>;
  if (day !== undefined) return <Notice title={t("emptyDay", { day: weekday(day) })} />;
  if (before !== undefined) return <Notice title={t("emptyBefore", { day: weekday(before) })} />;
  if (watchedSince === undefined) return <Notice title={t("emptyNow")} />;
  return <Notice title={t("empty", { day: weekday(watchedSince) })} />;
}
