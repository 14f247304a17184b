import * as z from "zod/mini";
import { digestSchema } from "../name/digest-schema";
import { wholeNumberSchema } from "../whole-number";

/**
 * Why entries of an index are missing in its flat list: it lists itself, perhaps through others (`cycle`); it was
 * listed before; it is nested too deep; it could not be read; there are more indexes or entries than the limit.
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

/** The count of missing entries for one reason, and the first of their digests. */
export const nestingNoticeSchema = z.object({
  kind: nestingNoticeKindSchema,
  count: wholeNumberSchema.check(z.refine((count) => count >= 1)),
  digests: z.array(digestSchema),
});
export type NestingNotice = z.infer<typeof nestingNoticeSchema>;
