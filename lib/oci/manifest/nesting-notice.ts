import * as z from "zod/mini";
import { digestSchema } from "../name/digest";
import { wholeNumberSchema } from "../whole-number";

/**
 * Why something of an index is not in its flat list: an index that lists itself, be it through others (`cycle`); one
 * that was listed before; one too deep in others; one that could not be read; more indexes or entries than are looked at.
 */
const nestingNoticeKindSchema = z.enum([
  "cycle",
  "repeated",
  "too-deep",
  "unreadable",
  "too-many-indexes",
  "too-many-entries",
]);
export type NestingNoticeKind = z.infer<typeof nestingNoticeKindSchema>;

/** How often something is missing for one reason, and the first digests of it. */
export const nestingNoticeSchema = z.object({
  kind: nestingNoticeKindSchema,
  count: wholeNumberSchema.check(z.refine((count) => count >= 1)),
  digests: z.array(digestSchema),
});
export type NestingNotice = z.infer<typeof nestingNoticeSchema>;
