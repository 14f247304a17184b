import "server-only";
import * as z from "zod";

const numbersSchema = z.record(z.string(), z.number());

/** Counts as the store keeps them. */
export const countsSchema = z.object({
  images: z.number(),
  kinds: numbersSchema,
  platforms: numbersSchema,
  sizes: z.array(z.number()),
});
