import "server-only";
import { SbomFailure } from "../failure";
import { readSbom } from "../read-sbom";

/** The name that a bill of materials has for itself; `undefined` where it has none, or is none. */
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
