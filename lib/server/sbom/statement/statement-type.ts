import "server-only";
import { setImmediate } from "node:timers/promises";
import { SbomFailure } from "../failure";
import { gunzipped } from "../gunzip";
import { JsonReader } from "../json/json-reader";
import { nestedBase64Json } from "../json/nested-json";
import { DocumentDecoder } from "../json/text-decoder";
import { Texts } from "../json/texts";
import type { ValueReader } from "../json/value-reader";
import { DEFAULT_SBOM_LIMITS } from "../limits";

/** Longest predicate type, in characters; it is an address. */
const LONGEST_TYPE = 1024;
const SLICE_BYTES = 64 * 1024;

/**
 * Returns the predicate type of an in-toto statement, bare, in a DSSE envelope or in a Sigstore bundle, plain or
 * gzipped. Returns `undefined` if the bytes are not such a statement, or a broken one.
 * @see https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md
 */
export async function statementType(bytes: Uint8Array): Promise<string | undefined> {
  const texts = new Texts<"predicateType">(LONGEST_TYPE);
  const json = new JsonReader(rootReader(texts), DEFAULT_SBOM_LIMITS.depth);
  const decoder = new DocumentDecoder();
  try {
    for await (const chunk of gunzipped(once(bytes), DEFAULT_SBOM_LIMITS, () => {})) {
      for (let start = 0; start < chunk.byteLength; start += SLICE_BYTES) {
        json.write(decoder.write(chunk.subarray(start, start + SLICE_BYTES)));
        await setImmediate();
      }
    }
    decoder.end();
    json.end();
  } catch (error) {
    if (error instanceof SbomFailure) return undefined;
    throw error;
  }
  return texts.get("predicateType");
}

/** Only the statement inside the envelope counts: nothing outside it is signed. */
function rootReader(texts: Texts<"predicateType">): ValueReader {
  const statement: ValueReader = {
    member: (name) => (name === "predicateType" ? texts.reader(name) : undefined),
  };
  const payload: ValueReader = { pieces: () => nestedBase64Json(statement, DEFAULT_SBOM_LIMITS.depth) };
  const envelope: ValueReader = { member: (name) => (name === "payload" ? payload : undefined) };
  return {
    member: (name) => {
      if (name === "predicateType") return texts.reader(name);
      if (name === "payload") return payload;
      return name === "dsseEnvelope" ? envelope : undefined;
    },
  };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
