"use client";

import { FileCheck } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { useRegion } from "@/components/region/use-region.client";
import { checkPath } from "@/lib/contract/page/page-path";

/** Renders the link to the page that checks files; on narrow screens only its icon. */
export function CheckLink() {
  const t = useTranslations("site");
  const [region] = useRegion();
  return (
    <Link
      prefetch={false}
      href={checkPath({ region })}
      aria-label={t("files")}
      title={t("files")}
      className="inline-flex h-8 min-w-7 shrink-0 items-center justify-center gap-1.5 rounded-control text-dim text-small hover:bg-panel hover:text-text lg:px-2"
    >
      <FileCheck aria-hidden className="size-4" />
      <span className="hidden lg:inline">{t("files")}</span>
    </Link>
  );
}
