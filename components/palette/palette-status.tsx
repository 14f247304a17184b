import { useTranslations } from "use-intl";
import type { ResolveDetail } from "@/lib/contract/resolve/resolve";
import { visibleText } from "@/lib/display/text/visible-text";
import { REGION_HOSTS } from "@/lib/mar/region";
import { MessageNotice } from "./message-notice";
import type { PaletteState } from "./use-palette-groups.client";

/** Renders what is wrong with the text or still loading; otherwise the number of options. */
export function PaletteStatus({ status, count }: { status: PaletteState; count: number }) {
  const t = useTranslations("palette");
  const words = useTranslations("resolve");
  const catalog = useTranslations("catalog");
  const { isEmpty, isWaiting, isSearch, isCatalogMissing, leftOut, outcome, failed } = status;
  const refusal = outcome?.ok === false && !isSearch && !isOnlyMessage(outcome.refusal) ? outcome.refusal : undefined;
  const said = refusal
    ? words(`problems.${refusal.problem}`, {
        part: visibleText(refusal.part),
        region: REGION_HOSTS[refusal.region].registry,
      })
    : failed
      ? words("failed", { region: failed })
      : isWaiting
        ? words("looking")
        : undefined;
  return (
    <div role="status" className="grid gap-2 text-small [overflow-wrap:anywhere] has-[section]:mb-2">
      {outcome && <MessageNotice outcome={outcome} />}
      {said ? <p className="px-2.5 py-2">{said}</p> : !isEmpty && <p className="sr-only">{t("count", { count })}</p>}
      {leftOut.length > 0 && (
        <p className="px-2.5 py-1 text-dim text-note">
          {catalog("leftOut", { count: leftOut.length, text: visibleText(leftOut.join("  ")) })}
        </p>
      )}
      {isCatalogMissing && <p className="px-2.5 py-2 text-dim">{t("noCatalog")}</p>}
    </div>
  );
}

/** A message without a name has nothing to open, so only its meaning is shown. */
function isOnlyMessage({ problem, message }: ResolveDetail): boolean {
  return problem === "no-name" && message !== undefined;
}
