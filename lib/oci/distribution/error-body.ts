import * as z from "zod/mini";

/**
 * The body of every error answer.
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#error-codes
 */
export const errorBodySchema = z.object({
  errors: z.array(z.object({ code: z.string(), message: z.optional(z.string()), detail: z.optional(z.unknown()) })),
});
