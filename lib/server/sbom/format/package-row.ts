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

/** A package as far as its document tells it; without a name it is none yet. */
export type PackageRow = Partial<SbomPackage>;

/**
 * Puts a row together; `tooLong` says whose texts were too long to keep. A package URL that is none is left out: nothing
 * can be looked up by it.
 */
export function packageRow(fields: Fields, tooLong: Record<SbomColumn, boolean>): PackageRow {
  const purl = fields.purl === undefined ? undefined : parsePurl(fields.purl);
  const columns: readonly SbomColumn[] = ["version", "license", "supplier", "purl"];
  const omitted = columns.filter((column) => tooLong[column]);
  return { ...fields, purl, type: purl && purlType(purl), omitted: omitted.length > 0 ? omitted : undefined };
}
