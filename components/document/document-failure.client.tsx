"use client";

import { CircleAlert, RotateCw } from "lucide-react";
import { useTranslations } from "use-intl";
import { Failure } from "@/components/feedback/failure.client";
import { Button } from "@/components/ui/button";
import { DigestMismatch } from "@/lib/browser/api/fetch/digest-mismatch";
import { problemOf } from "@/lib/browser/api/fetch/problem-error";
import type { Region } from "@/lib/mar/region";

type Props = { error: Error; region: Region; subject: string; onRetry: () => void };

/** Renders why a document is not shown. */
export function DocumentFailure({ error, ...failure }: Props) {
  if (error instanceof DigestMismatch) return <Mismatch error={error} onRetry={failure.onRetry} />;
  return <Failure problem={problemOf(error)} {...failure} />;
}

function Mismatch({ error: { asked, found }, onRetry }: { error: DigestMismatch; onRetry: () => void }) {
  const t = useTranslations("document.mismatch");
  return (
    <div role="alert" className="rounded-card border border-ended bg-ended-soft p-5 text-small">
      <p className="flex items-center gap-2 font-semibold">
        <CircleAlert aria-hidden className="size-4 shrink-0 text-ended" />
        {t("title")}
      </p>
      <p className="mt-2">{t(found ? "found" : "unknown")}</p>
      <dl className="mt-3 grid gap-x-4 gap-y-1.5 sm:grid-cols-[max-content_1fr]">
        <dt className="text-dim">{t("asked")}</dt>
        <dd>
          <code className="text-code [overflow-wrap:anywhere]">{asked}</code>
        </dd>
        {found && (
          <>
            <dt className="text-dim">{t("came")}</dt>
            <dd>
              <code className="text-code [overflow-wrap:anywhere]">{found}</code>
            </dd>
          </>
        )}
      </dl>
      <Button className="mt-4" onClick={onRetry}>
        <RotateCw aria-hidden className="size-3.5" />
        {t("again")}
      </Button>
    </div>
  );
}
