"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";

/** A fault of our own. */
export default function ErrorPage({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  const t = useTranslations("error");
  return (
    <div role="alert" className="mx-auto grid max-w-2xl gap-3 py-10">
      <h1 className="flex items-center gap-2 font-semibold text-title">
        <CircleAlert aria-hidden className="size-5 text-ended" />
        {t("title")}
      </h1>
      <p>{t("why")}</p>
      <p>{t("advice")}</p>
      {error.digest && (
        <p className="text-dim">
          {t("id")}: <code className="text-code">{error.digest}</code>
        </p>
      )}
      <p>
        <Button onClick={retry}>{t("again")}</Button>
      </p>
    </div>
  );
}
