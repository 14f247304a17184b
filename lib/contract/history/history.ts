import * as z from "zod/mini";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";

const time = z.iso.datetime();
const seen = { firstSeen: time, lastSeen: time };

/**
 * What is known of a tag's past, oldest first, with times in ISO 8601. `listed` has the times at which a list had the
 * tag and nobody had asked for its digest, `gone` those at which it did not exist, `unwatched` those at which nobody
 * looked; each is left out if empty.
 */
const tagHistorySchema = z.object({
  tag: tagSchema,
  observations: z.array(z.object({ digest: digestSchema, ...seen })),
  listed: z.optional(z.array(z.object(seen))),
  gone: z.optional(z.array(z.object(seen))),
  unwatched: z.optional(z.array(z.object({ from: time, until: time }))),
});

/** Answer of `/api/{region}/history/<name>`. */
export const historySchema = z.object({ repository: repositorySchema, tags: z.array(tagHistorySchema) });

export type HistoryAnswer = z.infer<typeof historySchema>;
