import "server-only";
import { SbomFailure } from "../failure";
import { readSbom } from "../read-sbom";

/** Returns an SBOM's own name; `undefined` if it has none or is not an SBOM. */
export async function documentName(bytes: Uint8Array): Promise<string | undefined> {
  try {
    for await (const line of readSbom(once(bytes))) if ("end" in line) return line.end.name;
  } catch (error) {
    if (!(error instanceof SbomFailure)) throw error;
  }
  return undefined;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
