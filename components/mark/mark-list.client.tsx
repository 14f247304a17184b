"use client";

import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useAnnounce } from "@/components/feedback/announcer.client";
import { RegionLink } from "@/components/region/region-link.client";
import { Button } from "@/components/ui/button";
import { SearchField } from "@/components/ui/search-field";
import { changeMarks } from "@/lib/browser/known/marks/kept-marks";
import { type MarkRecord, withoutMark } from "@/lib/browser/known/marks/mark-record";
import { parseMark } from "@/lib/contract/mark/mark";
import { useFormat } from "@/lib/i18n/use-format";

/** Marks in the document at once; the others are found by name. */
const AT_ONCE = 50;

/** Renders the marks with a button that removes each. */
export function MarkList({ marks }: Pick<MarkRecord, "marks">) {
  const t = useTranslations("marks");
  const format = useFormat();
  const announce = useAnnounce();
  const list = useRef<HTMLUListElement>(null);
  const [text, setText] = useState("");
  const found = [...marks].filter(([name]) => name.toLowerCase().includes(text.trim().toLowerCase()));
  const remove = async (name: string, index: number) => {
    const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
    // The pressed button leaves with its row.
    (buttons[index + 1] ?? buttons[index - 1])?.focus();
    const isSaved = await changeMarks((record) => withoutMark(record, name));
    announce(isSaved ? t("removed", { name }) : t("notSaved"));
  };
  return (
    <div className="px-4">
      {marks.size > AT_ONCE && (
        <SearchField label={t("filter")} value={text} onChange={({ target }) => setText(target.value)} />
      )}
      <ul ref={list} aria-label={t("marks", { count: marks.size })}>
        {found.slice(0, AT_ONCE).map(([name, since], index) => {
          const mark = parseMark(name);
          return (
            <li
              key={name}
              className="flex min-h-8 items-center justify-between gap-3 border-line border-b text-small last:border-b-0"
            >
              {mark && (
                <RegionLink imageName={mark} className="min-w-0 hover:underline [overflow-wrap:anywhere]">
                  {name}
                </RegionLink>
              )}
              <span className="flex shrink-0 items-center gap-3 text-dim text-note">
                <time dateTime={new Date(since).toISOString()} className="max-sm:hidden">
                  {format.day(new Date(since).toISOString())}
                </time>
                <Button
                  look="bare"
                  size="small"
                  aria-label={t("removeNamed", { name })}
                  onClick={() => remove(name, index)}
                >
                  {t("remove")}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
      {found.length > AT_ONCE && (
        <p className="py-1 text-dim text-note">{t("shown", { count: found.length - AT_ONCE })}</p>
      )}
    </div>
  );
}
