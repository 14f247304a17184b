import * as z from "zod/mini";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { wholeNumberSchema } from "@/lib/oci/whole-number";
import { sbomFormatSchema } from "./format";
import { sbomColumnSchema, sbomPackageSchema } from "./package";

/** The envelopes around a document; their signatures have not been checked. */
const sbomWrappingSchema = z.enum(["gzip", "sigstore-bundle", "dsse", "in-toto"]);
export type SbomWrapping = z.infer<typeof sbomWrappingSchema>;

/** The first subject of an in-toto statement: what it is about. */
const sbomSubjectSchema = z.object({ name: z.optional(z.string()), digest: z.optional(digestSchema) });
export type SbomSubject = z.infer<typeof sbomSubjectSchema>;

/**
 * The result of reading a document. `name` is the document's own, or that of the component it describes, and missing if
 * it exceeds the reader's limit; `created` is ISO 8601 in UTC.
 */
const sbomEndSchema = z.object({
  format: sbomFormatSchema,
  /** Outermost first. */
  wrapping: z.array(sbomWrappingSchema),
  name: z.optional(z.string()),
  created: z.optional(z.string()),
  subject: z.optional(sbomSubjectSchema),
  /** The count of the statement's subjects, including the first. */
  subjects: wholeNumberSchema,
  /** The count of packages before this line. */
  packages: wholeNumberSchema,
  /** The count of invalid entries in the list of packages: not an object, no name, or a name over the limit. */
  unreadable: wholeNumberSchema,
  /** Columns that are never read from documents of this format. */
  unread: z.array(sbomColumnSchema),
  /** The limit that ended the reading; there may be more packages. */
  limited: z.optional(z.enum(["packages", "bytes"])),
});
export type SbomEnd = z.infer<typeof sbomEndSchema>;

/** One line of a streamed bill of materials: a package, or the end. */
export const sbomLineSchema = z.union([z.object({ package: sbomPackageSchema }), z.object({ end: sbomEndSchema })]);
export type SbomLine = z.infer<typeof sbomLineSchema>;

/**
 * Why bytes are not read as a bill of materials. `not-json`: not JSON in UTF-8, or in UTF-16 with a byte-order mark.
 * `unknown-format`: JSON of another kind. `malformed`: a known format whose list of packages is invalid or repeated.
 * `too-large`: no format before the limit, or expanded out of proportion by gzip. `too-deep`: nested beyond the limit.
 * `broken-gzip`, `broken-base64`: invalid encoding. `cut`: the bytes end before the document does.
 */
export const sbomFailureReasonSchema = z.enum([
  "not-json",
  "unknown-format",
  "malformed",
  "too-large",
  "too-deep",
  "broken-gzip",
  "broken-base64",
  "cut",
]);
export type SbomFailureReason = z.infer<typeof sbomFailureReasonSchema>;
