import * as z from "zod/mini";

/**
 * A tag of at most 128 characters.
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pulling-manifests
 */
export const tagSchema = z
  .string()
  .check(z.regex(/^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/))
  .brand("Tag");

export type Tag = z.infer<typeof tagSchema>;

/** Parses a tag. Returns `undefined` if the grammar refuses the text. */
export function parseTag(text: string): Tag | undefined {
  return tagSchema.safeParse(text).data;
}
