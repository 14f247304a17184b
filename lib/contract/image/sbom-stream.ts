import * as z from "zod/mini";
import { sbomFailureReasonSchema, sbomLineSchema } from "@/lib/mar/sbom/line";
import { problemSchema } from "../problem";

/**
 * One line of the NDJSON answer: a package, at last the end, or in its place why all packages before it are void: what
 * the registry failed of, or why the bytes are no bill of materials.
 */
export const sbomStreamLineSchema = z.union([
  sbomLineSchema,
  z.object({ problem: problemSchema }),
  z.object({ unreadable: sbomFailureReasonSchema }),
]);
export type SbomStreamLine = z.infer<typeof sbomStreamLineSchema>;
