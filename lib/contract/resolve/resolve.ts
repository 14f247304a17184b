import * as z from "zod/mini";
import { type ImageReading, type InputReading, inputProblemSchema } from "@/lib/mar/input/input-reading";
import { messageKindSchema } from "@/lib/mar/message/message-kind";
import { nameRelationSchema, type OfficialName, officialName } from "@/lib/mar/name/old-names";
import { regionSchema } from "@/lib/mar/region";
import { digestSchema } from "@/lib/oci/name/digest";
import type { ImageName } from "@/lib/oci/name/image-name";
import { repositorySchema } from "@/lib/oci/name/repository";
import { tagSchema } from "@/lib/oci/name/tag";
import { catalogPath, imagePath } from "../page/page-path";
import type { ProblemCode } from "../problem";

/** A path of a page of ours: a second slash would make a host of what follows. */
const pathSchema = z.string().check(z.regex(/^\/(?![/\\])/));

/** An input, and the page that it opens in a region. */
const namedPageSchema = z.object({ input: z.string(), region: regionSchema, path: pathSchema });
export type NamedPage = z.infer<typeof namedPageSchema>;

/**
 * The image name as it was given, where it is not an official one of today: its host, its relation to MAR, and whether the
 * official name in the answer is certain or only suggested by the look of the given one.
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

/** A repository that a search finds, and the filter of its tags that the search's other words make. */
const foundRepositorySchema = z.object({
  repository: repositorySchema,
  path: pathSchema,
  filter: z.optional(z.string()),
});
export type FoundRepository = z.infer<typeof foundRepositorySchema>;

/**
 * What an error message in the input is about. Where a tag is said to be missing, `tagListed` says whether the registry
 * lists it now, and `tags` are the nearest ones if not; `page` is a page that helps with what is on the way to the registry.
 */
const resolveMessageSchema = z.object({
  kind: messageKindSchema,
  page: z.optional(pathSchema),
  tagListed: z.optional(z.boolean()),
  tags: z.optional(z.array(namedPageSchema)),
});
export type ResolveMessage = z.infer<typeof resolveMessageSchema>;

/**
 * Answer of `/api/resolve`: what an input names, by its official name, and the page to open. An image has a tag or a digest or both;
 * `also` are other places where a bare digest was met. A search says how many repositories it finds, the first of them, and
 * what of the text was not searched for.
 * What cannot be answered so is an error body whose `detail` is `resolveDetailSchema`.
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

/** What can be wrong with an input: its form, or that there is no such thing. */
export const resolveProblemSchema = z.enum([
  ...inputProblemSchema.options,
  "host-foreign",
  "data-endpoint",
  "repository-unknown",
  "digest-unknown",
]);
export type ResolveProblem = z.infer<typeof resolveProblemSchema>;

/** Detail of the error: what is wrong, in which part of the input, and inputs near to it with the pages that they open. */
export const resolveDetailSchema = z.object({
  problem: resolveProblemSchema,
  part: z.string(),
  region: regionSchema,
  nearest: z.array(namedPageSchema),
  given: z.optional(givenSchema),
  message: z.optional(resolveMessageSchema),
});
export type ResolveDetail = z.infer<typeof resolveDetailSchema>;

/** What became of an input: a page to open, or what is wrong with it. */
export type ResolveOutcome = { ok: true; answer: ResolveAnswer } | { ok: false; refusal: ResolveDetail };

/**
 * The answer for an input, as far as the input itself tells it; `undefined` where a page can be named only after looking
 * it up or not at all: a bare digest, a name of a host that is not MAR's, a wrong input.
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

/** How a name relates to MAR; the part of an answer or an error that says what was given. */
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
  // An old repository of MAR has a page of its own as long as MAR serves it.
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

/** The spec's error code for what is wrong with an input. */
export function resolveProblemCode(problem: ResolveProblem): ProblemCode {
  if (problem === "host-foreign" || problem === "repository-unknown") return "NAME_UNKNOWN";
  if (problem === "digest-unknown") return "MANIFEST_UNKNOWN";
  if (problem.startsWith("tag-") || problem === "version-conflict") return "TAG_INVALID";
  return problem.startsWith("digest-") ? "DIGEST_INVALID" : "NAME_INVALID";
}
