import { digestSchema } from "@/lib/oci/name/digest-schema";
import type { ImageName } from "@/lib/oci/name/image-name";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";

/** The day on which all specimens are seen, in milliseconds since 1970: it does not pass, so that pictures can be compared. */
export const NOW = Date.UTC(2026, 2, 2, 3, 4, 5);
/** A day before, ISO 8601. */
export const YESTERDAY = "2026-03-01T09:30:00Z";
export const DAY = 86_400_000;

/** Returns a digest made of one hexadecimal digit. */
export const digestOf = (digit: string) => digestSchema.parse(`sha256:${digit.repeat(64)}`);
/** Digests that differ. */
export const [ONE, TWO, THREE] = [digestOf("a"), digestOf("b"), digestOf("c")];

export const REPOSITORY = repositorySchema.parse("dotnet/aspnet");
/** Names of a small catalog. */
export const NAMES = ["azure-cli", "dotnet/aspnet", "dotnet/sdk", "dotnet/nightly/sdk", "helm/keda"] as const;
export const [TAG, NEXT_TAG] = [tagSchema.parse("10.0-noble-chiseled"), tagSchema.parse("11.0-noble-chiseled")];
export const IMAGE: ImageName = { repository: REPOSITORY, tag: TAG };
/** Where the whole of something is that is shown in part. */
export const WHOLE = { region: "global", href: "/api/docs" } as const;

const INDEX = "application/vnd.oci.image.index.v1+json";

/** Returns what is known of an image. `platforms` are such as `linux/amd64`. */
export function summaryOf(digest: typeof ONE, platforms: readonly string[], more: object = {}) {
  return {
    reference: TAG,
    digest,
    mediaType: INDEX,
    kind: "index" as const,
    platforms: platforms.map((name, position) => {
      const [os = "", architecture = "", variant] = name.split("/");
      return {
        platform: { os, architecture, ...(variant ? { variant } : {}) },
        digest,
        size: 29_000_000 + position * 1_700_000,
        layers: 5,
        created: "2026-02-10T00:00:00Z",
      };
    }),
    attestations: 0,
    lifecycle: {},
    readAt: YESTERDAY,
    ...more,
  };
}
