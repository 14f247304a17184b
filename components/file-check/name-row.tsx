import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

type Props = { line: number; name: ReactNode; notes?: readonly string[]; children: ReactNode };

/** Renders a name in the file: its line, its spelling and its findings. */
export function NameRow({ line, name, notes = [], children }: Props) {
  const t = useTranslations("check");
  return (
    <li className="grid min-h-10 gap-x-4 gap-y-1 border-line border-b px-4 py-2 text-small last:border-b-0 md:grid-cols-[4rem_minmax(0,1fr)_minmax(0,1fr)]">
      <span className="text-dim tabular-nums">{t("line", { line })}</span>
      <div className="min-w-0">
        <p className="[overflow-wrap:anywhere]">{name}</p>
        {notes.map((note) => (
          <p key={note} className="text-dim text-note [overflow-wrap:anywhere]">
            {note}
          </p>
        ))}
      </div>
      <div className="min-w-0">{children}</div>
    </li>
  );
}
