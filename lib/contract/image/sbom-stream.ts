import * as z from "zod/mini";
import { sbomFailureReasonSchema, sbomLineSchema } from "@/lib/mar/sbom/line";
import { problemSchema } from "../problem";

/**
 * One line of the NDJSON answer: a package, or the end. A failure in place of the end voids all packages before it: the
 * registry failed, or the bytes are not a bill of materials.
 */
export const sbomStreamLineSchema = z.union([
  sbomLineSchema,
  z.object({ problem: problemSchema }),
  z.object({ unreadable: sbomFailureReasonSchema }),
]);
export type SbomStreamLine = z.infer<typeof sbomStreamLineSchema>;
