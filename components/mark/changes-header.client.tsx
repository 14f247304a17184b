"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { changeName } from "@/lib/browser/known/marks/visit";
import { useFormat } from "@/lib/i18n/use-format";
import type { ToldChanges } from "./told-changes";
import type { MarkedChanges } from "./use-marked-changes.client";

type Props = {
  titleId: string;
  /** The id of what the button opens. */
  panelId: string;
  hasMarks: boolean;
  told: ToldChanges | undefined;
  moved: MarkedChanges | undefined;
  /** Names of the changes that are in place; `undefined` if none are. */
  shown: ReadonlySet<string> | undefined;
  onShow: (shown: ReadonlySet<string> | undefined) => void;
};

/** Renders how much moved since the last visit, and a button that shows it. Its height never changes. */
export function ChangesHeader({ titleId, hasMarks, told, moved, ...rest }: Props) {
  const t = useTranslations("marks");
  return (
    <header className="grid h-16 grid-cols-[1fr_auto] content-center items-center gap-x-4 overflow-hidden rounded-t-card border-line border-b bg-panel px-4 sm:h-10 sm:grid-cols-[auto_1fr_auto]">
      <h2 id={titleId} className="font-semibold text-small">
        {t("title")}
      </h2>
      <p role="status" className="truncate text-dim text-note max-sm:order-1 max-sm:col-span-2">
        {hasMarks && <Summary told={told} moved={moved} />}
      </p>
      <span className="h-6">{told && moved && <ShowButton told={told} moved={moved} {...rest} />}</span>
    </header>
  );
}

function Summary({ told, moved }: Pick<Props, "told" | "moved">) {
  const t = useTranslations("marks");
  const format = useFormat();
  if (!told || !moved) return t("asking");
  const changed = new Set(told.changes.map(({ repository, tag }) => `${repository}:${tag}`));
  const day = format.day(new Date(moved.since).toISOString());
  return (
    <>
      {changed.size > 0 || moved.isEnded ? t("since", { count: changed.size, day }) : t("asking")}
      {isIncomplete(moved) && ` ${t("incomplete")}`}
    </>
  );
}

type ShowProps = Pick<Props, "panelId" | "shown" | "onShow"> & { told: ToldChanges; moved: MarkedChanges };

function ShowButton({ panelId, told, moved, shown, onShow }: ShowProps) {
  const t = useTranslations("marks");
  const names = told.changes.map(changeName);
  const more = shown ? names.filter((name) => !shown.has(name)).length : 0;
  if (!shown && names.length === 0 && !isIncomplete(moved)) return null;
  const words = more > 0 ? t("showMore", { count: more }) : shown ? t("hide") : t("show");
  return (
    <Button
      size="small"
      aria-expanded={shown !== undefined}
      aria-controls={panelId}
      onClick={() => onShow(shown && more === 0 ? undefined : new Set(names))}
    >
      {words}
    </Button>
  );
}

function isIncomplete({ isEnded, problem, silent }: MarkedChanges): boolean {
  return isEnded && (problem !== undefined || silent > 0);
}
