import * as z from "zod/mini";
import { artifactKindSchema } from "@/lib/mar/kind/artifact-kind-schema";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { platformSchema } from "@/lib/oci/platform/platform-schema";
import { wholeNumberSchema } from "@/lib/oci/whole-number";
import { problemSchema } from "../problem";
import { indexNoticeSchema } from "./index-notice";
import { otherEntrySchema } from "./other-entry";

/**
 * One platform of an image. `size` is the sum of the compressed layers in bytes. `created` is ISO 8601, from the
 * config. If the manifest or config could not be read, `problem` replaces the figures.
 */
const platformSummarySchema = z.object({
  platform: z.optional(platformSchema),
  digest: digestSchema,
  /**
   * Digests of the indexes between this entry and the image's own index, outermost first. Missing if the image lists it
   * directly.
   */
  within: z.optional(z.array(digestSchema)),
  size: z.optional(wholeNumberSchema),
  layers: z.optional(wholeNumberSchema),
  created: z.optional(z.string()),
  /** The platform in the image's configuration, if it differs from `platform` in the index or the index has none. */
  configPlatform: z.optional(platformSchema),
  problem: z.optional(problemSchema),
});
export type PlatformSummary = z.infer<typeof platformSummarySchema>;

/**
 * How long an image is supported. `endOfLife` is a day, `2024-11-12`: the one that its publisher set for the digest, else, where `table` is the
 * page that publishes it, that of the product's version line.
 */
const lifecycleSchema = z.object({ endOfLife: z.optional(z.string()), table: z.optional(z.string()) });
export type Lifecycle = z.infer<typeof lifecycleSchema>;

/** One image by one reference. `readAt` is when the registry answered, ISO 8601. */
export const imageSummarySchema = z.object({
  reference: z.string(),
  digest: digestSchema,
  /** True if the bytes could not be checked against the digest: schema 1 manifests differ with each answer. */
  unverified: z.optional(z.literal(true)),
  mediaType: z.string(),
  artifactType: z.optional(z.string()),
  kind: artifactKindSchema,
  platforms: z.array(platformSummarySchema),
  attestations: wholeNumberSchema,
  /** Entries of the index that are neither images nor attestations. Missing if there are no such entries. */
  others: z.optional(z.array(otherEntrySchema)),
  /** Entries of the image's indexes that `platforms` lacks. Missing if there are no such entries. */
  notices: z.optional(z.array(indexNoticeSchema)),
  /** Missing if the registry could not be asked. */
  lifecycle: z.optional(lifecycleSchema),
  /** When the tag was pushed, ISO 8601, according to the official portal. Missing if it does not say so of this image. */
  pushed: z.optional(z.string()),
  readAt: z.string(),
});
export type ImageSummary = z.infer<typeof imageSummarySchema>;

/** When the image of a tag was pushed, according to the official portal. */
const pushLineSchema = z.object({ reference: z.string(), pushed: z.string() });
export type PushLine = z.infer<typeof pushLineSchema>;

/** One line of the NDJSON answer: a summary, or why this reference has none. */
export const imageSummaryLineSchema = z.union([
  imageSummarySchema,
  z.object({ reference: z.string(), problem: problemSchema }),
]);

/** One line of the answer with `?pushed`, which at the end has when tags were pushed. */
export const imageLineSchema = z.union([imageSummaryLineSchema, pushLineSchema]);
export type ImageSummaryLine = z.infer<typeof imageSummaryLineSchema>;

/** What is known of an image before its platforms are read. */
export type ImageIdentity = Omit<ImageSummary, "platforms" | "others" | "notices" | "lifecycle" | "pushed">;
