import * as z from "zod/mini";
import { firewallOutputIdSchema } from "@/lib/mar/firewall/firewall-outputs";
import { regionSchema } from "@/lib/mar/region-schema";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { parseImageName } from "@/lib/oci/name/image-name";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { badgeFactSchema } from "../badge";
import { LANG_KEY } from "../feed-path";
import { END_FORMS } from "../life/end-of-life";
import { readLinePlace, readWithin } from "../life/end-of-life-page";
import { localeSchema } from "../locale/locale-schema";
import { SEARCH_KINDS } from "../search/search";
import { isPlace } from "../search/search-page";

/** A parameter of the API: its name in an address, where it stands, the texts that it takes, and one of them. */
export type Parameter = {
  name: string;
  place: "path" | "query";
  schema: z.core.$ZodType<unknown, string>;
  example: string;
};

const referenceSchema = z.union([tagSchema, digestSchema]);
const numberSchema = z.string().check(z.regex(/^\d{1,9}$/));
const timeSchema = z.iso.datetime({ offset: true });
/** A mark, or one repository with some of its tags. */
const markSchema = z.string().check(z.regex(/^[^:]+(?::[^:]+)?$/));
/** `repository[:tag][@digest]`, as `parseImageName` reads it. */
const imageNameSchema = z.string().check(z.refine((text) => parseImageName(text).ok));
const withinSchema = z.string().check(z.refine((text) => readWithin(text) !== undefined));
const linePlaceSchema = z.string().check(z.refine((text) => readLinePlace(text) !== undefined));
const placeSchema = z.string().check(z.refine(isPlace));
/** A key without a value. */
const flag = { place: "query", schema: z.literal(""), example: "" } as const;

/** An example of a digest. Examples that are run ask for one first, as those of tags change. */
const DIGEST = `sha256:${"0".repeat(64)}`;

/** Every parameter of the API. One name can have several meanings, which then have keys of their own. */
export const PARAMETERS = {
  region: { name: "region", place: "path", schema: regionSchema, example: "global" },
  repository: { name: "name", place: "path", schema: repositorySchema, example: "dotnet/aspnet" },
  reference: { name: "reference", place: "path", schema: referenceSchema, example: "10.0" },
  subject: { name: "digest", place: "path", schema: digestSchema, example: DIGEST },
  n: { name: "n", place: "query", schema: numberSchema, example: "5" },
  last: { name: "last", place: "query", schema: z.string(), example: "10.0" },
  artifactType: { name: "artifactType", place: "query", schema: z.string(), example: "application/spdx+json" },
  references: { name: "reference", place: "query", schema: referenceSchema, example: "10.0" },
  created: { name: "created", ...flag },
  pushed: { name: "pushed", ...flag },
  tag: { name: "tag", place: "query", schema: tagSchema, example: "10.0" },
  tags: { name: "tag", place: "query", schema: tagSchema, example: "8.0.1" },
  since: { name: "since", place: "query", schema: timeSchema, example: "2026-01-01T00:00:00Z" },
  mark: { name: "mark", place: "query", schema: markSchema, example: "dotnet/aspnet:10.0,9.0" },
  look: { name: "look", ...flag },
  manifest: { name: "manifest", place: "query", schema: digestSchema, example: DIGEST },
  layer: { name: "layer", place: "query", schema: digestSchema, example: DIGEST },
  file: { name: "file", place: "query", schema: z.string(), example: "values.yaml" },
  download: { name: "download", ...flag },
  rules: { name: "form", place: "path", schema: firewallOutputIdSchema, example: "squid" },
  ruleRegions: { name: "region", place: "query", schema: regionSchema, example: "china" },
  text: { name: "q", place: "query", schema: z.string(), example: "docker pull mcr.microsoft.com/dotnet/aspnet:10.0" },
  searchText: { name: "q", place: "query", schema: z.string(), example: "os:alpine arch:arm64 ver:>=9" },
  searchKind: { name: "kind", place: "query", schema: z.enum(SEARCH_KINDS), example: "tag" },
  searchAfter: { name: "after", place: "query", schema: placeSchema, example: "3790000000000000" },
  within: { name: "within", place: "query", schema: withinSchema, example: "90" },
  endText: { name: "q", place: "query", schema: z.string(), example: "dotnet/ 8.0" },
  endAfter: { name: "after", place: "query", schema: linePlaceSchema, example: "dotnet/aspnet:6.0" },
  endForm: { name: "format", place: "query", schema: z.enum(END_FORMS), example: "csv" },
  usualRegion: { name: "region", place: "query", schema: regionSchema, example: "china" },
  imageName: { name: "name", place: "path", schema: imageNameSchema, example: "dotnet/aspnet:10.0" },
  show: { name: "show", place: "query", schema: badgeFactSchema, example: "platforms" },
  feedForm: { name: "form", place: "path", schema: z.enum(["atom", "json"]), example: "atom" },
  feedTags: { name: "tags", place: "query", schema: z.string(), example: "ver:>=9 -preview" },
  lang: { name: LANG_KEY, place: "query", schema: localeSchema, example: "zh-cn" },
} as const satisfies Record<string, Parameter>;

export type ParameterKey = keyof typeof PARAMETERS;
