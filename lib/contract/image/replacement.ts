import * as z from "zod/mini";
import { tagSchema } from "@/lib/oci/name/tag";
import { problemSchema } from "../problem";

/** Tags that one request may ask replacements for. */
export const REPLACEMENTS_LIMIT = 20;

/**
 * One line of the NDJSON answer: whether the image of a tag has ended, and the tag to move to where one is known. `why` and
 * `newerSystem` as in `lib/mar/replacement/replacement-tag.ts`. A tag that cannot be read has the problem.
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
