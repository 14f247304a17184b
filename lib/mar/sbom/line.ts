import * as z from "zod/mini";
import { digestSchema } from "@/lib/oci/name/digest";
import { wholeNumberSchema } from "@/lib/oci/whole-number";
import { sbomFormatSchema } from "./format";
import { sbomColumnSchema, sbomPackageSchema } from "./package";

/** What a document was found in; no signature of an envelope has been checked. */
const sbomWrappingSchema = z.enum(["gzip", "sigstore-bundle", "dsse", "in-toto"]);
export type SbomWrapping = z.infer<typeof sbomWrappingSchema>;

/** The first subject of an in-toto statement: what the statement says that it is about. */
const sbomSubjectSchema = z.object({ name: z.optional(z.string()), digest: z.optional(digestSchema) });
export type SbomSubject = z.infer<typeof sbomSubjectSchema>;

/**
 * What is known of a document once it is read. `name` is the document's own, or that of the component it describes, and
 * missing where it is longer than the reader's limit; `created` is ISO 8601 in UTC.
 */
const sbomEndSchema = z.object({
  format: sbomFormatSchema,
  /** Outermost first. */
  wrapping: z.array(sbomWrappingSchema),
  name: z.optional(z.string()),
  created: z.optional(z.string()),
  subject: z.optional(sbomSubjectSchema),
  /** Subjects of the statement, the first among them. */
  subjects: wholeNumberSchema,
  /** Packages that came before this line. */
  packages: wholeNumberSchema,
  /** Entries of the list of packages that are none: no object, no name, or a name longer than the limit. */
  unreadable: wholeNumberSchema,
  /** Columns that are not read from documents of this format, whatever they hold. */
  unread: z.array(sbomColumnSchema),
  /** The limit that ended the reading; there may be more packages. */
  limited: z.optional(z.enum(["packages", "bytes"])),
});
export type SbomEnd = z.infer<typeof sbomEndSchema>;

/** One line of a bill of materials as it is streamed: a package, or at last the end. */
export const sbomLineSchema = z.union([z.object({ package: sbomPackageSchema }), z.object({ end: sbomEndSchema })]);
export type SbomLine = z.infer<typeof sbomLineSchema>;

/**
 * Why bytes are not read as a bill of materials.
 * `not-json`: no JSON in UTF-8, or in UTF-16 behind its byte-order mark; `unknown-format`: JSON of another kind; `malformed`: a known format, but its list of
 * packages is none or there are two of them; `too-large`: longer than the limit without saying its format, or blown up
 * out of proportion by gzip; `too-deep`: nested beyond the limit; `broken-gzip`, `broken-base64`: what their names say;
 * `cut`: the bytes end before the document does.
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
