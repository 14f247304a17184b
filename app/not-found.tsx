import type { Metadata } from "next";
import { RegionLink } from "@/components/region/region-link.client";
import { translator } from "@/lib/i18n/translator";

export function generateMetadata(): Metadata {
  return { title: translator("notFound")("title") };
}

/** Renders the page for addresses without a route; an image's own page answers for image names. */
export default function NotFoundPage() {
  const t = translator("notFound");
  return (
    <div className="mx-auto grid max-w-2xl gap-4 py-10">
      <h1 className="font-semibold text-title">{t("title")}</h1>
      <RegionLink className="text-accent underline">{t("toCatalog")}</RegionLink>
    </div>
  );
}
