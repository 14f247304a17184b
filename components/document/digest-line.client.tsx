"use client";

import { BadgeCheck } from "lucide-react";
import { useTranslations } from "use-intl";
import type { VerifiedBytes } from "@/lib/browser/api/fetch/fetch-verified";
import type { Digest } from "@/lib/oci/name/digest";

/** Renders the digest of the document's bytes and who computed it; until then, that it is loading. */
export function DigestLine({ digest, verified }: { digest: Digest; verified: VerifiedBytes | undefined }) {
  const t = useTranslations("document");
  return (
    <p aria-live="polite" className="flex min-h-6 flex-wrap items-center gap-x-2 gap-y-1 px-4 text-small">
      {verified ? (
        <>
          <code className="text-code [overflow-wrap:anywhere]">{digest}</code>
          <span
            title={t(`matchHint.${verified.computedBy}`)}
            className="inline-flex items-center gap-1 rounded-control bg-accent-soft px-2 py-0.5 text-accent text-note"
          >
            <BadgeCheck aria-hidden className="size-3.5" />
            {t(`match.${verified.computedBy}`)}
          </span>
          <span className="text-dim text-note">{t("size", { bytes: verified.bytes.byteLength })}</span>
        </>
      ) : (
        <span className="text-dim">{t("reading")}</span>
      )}
    </p>
  );
}
