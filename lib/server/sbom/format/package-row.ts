import "server-only";
import type { SbomColumn, SbomPackage } from "@/lib/mar/sbom/package";
import { parsePurl, purlType } from "@/lib/mar/sbom/purl";

type Fields = {
  name: string | undefined;
  version: string | undefined;
  license?: string | undefined;
  supplier?: string | undefined;
  purl: string | undefined;
};

/** A package as its document describes it; it needs a name to become a row. */
export type PackageRow = Partial<SbomPackage>;

/**
 * Builds a row. `tooLong` returns true for texts that were too long to keep. An invalid package URL is left out, as
 * nothing can be looked up by it.
 */
export function packageRow(fields: Fields, tooLong: Record<SbomColumn, boolean>): PackageRow {
  const purl = fields.purl === undefined ? undefined : parsePurl(fields.purl);
  const columns: readonly SbomColumn[] = ["version", "license", "supplier", "purl"];
  const omitted = columns.filter((column) => tooLong[column]);
  return { ...fields, purl, type: purl && purlType(purl), omitted: omitted.length > 0 ? omitted : undefined };
}
