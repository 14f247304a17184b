import "server-only";
import * as z from "zod/mini";
import { type Descriptor, descriptorSchema } from "@/lib/oci/manifest/manifest";
import { checkShape, parseJson } from "../manifest/json";

/** The bytes of one page of a list of referrers, and what it is called in messages. */
export type ReferrersPageQuestion = { bytes: Uint8Array; subject: string };

/** An image index of referrers; registries written in Go send `null` for an empty list. */
const pageSchema = z.object({ schemaVersion: z.literal(2), manifests: z.nullable(z.array(descriptorSchema)) });

/**
 * Parses a page of a list of referrers.
 * @throws RegistryFailure `malformed`
 */
export function readReferrersPage({ bytes, subject }: ReferrersPageQuestion): Descriptor[] {
  return checkShape(parseJson(bytes, subject), pageSchema, subject).manifests ?? [];
}
