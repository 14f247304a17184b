import * as z from "zod/mini";
import { entryKindSchema } from "@/lib/mar/kind/entry-kind";
import { digestSchema } from "@/lib/oci/name/digest";
import { platformSchema } from "@/lib/oci/platform/platform";
import { wholeNumberSchema } from "@/lib/oci/whole-number";
import { problemSchema } from "../problem";

/**
 * An entry of an index that is no image for a platform, such as a layer of a build's cache or a bill of materials. `size` is in
 * bytes: of a blob its own, of a manifest the sum of its layers where that was read. `title` is a file name.
 */
export const otherEntrySchema = z.object({
  kind: entryKindSchema,
  digest: digestSchema,
  mediaType: z.optional(z.string()),
  artifactType: z.optional(z.string()),
  platform: z.optional(platformSchema),
  title: z.optional(z.string()),
  size: z.optional(wholeNumberSchema),
  /** Digests of the indexes between it and the image's own, from the outermost on. */
  within: z.optional(z.array(digestSchema)),
  /** Why it is not known what the entry is. */
  problem: z.optional(problemSchema),
});
export type OtherEntry = z.infer<typeof otherEntrySchema>;
