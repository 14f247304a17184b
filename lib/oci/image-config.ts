import * as z from "zod/mini";

/**
 * The fields of an image configuration that are shown; others are let through unread.
 * `created` is as the publisher wrote it and can be no date at all.
 * @see https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md
 */
export const imageConfigSchema = z.object({
  created: z.optional(z.nullable(z.string())),
  os: z.optional(z.string()),
  architecture: z.optional(z.string()),
  variant: z.optional(z.string()),
  "os.version": z.optional(z.string()),
});

export type ImageConfig = z.infer<typeof imageConfigSchema>;
