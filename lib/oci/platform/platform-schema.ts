import * as z from "zod/mini";
import type { Platform } from "./platform";

const word = z.string().check(z.refine((text) => text.length <= 128));

/** Reads a platform in an answer. */
export const platformSchema = z.object({
  os: word,
  architecture: word,
  variant: z.optional(word),
  osVersion: z.optional(word),
  osFeatures: z.optional(z.array(word)),
}) satisfies z.ZodMiniType<Platform>;
