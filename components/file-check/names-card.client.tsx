"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Select } from "@/components/ui/select";
import type { Verdict } from "@/lib/browser/file-check/verdict";
import { wantsAttention } from "@/lib/browser/file-check/wants-attention";
import type { FoundImage, FoundUnread } from "@/lib/mar/file/find/finding";
import { FoundImageRow } from "./found-image-row.client";
import { UnreadRow } from "./unread-row";

/** Rows in the document at first, and rows that each press adds. */
const ROWS_AT_ONCE = 75;

type Props = {
  found: readonly (FoundImage | FoundUnread)[];
  verdictOf: ReadonlyMap<FoundImage, Verdict | undefined>;
};

/** Renders the names of a file in order, a long list in parts; a filter keeps those that need action. */
export function NamesCard({ found, verdictOf }: Props) {
  const t = useTranslations("check");
  const [most, setMost] = useState(ROWS_AT_ONCE);
  const [choice, setChoice] = useState<"all" | "attention">("all");
  const wanted = found.filter((finding) => {
    const verdict = finding.kind === "image" ? verdictOf.get(finding) : undefined;
    return finding.kind === "unread" || (verdict !== undefined && wantsAttention(verdict));
  });
  const chosen = choice === "all" ? found : wanted;
  const shown = chosen.slice(0, most);
  const isLong = found.length > 10;
  return (
    <Card title={t("names")}>
      {isLong && (
        <div className="border-line border-b px-4 py-2">
          <Select
            label={t("show.label")}
            value={choice}
            onChange={(value) => {
              setChoice(value === "attention" ? "attention" : "all");
              setMost(ROWS_AT_ONCE);
            }}
          >
            <option value="all">{t("show.all", { count: found.length })}</option>
            <option value="attention">{t("show.attention", { count: wanted.length })}</option>
          </Select>
        </div>
      )}
      <ol aria-label={t("names")}>
        {shown.map((finding, at) => {
          const verdict = finding.kind === "image" ? verdictOf.get(finding) : undefined;
          // biome-ignore lint/suspicious/noArrayIndexKey: a name has no other name than its place
          if (finding.kind === "unread") return <UnreadRow key={at} found={finding} />;
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          return verdict && <FoundImageRow key={at} found={finding} verdict={verdict} />;
        })}
      </ol>
      {shown.length === 0 && <p className="px-4 py-3 text-small">{t("show.none")}</p>}
      {chosen.length > most && (
        <div className="flex flex-wrap items-center gap-3 border-line border-t px-4 py-2.5 text-dim text-small">
          <Button size="small" onClick={() => setMost(most + ROWS_AT_ONCE)}>
            {t("show.more", { count: Math.min(ROWS_AT_ONCE, chosen.length - most) })}
          </Button>
          <p>{t("show.shown", { shown: shown.length, all: chosen.length })}</p>
        </div>
      )}
    </Card>
  );
}
