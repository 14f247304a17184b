import type { TagDetails } from "@/lib/browser/known/tag-details";
import { imageSummarySchema } from "@/lib/contract/image/image-summary";
import { parseRepository } from "@/lib/oci/name/repository";
import { parseTag, type Tag } from "@/lib/oci/name/tag";

/** Parses a tag for tests. */
export function tagOf(text: string): Tag {
  const tag = parseTag(text);
  if (!tag) throw new Error(`no tag: ${text}`);
  return tag;
}

/** A repository for tests. */
export function repositoryOf(text: string) {
  const repository = parseRepository(text);
  if (!repository) throw new Error(`no repository: ${text}`);
  return repository;
}

/** Returns what is known of a tag: a digest made of one digit, and its platforms (`linux/amd64`), each of 2 MB. */
export function imageOf(digit: string, platforms: readonly string[] = [], created?: string): TagDetails {
  return {
    summary: imageSummarySchema.parse({
      reference: "1",
      digest: `sha256:${digit.repeat(64)}`,
      mediaType: "application/vnd.oci.image.index.v1+json",
      kind: "index",
      platforms: platforms.map((name) => {
        const [os, architecture, variant] = name.split("/");
        return { platform: { os, architecture, variant }, digest: `sha256:${digit.repeat(64)}`, size: 2e6, created };
      }),
      attestations: 0,
      readAt: "2026-01-01T00:00:00Z",
    }),
  };
}
