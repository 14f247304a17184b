import { CircleCheck, CircleDashed, CircleX } from "lucide-react";
import type { SignatureCheck } from "@/lib/contract/image/signature";
import { translator } from "@/lib/i18n/translator";

const LOOKS = {
  passed: { Icon: CircleCheck, look: "text-good" },
  failed: { Icon: CircleX, look: "text-ended" },
  "not-checked": { Icon: CircleDashed, look: "text-warning" },
} as const;

/** Renders every check with its outcome in words; a failed or skipped check says why. */
export function CheckList({ checks }: { checks: readonly SignatureCheck[] }) {
  const t = translator("signature");
  return (
    <section aria-label={t("checks")} className="px-4 py-3">
      <h3 className="mb-1 font-semibold text-note">{t("checks")}</h3>
      <ul className="grid gap-1.5 text-small">
        {checks.map((check) => {
          const { Icon, look } = LOOKS[check.outcome];
          return (
            <li key={check.check} className="grid grid-cols-[1rem_6rem_minmax(0,1fr)] items-start gap-x-2">
              <Icon aria-hidden className={`mt-0.5 size-4 ${look}`} />
              <span className={look}>{t(`outcome.${check.outcome}`)}</span>
              <span>
                {t(`check.${check.check}`)}
                {check.outcome !== "passed" && <span className="block text-dim">{t(`reason.${check.reason}`)}</span>}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
