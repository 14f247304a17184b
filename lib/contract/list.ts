import * as z from "zod/mini";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";

/**
 * Answer of `/v2/_catalog`.
 * @see https://distribution.github.io/distribution/spec/api/#listing-repositories
 */
export const catalogSchema = z.object({ repositories: z.array(repositorySchema) });

/**
 * Answer of `/v2/<name>/tags/list`.
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#listing-tags
 */
export const tagListSchema = z.object({ name: repositorySchema, tags: z.array(tagSchema) });

/** The count of tags from which the server filters and pages a list; a browser would be busy with it for seconds. */
export const LONG_LIST = 100_000;
