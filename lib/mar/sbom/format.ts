import * as z from "zod/mini";

/** A format with its version, as the document names it: `SPDX-2.3`, `SPDX-3.0.1`, `CycloneDX-1.6`. */
export const sbomFormatSchema = z
  .string()
  .check(z.regex(/^(?:SPDX-2\.\d{1,2}|SPDX-3\.\d{1,2}(?:\.\d{1,2})?|CycloneDX-1\.\d{1,2})$/))
  .brand("SbomFormat");

export type SbomFormat = z.infer<typeof sbomFormatSchema>;

/** Formats whose versions are read in the same way. */
export type SbomFamily = "SPDX-2" | "SPDX-3" | "CycloneDX";

function parseFormat(text: string): SbomFormat | undefined {
  return sbomFormatSchema.safeParse(text).data;
}

/**
 * Returns the format of the `spdxVersion` of an SPDX 2 document.
 * @see https://spdx.github.io/spdx-spec/v2.3/document-creation-information/#61-spdx-version-field
 */
export function spdxFormat(spdxVersion: string): SbomFormat | undefined {
  return spdxVersion.startsWith("SPDX-2.") ? parseFormat(spdxVersion) : undefined;
}

/**
 * Returns the format of a `@context` of an SPDX 3 document.
 * @see https://spdx.github.io/spdx-spec/v3.0.1/serializations/
 */
export function spdx3Format(context: string): SbomFormat | undefined {
  const version = /^https?:\/\/spdx\.org\/rdf\/(3\.[\d.]+)\/spdx-context\.jsonld$/.exec(context)?.[1];
  return version === undefined ? undefined : parseFormat(`SPDX-${version}`);
}

/**
 * Returns the format of `bomFormat` and `specVersion`.
 * @see https://cyclonedx.org/docs/1.6/json/#bomFormat
 */
export function cycloneDxFormat(bomFormat: string, specVersion: string): SbomFormat | undefined {
  return bomFormat === "CycloneDX" ? parseFormat(`CycloneDX-${specVersion}`) : undefined;
}

export function sbomFamily(format: SbomFormat): SbomFamily {
  if (format.startsWith("CycloneDX-")) return "CycloneDX";
  return format.startsWith("SPDX-3.") ? "SPDX-3" : "SPDX-2";
}
