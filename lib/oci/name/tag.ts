import type { core } from "zod/mini";

/**
 * The grammar of a tag: at most 128 characters.
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pulling-manifests
 */
export const TAG_GRAMMAR = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;

/** A tag that follows the grammar. Documents are read by `tagSchema`, a text by `parseTag`, which every page loads: without zod. */
export type Tag = string & core.$brand<"Tag">;

/** Parses a tag. Returns `undefined` if the grammar refuses the text. */
export function parseTag(text: string): Tag | undefined {
  return isTag(text) ? text : undefined;
}

function isTag(text: string): text is Tag {
  return TAG_GRAMMAR.test(text);
}
