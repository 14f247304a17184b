import * as z from "zod/mini";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { problemSchema } from "../problem";

/** One line of the NDJSON answer: the digest that a region serves for a reference, or why no digest is known. */
export const regionAnswerLineSchema = z.union([
  z.object({ reference: z.string(), digest: digestSchema, created: z.optional(z.string()), readAt: z.string() }),
  z.object({ reference: z.string(), problem: problemSchema, readAt: z.string() }),
]);
export type RegionAnswerLine = z.infer<typeof regionAnswerLineSchema>;
