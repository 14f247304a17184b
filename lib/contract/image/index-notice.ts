import * as z from "zod/mini";
import { nestingNoticeSchema } from "@/lib/oci/manifest/nesting-notice";
import { problemSchema } from "../problem";

/**
 * Why an entry of an index is not among its platforms. If entries could not be read, `problem` is that of the first
 * one.
 */
export const indexNoticeSchema = z.object({ ...nestingNoticeSchema.shape, problem: z.optional(problemSchema) });
export type IndexNotice = z.infer<typeof indexNoticeSchema>;
