import * as z from "zod/mini";
import { artifactKindSchema } from "@/lib/mar/kind/artifact-kind";
import { digestSchema } from "@/lib/oci/name/digest";
import { platformSchema } from "@/lib/oci/platform/platform";
import { wholeNumberSchema } from "@/lib/oci/whole-number";
import { problemSchema } from "../problem";
import { indexNoticeSchema } from "./index-notice";
import { otherEntrySchema } from "./other-entry";

/**
 * One platform of an image. `size` is the sum of the layers in bytes, compressed; `created` is ISO 8601, as the
 * config says it. A platform whose manifest or config could not be read carries the problem in place of the figures.
 */
const platformSummarySchema = z.object({
  platform: z.optional(platformSchema),
  digest: digestSchema,
  /** Digests of the indexes between it and the image's own, from the outermost on; missing where the image lists it itself. */
  within: z.optional(z.array(digestSchema)),
  size: z.optional(wholeNumberSchema),
  layers: z.optional(wholeNumberSchema),
  created: z.optional(z.string()),
  /** What the image's configuration says, where its index names another platform, which is `platform`, or none. */
  configPlatform: z.optional(platformSchema),
  problem: z.optional(problemSchema),
});
export type PlatformSummary = z.infer<typeof platformSummarySchema>;

/** What the publisher has set for the life of a digest; `endOfLife` is a day, `2024-11-12`. */
const lifecycleSchema = z.object({ endOfLife: z.optional(z.string()) });
export type Lifecycle = z.infer<typeof lifecycleSchema>;

/** One image by one reference; `readAt` is when the registry said so, ISO 8601. */
export const imageSummarySchema = z.object({
  reference: z.string(),
  digest: digestSchema,
  /** True where the bytes could not be compared with the digest: those of a manifest of schema 1 differ with each answer. */
  unverified: z.optional(z.literal(true)),
  mediaType: z.string(),
  artifactType: z.optional(z.string()),
  kind: artifactKindSchema,
  platforms: z.array(platformSummarySchema),
  attestations: wholeNumberSchema,
  /** What the index lists besides images and attestations; missing where there is nothing of the kind. */
  others: z.optional(z.array(otherEntrySchema)),
  /** What the image's indexes list and `platforms` lacks; missing where there is nothing of the kind. */
  notices: z.optional(z.array(indexNoticeSchema)),
  /** Missing where the registry could not be asked. */
  lifecycle: z.optional(lifecycleSchema),
  readAt: z.string(),
});
export type ImageSummary = z.infer<typeof imageSummarySchema>;

/** One line of the NDJSON answer: a summary, or why there is none for this reference. */
export const imageSummaryLineSchema = z.union([
  imageSummarySchema,
  z.object({ reference: z.string(), problem: problemSchema }),
]);
export type ImageSummaryLine = z.infer<typeof imageSummaryLineSchema>;

/** What is known of an image before its platforms are read. */
export type ImageIdentity = Omit<ImageSummary, "platforms" | "others" | "notices" | "lifecycle">;
