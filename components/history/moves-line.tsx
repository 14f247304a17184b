import { PageLink } from "@/components/address/page-link.client";
import { Age } from "@/components/feedback/age.client";
import { historyPath } from "@/lib/contract/page/history-page";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import type { Moves } from "@/lib/mar/history/moves";
import type { TagOfHistory } from "./subject";

type Props = { of: TagOfHistory; moves: Moves | undefined; now: number };

/** Renders how often a tag moved, as far as was watched, with a link to its history: one line, whatever it says. */
export function MovesLine({ of, moves, now }: Props) {
  const t = translator("history");
  return (
    <p className="min-h-10 text-dim text-small [overflow-wrap:anywhere] sm:min-h-5">
      {moves && <Words tag={of.tag} {...{ moves, now }} />}{" "}
      <PageLink href={historyPath(of)} aria-keyshortcuts="h" className="text-accent underline">
        {t("link")}
      </PageLink>
    </p>
  );
}

function Words({ tag, moves: { count, since, last }, now }: { tag: string; moves: Moves; now: number }) {
  const t = translator("history.line");
  const { day, month } = formatter();
  if (last) {
    return t.rich("moved", { tag, count, month: month(since), age: () => <Age at={last.at} now={now} /> });
  }
  if (now - since < 86_400_000) return t("first", { tag });
  return t("still", { tag, day: day(new Date(since).toISOString()) });
}
