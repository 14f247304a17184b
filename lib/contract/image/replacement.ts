import * as z from "zod/mini";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { problemSchema } from "../problem";

/** The maximum number of tags per request for replacements. */
export const REPLACEMENTS_LIMIT = 20;

/**
 * One line of the NDJSON answer: whether a tag's image has reached its end of life, and the tag to move to, if known.
 * `why` and `newerSystem` are as in `lib/mar/replacement/replacement-tag.ts`. If the tag cannot be read, the line has
 * the problem.
 */
export const replacementLineSchema = z.union([
  z.object({
    tag: tagSchema,
    endOfLife: z.optional(z.string()),
    ended: z.boolean(),
    replacement: z.optional(
      z.object({ tag: tagSchema, why: z.enum(["newer-in-line", "next-line"]), newerSystem: z.boolean() }),
    ),
  }),
  z.object({ tag: tagSchema, problem: problemSchema }),
]);
export type ReplacementLine = z.infer<typeof replacementLineSchema>;
