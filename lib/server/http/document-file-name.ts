import "server-only";
import { shortDigest } from "@/lib/display/short-digest";
import type { FoundDocument } from "./attached-document";

/**
 * The name under which a document is saved: made of parsed names alone, as what a manifest says of itself may hold anything.
 */
export function documentFileName({
  repository,
  document: { descriptor, kind },
}: Pick<FoundDocument, "repository" | "document">): string {
  const { mediaType = "", digest } = descriptor;
  const name = `${repository.replaceAll("/", "-").slice(-100)}-${shortDigest(digest)}`;
  const form = mediaType.includes("spdx") ? "spdx" : mediaType.includes("cyclonedx") ? "cdx" : kind;
  return `${name}.${form}.json${mediaType.endsWith("+gzip") ? ".gz" : ""}`;
}
