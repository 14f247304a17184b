import * as z from "zod/mini";
import { purlSchema } from "./purl";

/** Optional columns of a package. */
export const sbomColumnSchema = z.enum(["version", "license", "supplier", "purl"]);
export type SbomColumn = z.infer<typeof sbomColumnSchema>;

/**
 * One package of a bill of materials. `license` is an SPDX expression, or names of licenses separated by commas; `type`
 * is that of the package URL. A text over the reader's limit is missing, and named in `omitted`.
 */
export const sbomPackageSchema = z.object({
  name: z.string().check(z.refine((text) => text !== "")),
  version: z.optional(z.string()),
  license: z.optional(z.string()),
  supplier: z.optional(z.string()),
  purl: z.optional(purlSchema),
  type: z.optional(z.string()),
  omitted: z.optional(z.array(sbomColumnSchema)),
});
export type SbomPackage = z.infer<typeof sbomPackageSchema>;
