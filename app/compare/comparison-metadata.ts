import type { Metadata } from "next";
import { type ComparedNameReading, formatComparedName } from "@/lib/contract/page/compared-name";
import { comparisonPicturePath } from "@/lib/contract/picture-path";
import { shortComparedNames } from "@/lib/display/image/short-image-name";
import { translator } from "@/lib/i18n/translator";
import { previewMetadata } from "../preview-metadata";

/** Returns the metadata for link previews: both names. */
export function comparisonMetadata(from: ComparedNameReading, to: ComparedNameReading): Metadata {
  const t = translator("compare");
  if (from.kind !== "name" || to.kind !== "name") return { title: t("title") };
  const [first, second] = shortComparedNames(from.name, to.name);
  const names = { from: first, to: second };
  const title = t("titleOf", names);
  const description = t("description", names);
  const path = comparisonPicturePath({
    from: formatComparedName(from.name),
    to: formatComparedName(to.name),
    // That of a name without a host.
    region: from.name.hasHost ? to.name.region : from.name.region,
  });
  return {
    title,
    description,
    ...previewMetadata({ title, description, picture: { path, alt: translator("picture")("comparison", names) } }),
  };
}
