import type { Metadata } from "next";
import type { ComparedNameReading } from "@/lib/contract/page/compared-name";
import { shortComparedNames } from "@/lib/display/image/short-image-name";
import { translator } from "@/lib/i18n/translator";

/** Returns the metadata for link previews: both names. */
export function comparisonMetadata(from: ComparedNameReading, to: ComparedNameReading): Metadata {
  const t = translator("compare");
  if (from.kind !== "name" || to.kind !== "name") return { title: t("title") };
  const [first, second] = shortComparedNames(from.name, to.name);
  const names = { from: first, to: second };
  const title = t("titleOf", names);
  const description = t("description", names);
  return {
    title,
    description,
    openGraph: { type: "website", siteName: translator("site")("name"), title, description },
    twitter: { card: "summary", title, description },
  };
}
