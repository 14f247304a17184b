import * as z from "zod/mini";
import { chartMetadataSchema } from "@/lib/mar/chart/chart-metadata";
import { wholeNumberSchema } from "@/lib/oci/whole-number";

/** The roles of a chart's files, those that most readers look for first at the top. */
export const CHART_FILE_ROLES = [
  "readme",
  "values",
  "values-schema",
  "chart-yaml",
  "template",
  "crd",
  "other",
  "sub-chart",
] as const;

/** The role of a file in a chart, by its path. */
const chartFileRoleSchema = z.enum(CHART_FILE_ROLES);
export type ChartFileRole = z.infer<typeof chartFileRoleSchema>;

/**
 * Why a file has no text: it exceeds the limit for one file, the files before it used up the limit for all, it is not
 * UTF-8, or its kind is only listed (subcharts, licences and the like).
 */
const notKeptSchema = z.enum(["too-large", "over-total", "not-text", "listed-only"]);

/**
 * A file of a chart. `path` is relative to the chart's folder, `size` is in bytes. Either `text` or `notKept` is set.
 */
const chartFileSchema = z.object({
  path: z.string(),
  size: wholeNumberSchema,
  role: chartFileRoleSchema,
  text: z.optional(z.string()),
  notKept: z.optional(notKeptSchema),
});
export type ChartFile = z.infer<typeof chartFileSchema>;

/** Why an entry of the archive is not read. `other-folder` is anything outside the chart's folder. */
const refusalSchema = z.enum([
  "absolute-path",
  "parent-path",
  "path-too-long",
  "path-characters",
  "other-folder",
  "link",
  "device",
  "unknown-type",
  "duplicate",
]);
export type Refusal = z.infer<typeof refusalSchema>;

/** An entry that is not read. `path` is as in the archive: cut if it is too long, unprintable characters as `�`. */
const refusedEntrySchema = z.object({ path: z.string(), reason: refusalSchema });
export type RefusedEntry = z.infer<typeof refusedEntrySchema>;

/** Limits that leave a chart readable but incomplete: entries after the last one read, or texts not kept. */
const chartLimitSchema = z.enum(["entries", "text"]);
export type ChartLimit = z.infer<typeof chartLimitSchema>;

const listing = { files: z.array(chartFileSchema), refused: z.array(refusedEntrySchema) };

/**
 * Why the bytes cannot be shown as a chart. `damaged` is a gzip or tar that fails after a good beginning, `cut` one
 * that ends early. `most` is the limit, in bytes or entries, that a `too-large` chart exceeds. `line` counts from 1.
 */
const chartFailureSchema = z.discriminatedUnion("code", [
  z.object({ code: z.enum(["not-gzip", "not-tar", "damaged", "cut"]) }),
  z.object({
    code: z.literal("too-large"),
    bound: z.enum(["compressed", "uncompressed", "entries"]),
    most: wholeNumberSchema,
  }),
  z.object({ code: z.literal("no-chart-yaml"), ...listing }),
  z.object({
    code: z.literal("invalid-chart-yaml"),
    problem: z.enum(["too-large", "not-text", "not-yaml", "too-many-aliases", "too-deep", "not-metadata"]),
    line: z.optional(wholeNumberSchema),
    field: z.optional(z.string()),
    ...listing,
  }),
]);
export type ChartFailure = z.infer<typeof chartFailureSchema>;

/** The contents of a packed chart, or why they cannot be shown. */
export const chartContentsSchema = z.discriminatedUnion("ok", [
  z.object({
    ok: z.literal(true),
    chart: chartMetadataSchema,
    ...listing,
    limited: z.array(chartLimitSchema),
  }),
  z.object({ ok: z.literal(false), failure: chartFailureSchema }),
]);
export type ChartContents = z.infer<typeof chartContentsSchema>;
