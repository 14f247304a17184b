import { BoundedList } from "@/components/artifact/bounded-list";
import { CutText } from "@/components/ui/cut-text";
import type { RefusedEntry } from "@/lib/contract/image/chart";
import { translator } from "@/lib/i18n/translator";

/** Renders the archive's entries that are not read, each with its reason. */
export function RefusedEntries({ refused }: { refused: readonly RefusedEntry[] }) {
  const t = translator("chart.files");
  if (refused.length === 0) return null;
  return (
    <section aria-label={t("refused")} className="border-line border-t px-4 py-3 text-small">
      <h3 className="font-semibold text-note text-warning">{t("refused")}</h3>
      <p className="mb-1 text-dim">{t("refusedHint")}</p>
      <BoundedList values={refused}>
        {({ path, reason }) => (
          <>
            <code className="text-code">
              <CutText text={path} most={300} />
            </code>{" "}
            <span className="text-dim">{t(`reasons.${reason}`)}</span>
          </>
        )}
      </BoundedList>
    </section>
  );
}
