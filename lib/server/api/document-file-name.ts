import "server-only";
import { shortDigest } from "@/lib/display/text/short-digest";
import type { SbomForm } from "@/lib/mar/sbom/media-type";
import type { FoundDocument } from "./attached-document";

/**
 * Returns the file name for a download. It consists of parsed names only, as a manifest's own words may contain
 * anything.
 */
export function documentFileName({
  repository,
  document: { descriptor, kind, form },
}: Pick<FoundDocument, "repository" | "document">): string {
  const { mediaType = "", digest } = descriptor;
  const name = `${repository.replaceAll("/", "-").slice(-100)}-${shortDigest(digest)}`;
  const type = mediaType.toLowerCase();
  const standard = type.includes("spdx") ? "spdx" : type.includes("cyclonedx") ? "cdx" : undefined;
  return `${name}.${endingOf(standard ?? kind, form)}${type.endsWith("+gzip") ? ".gz" : type.endsWith("+zstd") ? ".zst" : ""}`;
}

function endingOf(standard: string, form: SbomForm | undefined): string {
  switch (form) {
    case "xml":
      return `${standard}.xml`;
    case "tag-value":
      return "spdx";
    case "syft":
      return "syft.json";
    default:
      return `${standard}.json`;
  }
}
