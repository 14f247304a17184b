import * as z from "zod/mini";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { wholeNumberSchema } from "@/lib/oci/whole-number";
import { problemSchema } from "../problem";

/** A time, ISO 8601. */
const timeSchema = z.string().check(z.refine((text) => !Number.isNaN(Date.parse(text))));

/** One end of a change. `size` is the compressed size in bytes, if it is known; that of an index never is. */
const changedImageSchema = z.object({ digest: digestSchema, size: z.optional(wholeNumberSchema) });

/** A marked tag that is new, moved, gone or back. `seq` tells the events of one tag apart. Times are ISO 8601. */
const markedChangeSchema = z.object({
  repository: repositorySchema,
  tag: tagSchema,
  seq: wholeNumberSchema,
  change: z.enum(["new", "moved", "returned", "gone", "back"]),
  from: z.optional(changedImageSchema),
  to: z.optional(changedImageSchema),
  seenAt: timeSchema,
});
export type MarkedChange = z.infer<typeof markedChangeSchema>;

/**
 * One line of the answer. `now` is the time by the server's clock up to which the changes are told. `more` is true if
 * the earliest are left out. `silent` counts the marks at which the registry was to be asked and did not answer.
 * With a `problem` nothing could be read.
 */
export const changesLineSchema = z.object({
  now: timeSchema,
  changes: z.array(markedChangeSchema),
  more: z.optional(z.boolean()),
  silent: z.optional(wholeNumberSchema),
  problem: z.optional(problemSchema),
});
export type ChangesLine = z.infer<typeof changesLineSchema>;
