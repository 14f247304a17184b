import * as z from "zod/mini";

const word = z.string().check(z.maxLength(128));

/**
 * A platform, in the names of our own API; `osVersion` is the image-spec's `os.version`.
 * @see https://github.com/opencontainers/image-spec/blob/v1.1.1/image-index.md#image-index-property-descriptions
 */
export const platformSchema = z.object({
  os: word,
  architecture: word,
  variant: z.optional(word),
  osVersion: z.optional(word),
});

export type Platform = z.infer<typeof platformSchema>;

/** `os/architecture[/variant]`, the form that `--platform` takes. */
export function formatPlatform({ os, architecture, variant }: Platform): string {
  return variant ? `${os}/${architecture}/${variant}` : `${os}/${architecture}`;
}

/** Reads `os/architecture[/variant]`; `undefined` where it is not of that form. */
export function parsePlatform(text: string): Platform | undefined {
  const match = /^([a-z0-9]{1,32})\/([a-z0-9_]{1,32})(?:\/([a-z0-9.]{1,32}))?$/.exec(text);
  if (!match?.[1] || !match[2]) return undefined;
  return { os: match[1], architecture: match[2], ...(match[3] ? { variant: match[3] } : {}) };
}
