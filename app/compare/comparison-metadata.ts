import type { Metadata } from "next";
import { type ComparedNameReading, formatComparedName } from "@/lib/contract/page/compared-name";
import { comparisonPath } from "@/lib/contract/page/comparison-page";
import { comparisonPicturePath } from "@/lib/contract/picture-path";
import { shortComparedNames } from "@/lib/display/image/short-image-name";
import { translator } from "@/lib/i18n/translator";
import type { Region } from "@/lib/mar/region";
import { pageMetadata } from "../page-metadata";

/** Returns the metadata for link previews: both names. */
export function comparisonMetadata(from: ComparedNameReading, to: ComparedNameReading, region: Region): Metadata {
  const t = translator("compare");
  if (from.kind !== "name" || to.kind !== "name") {
    return pageMetadata({ path: comparisonPath({ region }), title: t("title"), description: t("explain") });
  }
  const [first, second] = shortComparedNames(from.name, to.name);
  const names = { from: first, to: second };
  const address = { from: formatComparedName(from.name), to: formatComparedName(to.name) };
  return pageMetadata({
    path: comparisonPath({ ...address, region }),
    title: t("titleOf", names),
    description: t("description", names),
    picture: {
      // That of a name without a host.
      path: comparisonPicturePath({ ...address, region: from.name.hasHost ? to.name.region : from.name.region }),
      alt: translator("picture")("comparison", names),
    },
  });
}
