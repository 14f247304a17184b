import { PageLink } from "@/components/address/page-link.client";
import { dayOf } from "@/lib/contract/history/asked-time";
import { historyPath } from "@/lib/contract/page/history-page";
import { translator } from "@/lib/i18n/translator";
import type { DaysOf } from "../subject";

type Props = {
  of: DaysOf;
  /** The day before which earlier ones are. */
  next: number | undefined;
  /** True on the page that begins with the latest day. */
  isAll: boolean;
};

/** Renders the links to earlier days, and back to the latest. */
export function DaysLinks({ of, next, isAll }: Props) {
  const t = translator("history.days");
  return (
    <p className="flex justify-between text-accent">
      {!isAll && <PageLink href={historyPath(of)}>{t("latest")}</PageLink>}
      {next !== undefined && (
        <PageLink href={historyPath({ ...of, before: dayOf(next) })} className="ml-auto">
          {t("earlier")}
        </PageLink>
      )}
    </p>
  );
}
