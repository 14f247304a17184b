import * as z from "zod/mini";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { indexedSchema, searchProblemSchema } from "../search/search";

/** Forms of the answer. */
export const END_FORMS = ["json", "csv"] as const;
export type EndForm = (typeof END_FORMS)[number];

/**
 * A version line of a repository, a release of Windows in it (`windows-20h2`), or, with an empty name, its tags without either. `ends` is the last day of
 * support; `table` the page that publishes it, where `source` is `table`: else the publisher set it on the image of `tag`.
 */
const endRowSchema = z.object({
  namespace: z.string(),
  repository: repositorySchema,
  product: z.optional(z.string()),
  line: z.string(),
  ends: z.iso.date(),
  state: z.enum(["ended", "ends"]),
  /** From today; negative once support has ended. */
  days: z.number(),
  source: z.enum(["publisher", "table"]),
  table: z.optional(z.string()),
  tags: z.number(),
  tag: tagSchema,
  newest: tagSchema,
  built: z.optional(z.iso.datetime()),
  replacement: z.optional(
    z.object({ repository: repositorySchema, line: z.optional(z.string()), tag: z.optional(tagSchema) }),
  ),
});

const countsSchema = z.object({ ended: z.number(), ending: z.number() });

/**
 * Answer of `/api/{region}/end-of-life`. `indexed` says how much of the region is known: `summed` repositories of it are in these counts, and
 * `left` were read since. `reads` is false where no background reader fills the index. `problems`: what of the question was not looked at. `next` is where the next page begins.
 */
export const endOfLifeSchema = z.object({
  within: z.number(),
  today: z.iso.date(),
  rows: z.array(endRowSchema),
  totals: z.extend(countsSchema, { repositories: z.number() }),
  namespaces: z.array(z.extend(countsSchema, { name: z.string() })),
  indexed: z.extend(indexedSchema, { summed: z.number(), left: z.number(), reads: z.boolean() }),
  problems: z.optional(z.array(searchProblemSchema)),
  next: z.optional(z.string()),
});

export type EndOfLifeAnswer = z.infer<typeof endOfLifeSchema>;
export type EndRow = z.infer<typeof endRowSchema>;
