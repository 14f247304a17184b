import * as z from "zod/mini";
import { portalDetailsSchema } from "@/lib/mar/portal/details";
import { repositorySchema } from "@/lib/oci/name/repository-schema";

/**
 * Answer of `/api/{region}/about/<name>`: what the official portal says of a repository, if it lists it and is asked at
 * all.
 */
export const aboutSchema = z.object({
  repository: repositorySchema,
  portal: z.enum(["listed", "not-listed", "off"]),
  details: z.optional(portalDetailsSchema),
});
