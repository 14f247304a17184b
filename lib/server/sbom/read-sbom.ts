import "server-only";
import { setImmediate } from "node:timers/promises";
import type { SbomLine } from "@/lib/mar/sbom/line";
import { Findings } from "./findings";
import { gunzipped } from "./gunzip";
import { JsonReader } from "./json/json-reader";
import { DocumentDecoder } from "./json/text-decoder";
import { DEFAULT_SBOM_LIMITS, type SbomLimits } from "./limits";
import { wrappedDocument } from "./statement/wrapped-document";

/** Bytes parsed at a time; memory use is a small multiple of it. */
const SLICE_BYTES = 64 * 1024;

/** Slices between which other work gets its turn. */
const SLICES_A_TURN = 4;

/**
 * Reads an SBOM as its bytes arrive: SPDX 2 and 3, CycloneDX, plain or gzipped, bare or in an in-toto statement, a DSSE
 * envelope or a Sigstore bundle. Yields a line per package, then one line that says what was read. Pulls bytes only
 * when a line is asked for, and keeps only what it is working on. The format may be named after the packages, so rows
 * are valid only if the end comes without an error. Does not check a digest; an error of `bytes` is thrown unchanged,
 * so that the source can throw at its end. Without `limited` in the last line, the bytes were read to their end.
 * @throws SbomFailure; what `bytes` throws
 */
export async function* readSbom(
  bytes: AsyncIterable<Uint8Array>,
  limits: SbomLimits = DEFAULT_SBOM_LIMITS,
): AsyncGenerator<SbomLine, void, undefined> {
  const findings = new Findings(limits);
  const json = new JsonReader(wrappedDocument(findings), limits.depth);
  const decoder = new DocumentDecoder();
  let read = 0;
  let slices = 0;
  for await (const chunk of gunzipped(bytes, limits, () => findings.wrapping.push("gzip"))) {
    for (const slice of slicesOf(chunk)) {
      read += slice.byteLength;
      if (read > limits.bytes) return yield { end: findings.end(true) };
      json.write(decoder.write(slice));
      for (const found of findings.takePackages()) yield { package: found };
      if (findings.isFull()) return yield { end: findings.end() };
      slices += 1;
      if (slices % SLICES_A_TURN === 0) await setImmediate();
    }
  }
  decoder.end();
  json.end();
  yield { end: findings.end() };
}

function* slicesOf(chunk: Uint8Array): Generator<Uint8Array, void, undefined> {
  for (let start = 0; start < chunk.byteLength; start += SLICE_BYTES) yield chunk.subarray(start, start + SLICE_BYTES);
}
