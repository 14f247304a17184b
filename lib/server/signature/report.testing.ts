import type { ReadSignature, SignatureCheckId, SignatureReason } from "@/lib/contract/image/signature";
import { readSignature } from "./read-signature";
import { type EnvelopeRecipe, envelopeBytes, SUBJECT } from "./sign-envelope.testing";

/** Returns the report of a readable envelope. */
export function readBytes(bytes: Uint8Array, mediaType: string): ReadSignature {
  const report = readSignature(bytes, mediaType, SUBJECT);
  if (report.outcome !== "read") throw new Error(`${report.failure}: ${report.part}`);
  return report;
}

export function read(mediaType: string, recipe: EnvelopeRecipe = {}): ReadSignature {
  return readBytes(envelopeBytes(mediaType, recipe), mediaType);
}

/** Returns outcome and reason of one check. */
export function checkIn(
  { checks }: ReadSignature,
  id: SignatureCheckId,
): [outcome: string, reason: SignatureReason | undefined] {
  const found = checks.filter(({ check }) => check === id);
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`${id} stands ${found.length} times`);
  return [only.outcome, only.outcome === "passed" ? undefined : only.reason];
}
