import * as z from "zod/mini";

/** Path components of lower-case letters and digits, joined by `.`, `_`, `__` or dashes, and `/` between components. */
const PATTERN = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;

/** Longest repository name, in characters, that clients are known to accept. */
export const REPOSITORY_MAX_LENGTH = 255;

/**
 * A repository name, `<name>` in the distribution-spec.
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pulling-manifests
 */
export const repositorySchema = z
  .string()
  .check(z.refine((text) => text.length <= REPOSITORY_MAX_LENGTH && PATTERN.test(text)))
  .brand("Repository");

export type Repository = z.infer<typeof repositorySchema>;

/** The repository that a text names, or `undefined` where the grammar refuses it. */
export function parseRepository(text: string): Repository | undefined {
  return repositorySchema.safeParse(text).data;
}
