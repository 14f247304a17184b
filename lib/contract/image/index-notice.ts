import * as z from "zod/mini";
import { nestingNoticeSchema } from "@/lib/oci/manifest/nesting-notice";
import { problemSchema } from "../problem";

/** Why something that an index lists is not among its platforms; of what could not be read, why the first could not. */
export const indexNoticeSchema = z.object({ ...nestingNoticeSchema.shape, problem: z.optional(problemSchema) });
export type IndexNotice = z.infer<typeof indexNoticeSchema>;
