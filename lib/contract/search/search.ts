import * as z from "zod/mini";
import { ARTIFACT_KINDS } from "@/lib/mar/kind/artifact-kind";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";

/** What can be searched for. */
export const SEARCH_KINDS = ["tag", "digest", "package"] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

const time = z.iso.datetime();

/**
 * A tag, with what is known of its image: sizes in bytes, the last day of support in ISO 8601, and the page that publishes that day
 * for the product; without one, the publisher set it on the image.
 */
const foundTagSchema = z.object({
  kind: z.literal("tag"),
  repository: repositorySchema,
  tag: tagSchema,
  digest: z.optional(digestSchema),
  artifact: z.optional(z.enum(ARTIFACT_KINDS)),
  created: z.optional(time),
  moved: z.optional(time),
  size: z.optional(z.number()),
  platforms: z.optional(z.array(z.string())),
  ends: z.optional(z.iso.date()),
  table: z.optional(z.string()),
  /** Of a search by base image: whether the tag is built on that image or is the base of it, and how that is known. */
  relation: z.optional(z.enum(["built-on", "base"])),
  by: z.optional(z.enum(["label", "layers"])),
});

/** A place of a digest: the manifest of a tag, or what that names; `within` is the digest of the tag. */
const foundDigestSchema = z.object({
  kind: z.literal("digest"),
  repository: repositorySchema,
  tag: z.optional(tagSchema),
  digest: digestSchema,
  as: z.enum(["manifest", "platform", "entry", "config", "layer", "base"]),
  within: z.optional(digestSchema),
  is: z.enum(["now", "before", "gone", "untagged"]),
  lastSeen: time,
});

/**
 * A package of an image that a tag has now, by the SBOM of the image: `digest` is the manifest with the SBOM, `within` the digest of the
 * tag if that is an index, `tags` those of the repository that lead there, at most 20, and `moreTags` counts the others. `more` counts packages of the image that were found and
 * left out.
 */
const foundPackageSchema = z.object({
  kind: z.literal("package"),
  repository: repositorySchema,
  tag: tagSchema,
  tags: z.array(tagSchema),
  moreTags: z.optional(z.number()),
  digest: digestSchema,
  within: z.optional(digestSchema),
  platform: z.optional(z.string()),
  package: z.object({
    name: z.string(),
    version: z.optional(z.string()),
    type: z.optional(z.string()),
    namespace: z.optional(z.string()),
  }),
  more: z.optional(z.number()),
});

/**
 * Of how many images it is known what SBOMs they have: `images` were asked, `withSbom` of them have one that was read, `partly` of those in
 * part, `unreadable` have one that cannot be read; `waiting` were not asked yet. An image without an SBOM can have any package.
 */
const packagesIndexedSchema = z.object({
  images: z.number(),
  withSbom: z.number(),
  partly: z.number(),
  unreadable: z.number(),
  waiting: z.number(),
});

export const searchProblemSchema = z.object({
  kind: z.enum([
    "unknown-operator",
    "unknown-value",
    "value-missing",
    "too-many",
    "contradiction",
    "too-long",
    "no-name",
    "no-digest",
    "not-together",
    "no-purl",
    "no-package",
    "too-broad",
    "qualifiers",
  ]),
  operator: z.string(),
  text: z.string(),
});

/**
 * How much of a region is in the index: repositories and tags, of how many repositories in the catalog, and when the registry was
 * asked for the oldest of it. `store` is `lost` while the index cannot be read. `packages` comes with a search for packages.
 */
export const indexedSchema = z.object({
  repositories: z.number(),
  tags: z.number(),
  of: z.optional(z.number()),
  readAt: z.optional(time),
  store: z.optional(z.literal("lost")),
  packages: z.optional(packagesIndexedSchema),
});

/** Answer of `/api/{region}/search`. `next` is where the next page begins; `isCut`: a digest has more places. */
export const searchAnswerSchema = z.object({
  results: z.array(z.union([foundTagSchema, foundDigestSchema, foundPackageSchema])),
  indexed: indexedSchema,
  problems: z.optional(z.array(searchProblemSchema)),
  isCut: z.optional(z.boolean()),
  next: z.optional(z.string()),
});

export type SearchAnswer = z.infer<typeof searchAnswerSchema>;
export type FoundTagView = z.infer<typeof foundTagSchema>;
export type FoundPackageView = z.infer<typeof foundPackageSchema>;
export type FoundDigestView = z.infer<typeof foundDigestSchema>;
export type SearchProblemView = z.infer<typeof searchProblemSchema>;
