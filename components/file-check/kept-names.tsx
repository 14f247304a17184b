import { useTranslations } from "use-intl";
import { Breakable } from "@/components/ui/breakable";
import type { KeptName } from "@/lib/browser/file-check/new-file";
import { useFormat } from "@/lib/i18n/use-format";

/** Most names shown. */
const MOST_SHOWN = 100;

/** Renders the names that should change but cannot, each with its reason. */
export function KeptNames({ kept }: { kept: readonly KeptName[] }) {
  const t = useTranslations("check");
  const { marks } = useFormat();
  if (kept.length === 0) return null;
  return (
    <div className="px-4 text-small">
      <h3 className="font-semibold text-note text-warning">{t("new.keptTitle")}</h3>
      <ul>
        {kept.slice(0, MOST_SHOWN).map(({ line, text, reason }) => (
          <li key={`${line} ${text}`} className="[overflow-wrap:anywhere]">
            <span className="text-dim">{t("line", { line })}</span>{" "}
            <code className="text-code">
              <Breakable text={text} />
            </code>
            {marks.colon}
            {t(`new.kept.${reason}`)}
          </li>
        ))}
      </ul>
      {kept.length > MOST_SHOWN && <p>{t("new.keptMore", { count: kept.length - MOST_SHOWN })}</p>}
    </div>
  );
}
