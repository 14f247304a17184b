import type { core } from "zod/mini";

/**
 * Path components of lower-case letters and digits, joined by `.`, `_`, `__` or dashes, with `/` between components.
 */
const PATTERN = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;

/** The longest repository name, in characters, that all known clients accept. */
export const REPOSITORY_MAX_LENGTH = 255;

/**
 * A repository name, `<name>` in the distribution-spec. Documents are read by `repositorySchema`, a text by `parseRepository`.
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pulling-manifests
 */
export type Repository = string & core.$brand<"Repository">;

/** Parses a repository name. Returns `undefined` if the grammar refuses the text. */
export function parseRepository(text: string): Repository | undefined {
  return isRepository(text) ? text : undefined;
}

/** Returns whether the grammar accepts a text as a repository name. */
export function isRepository(text: string): text is Repository {
  return text.length <= REPOSITORY_MAX_LENGTH && PATTERN.test(text);
}
