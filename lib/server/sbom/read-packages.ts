import "server-only";
import { identityOf, type PackageIdentity } from "@/lib/mar/sbom/identity";
import type { SbomEnd } from "@/lib/mar/sbom/line";
import { SbomFailure } from "./failure";
import { DEFAULT_SBOM_LIMITS, type SbomLimits } from "./limits";
import { readSbom } from "./read-sbom";

const MIB = 1024 * 1024;

/** Limits of an SBOM in the index: real ones have some hundred packages. */
const INDEXED_LIMITS: SbomLimits = { ...DEFAULT_SBOM_LIMITS, bytes: 64 * MIB, packages: 20_000 };

/** The packages of an SBOM, each once. `isPartial`: some are missing, as they are too many, too long or unreadable. */
export type SbomPackages = { packages: PackageIdentity[]; isPartial: boolean };

/**
 * Returns the packages of an SBOM whose bytes are whole and verified.
 * @throws SbomFailure
 */
export async function readPackages(bytes: Uint8Array, limits: SbomLimits = INDEXED_LIMITS): Promise<SbomPackages> {
  const found = new Map<string, PackageIdentity>();
  let end: SbomEnd | undefined;
  let isPartial = false;
  for await (const line of readSbom(once(bytes), limits)) {
    if ("end" in line) end = line.end;
    else {
      const identity = identityOf(line.package);
      if (identity) found.set(Object.values(identity).join("\n"), identity);
      else isPartial = true;
    }
  }
  if (!end) throw new SbomFailure("malformed");
  return { packages: [...found.values()], isPartial: isPartial || end.unreadable > 0 || end.limited !== undefined };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
