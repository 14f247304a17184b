import { useTranslations } from "use-intl";
import { visibleText } from "@/lib/display/text/visible-text";
import { useFormat } from "@/lib/i18n/use-format";
import type { ChangedLine } from "@/lib/mar/file/rewrite/changed-lines";

/** Most lines shown; the file has all of them. */
const MOST_SHOWN = 100;

/** Renders the changes in the new file, line by line. */
export function ChangedLines({ changed }: { changed: readonly ChangedLine[] }) {
  const t = useTranslations("check");
  if (changed.length === 0) return null;
  return (
    <>
      <ol aria-label={t("new.changes")} className="border-line border-y bg-panel py-2 text-code">
        {changed.slice(0, MOST_SHOWN).map(({ line, before, after }) => (
          <li key={line} className="grid gap-x-3 px-4 py-1 md:grid-cols-[4rem_minmax(0,1fr)]">
            <span className="text-dim text-note">{t("line", { line })}</span>
            <div className="min-w-0 whitespace-pre-wrap [overflow-wrap:anywhere]">
              <Side mark="-" label={t("new.before")} text={before} look="text-ended" />
              <Side mark="+" label={t("new.after")} text={after} look="text-good" />
            </div>
          </li>
        ))}
      </ol>
      {changed.length > MOST_SHOWN && (
        <p className="px-4 text-small text-warning">{t("new.moreChanges", { count: changed.length - MOST_SHOWN })}</p>
      )}
    </>
  );
}

type SideProps = { mark: string; label: string; text: string; look: string };

function Side({ mark, label, text, look }: SideProps) {
  return (
    <div className={look}>
      <span aria-hidden>{mark} </span>
      <span className="sr-only">
        {label}
        {useFormat().marks.colon}
      </span>
      <code>{visibleText(text)}</code>
    </div>
  );
}
