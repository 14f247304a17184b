"use client";

import { IntlProvider, type Messages, useLocale, useMessages, useTranslations } from "use-intl";
import { ChangesHeader } from "@/components/mark/changes-header.client";
import { MarkList } from "@/components/mark/mark-list.client";
import { MovedDays } from "@/components/mark/moved-days.client";
import { Card } from "@/components/ui/card";
import type { MarkedChange } from "@/lib/contract/mark/marked-change";
import { NEXT_TAG, NOW, ONE, REPOSITORY, TAG, TWO, YESTERDAY } from "../samples";
import { Specimen } from "../specimen";

const base = { repository: REPOSITORY, seq: 1, seenAt: YESTERDAY };
const CHANGES: MarkedChange[] = [
  {
    ...base,
    tag: TAG,
    change: "moved",
    from: { digest: ONE, size: 95_900_000 },
    to: { digest: TWO, size: 96_100_000 },
  },
  { ...base, tag: NEXT_TAG, change: "new", from: undefined, to: { digest: TWO, size: 96_100_000 } },
];
const MARKS = new Map([
  ["dotnet/aspnet", NOW],
  ["azure-app-configuration/app-configuration-emulator:1.0.2", NOW],
]);
const MOVED = { since: NOW, changes: new Map(), hasMore: false, isEnded: true, problem: undefined, silent: 0 };
const TOLD = { changes: CHANGES, hasMore: false };

/** Renders the marks of a device, and what moved in them. */
export function MarkSpecimens({ words }: { words: Messages["marks"] }) {
  const messages = { ...useMessages(), marks: words };
  return (
    <IntlProvider locale={useLocale()} messages={messages}>
      <Marks />
    </IntlProvider>
  );
}

function Marks() {
  const t = useTranslations("marks");
  const header = { titleId: "marks-specimen", panelId: "marks-specimen-panel", hasMarks: true, onShow: nothing };
  return (
    <Specimen name="ChangesHeader, MovedDays, MarkList" isWide>
      <ChangesHeader {...header} titleId="marks-asking" told={undefined} moved={undefined} shown={undefined} />
      <div id={header.panelId} className="rounded-card border border-line">
        <ChangesHeader {...header} told={TOLD} moved={MOVED} shown={undefined} />
        <MovedDays moved={{ changes: CHANGES, hasMore: true }} region="global" />
      </div>
      <Card title={t("marks", { count: MARKS.size })}>
        <MarkList marks={MARKS} />
      </Card>
    </Specimen>
  );
}

function nothing() {}
