import * as z from "zod/mini";
import { type ImageReading, type InputReading, inputProblemSchema } from "@/lib/mar/input/input-reading";
import { messageKindSchema } from "@/lib/mar/message/message-kind";
import { nameRelationSchema, type OfficialName, officialName } from "@/lib/mar/name/old-names";
import { regionSchema } from "@/lib/mar/region-schema";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import type { ImageName } from "@/lib/oci/name/image-name";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { catalogPath, imagePath } from "../page/page-path";
import type { ProblemCode } from "../problem";

/** The path of one of our pages. A second slash would make the next component a host. */
const pathSchema = z.string().check(z.regex(/^\/(?![/\\])/));

/** An input, and the page that it opens in a region. */
const namedPageSchema = z.object({ input: z.string(), region: regionSchema, path: pathSchema });
export type NamedPage = z.infer<typeof namedPageSchema>;

/**
 * The given image name, if it is not today's official one: its host, its relation to MAR, and whether the official name
 * in the answer is certain or only suggested by the look of the given one.
 */
const givenSchema = z.object({
  host: z.optional(z.string()),
  repository: repositorySchema,
  tag: z.optional(tagSchema),
  digest: z.optional(digestSchema),
  relation: nameRelationSchema,
  official: z.boolean(),
  certain: z.boolean(),
});

/** A repository that a search finds, and the tag filter that the search's other words make. */
const foundRepositorySchema = z.object({
  repository: repositorySchema,
  path: pathSchema,
  filter: z.optional(z.string()),
});
export type FoundRepository = z.infer<typeof foundRepositorySchema>;

/**
 * What an error message in the input is about. The server adds its meaning and what to do in words; browsers load the words
 * for messages that they read themselves. For a tag reported missing, `tagListed` says whether the registry lists
 * it now, and `tags` are the nearest ones if not. `page` is a page that helps with what blocks the connection to the
 * registry.
 */
const resolveMessageSchema = z.object({
  kind: messageKindSchema,
  meaning: z.optional(z.string()),
  advice: z.optional(z.string()),
  page: z.optional(pathSchema),
  tagListed: z.optional(z.boolean()),
  tags: z.optional(z.array(namedPageSchema)),
});
export type ResolveMessage = z.infer<typeof resolveMessageSchema>;

/**
 * Answer of `/api/resolve`: what an input names, by its official name, and the page to open. An image has a tag, a
 * digest or both; `also` are other places where a bare digest was met. A search has the count of repositories found,
 * the first of them, and the text that was not searched for. Otherwise the answer is an error body whose `detail` is
 * `resolveDetailSchema`.
 */
export const resolveAnswerSchema = z.union([
  z.object({
    kind: z.literal("repository"),
    region: regionSchema,
    repository: repositorySchema,
    path: pathSchema,
    given: z.optional(givenSchema),
    message: z.optional(resolveMessageSchema),
  }),
  z.object({
    kind: z.literal("image"),
    region: regionSchema,
    repository: repositorySchema,
    tag: z.optional(tagSchema),
    digest: z.optional(digestSchema),
    path: pathSchema,
    given: z.optional(givenSchema),
    also: z.optional(z.array(namedPageSchema)),
    message: z.optional(resolveMessageSchema),
  }),
  z.object({
    kind: z.literal("search"),
    region: regionSchema,
    q: z.string(),
    path: pathSchema,
    found: z.optional(z.number()),
    repositories: z.optional(z.array(foundRepositorySchema)),
    leftOut: z.optional(z.array(z.string())),
    message: z.optional(resolveMessageSchema),
  }),
]);
export type ResolveAnswer = z.infer<typeof resolveAnswerSchema>;
export type SearchAnswer = Extract<ResolveAnswer, { kind: "search" }>;
export type NameAnswer = Exclude<ResolveAnswer, SearchAnswer>;

/** What can be wrong with an input: its form, or nothing of that name exists. */
export const resolveProblemSchema = z.enum([
  ...inputProblemSchema.options,
  "host-foreign",
  "data-endpoint",
  "repository-unknown",
  "digest-unknown",
]);
export type ResolveProblem = z.infer<typeof resolveProblemSchema>;

/** Detail of the error: what is wrong, in which part of the input, and similar inputs with the pages they open. */
export const resolveDetailSchema = z.object({
  problem: resolveProblemSchema,
  part: z.string(),
  region: regionSchema,
  nearest: z.array(namedPageSchema),
  given: z.optional(givenSchema),
  message: z.optional(resolveMessageSchema),
});
export type ResolveDetail = z.infer<typeof resolveDetailSchema>;

/** The result of resolving an input: a page to open, or what is wrong with it. */
export type ResolveOutcome = { ok: true; answer: ResolveAnswer } | { ok: false; refusal: ResolveDetail };

/**
 * Returns the answer for an input if the input alone gives it. Returns `undefined` if a page needs a lookup or does not
 * exist: a bare digest, a name with a foreign host, an invalid input.
 */
export function resolveAnswer(reading: InputReading): ResolveAnswer | undefined {
  switch (reading.kind) {
    case "image":
      return imageAnswer(reading);
    case "search":
      return searchAnswer(reading.text, reading);
    case "portal-catalog":
      return searchAnswer(reading.search, reading);
    case "digest":
    case "invalid":
      return undefined;
  }
}

/** Returns the given name and its relation to MAR, for an answer or an error. */
export function givenName(
  reading: ImageReading,
  { relation, official, certain }: OfficialName,
): z.infer<typeof givenSchema> {
  const { host, repository, tag, digest } = reading;
  return {
    ...(host === undefined ? {} : { host }),
    ...nameOf({ repository, tag, digest }),
    relation,
    official,
    certain,
  };
}

function imageAnswer(reading: ImageReading): ResolveAnswer | undefined {
  const known = officialName(reading, reading.region);
  const isOfficial = known.relation === "official";
  // An old repository of MAR has its own page as long as MAR serves it.
  const repository = known.relation === "old-repository" ? reading.repository : known.repository;
  if (!repository) return undefined;
  const { tag, digest } = known.relation === "old-repository" ? reading : known;
  const name = nameOf({ repository, tag, digest });
  const { region } = known;
  const path = imagePath(name, { region, platform: reading.platform });
  const given = isOfficial ? {} : { given: givenName(reading, known) };
  return { kind: tag || digest ? "image" : "repository", region, ...name, path, ...given };
}

function searchAnswer(q: string, { region }: { region: ImageReading["region"] }): ResolveAnswer {
  return { kind: "search", region, q, path: catalogPath({ region, q }) };
}

function nameOf({ repository, tag, digest }: ImageName): ImageName {
  return { repository, ...(tag ? { tag } : {}), ...(digest ? { digest } : {}) };
}

/** Returns the spec's error code for a problem with an input. */
export function resolveProblemCode(problem: ResolveProblem): ProblemCode {
  if (problem === "host-foreign" || problem === "repository-unknown") return "NAME_UNKNOWN";
  if (problem === "digest-unknown") return "MANIFEST_UNKNOWN";
  if (problem.startsWith("tag-") || problem === "version-conflict") return "TAG_INVALID";
  return problem.startsWith("digest-") ? "DIGEST_INVALID" : "NAME_INVALID";
}
