"use client";

import { useTranslations } from "use-intl";
import { isUnloadedPart } from "@/components/feedback/unloaded-part";

/** Renders the page for an internal error. Every page includes it, so it is small. */
export default function ErrorPage({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  const t = useTranslations("error");
  const isPart = isUnloadedPart(error);
  return (
    <div role="alert" className="mx-auto grid max-w-2xl gap-3 py-10">
      <h1 className="flex items-center gap-2 font-semibold text-title">
        <span aria-hidden className="drawing size-3 rounded-full bg-ended" />
        {t(isPart ? "part" : "title")}
      </h1>
      <p>{t(isPart ? "partWhy" : "why")}</p>
      {!isPart && <p>{t("advice")}</p>}
      {error.digest && (
        <p className="text-dim">
          {t("id")}: <code className="text-code">{error.digest}</code>
        </p>
      )}
      <p>
        <button
          type="button"
          onClick={isPart ? () => location.reload() : retry}
          className="h-8 rounded-control border border-line bg-raised px-3 text-small"
        >
          {t("again")}
        </button>
      </p>
    </div>
  );
}
