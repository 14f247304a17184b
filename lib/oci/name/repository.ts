import * as z from "zod/mini";

/**
 * Path components of lower-case letters and digits, joined by `.`, `_`, `__` or dashes, with `/` between components.
 */
const PATTERN = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;

/** The longest repository name, in characters, that all known clients accept. */
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

/** Parses a repository name. Returns `undefined` if the grammar refuses the text. */
export function parseRepository(text: string): Repository | undefined {
  return repositorySchema.safeParse(text).data;
}
