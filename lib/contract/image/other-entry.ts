import * as z from "zod/mini";
import { entryKindSchema } from "@/lib/mar/kind/entry-kind";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { platformSchema } from "@/lib/oci/platform/platform-schema";
import { wholeNumberSchema } from "@/lib/oci/whole-number";
import { problemSchema } from "../problem";

/**
 * An entry of an index that is not an image for a platform, such as a build cache layer or a bill of materials. `size`
 * is in bytes: of a blob its own, of a manifest the sum of its layers if that was read. `title` is a file name.
 */
export const otherEntrySchema = z.object({
  kind: entryKindSchema,
  digest: digestSchema,
  mediaType: z.optional(z.string()),
  artifactType: z.optional(z.string()),
  platform: z.optional(platformSchema),
  title: z.optional(z.string()),
  size: z.optional(wholeNumberSchema),
  /** Digests of the indexes between this entry and the image's own index, outermost first. */
  within: z.optional(z.array(digestSchema)),
  /** Why the kind of the entry is not known. */
  problem: z.optional(problemSchema),
});
export type OtherEntry = z.infer<typeof otherEntrySchema>;
