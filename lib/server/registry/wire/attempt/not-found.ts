import "server-only";
import type { ProblemReason } from "@/lib/contract/problem";
import { errorBodySchema } from "@/lib/oci/distribution/error-body";
import type { Endpoint } from "../question";

/** Returns the codes of an error body in the spec's form; empty for any other form. */
export function errorCodes(body: string): readonly string[] {
  try {
    return errorBodySchema.safeParse(JSON.parse(body)).data?.errors.map(({ code }) => code) ?? [];
  } catch {
    return [];
  }
}

/**
 * Returns the failure of a 404. For a repository that does not exist, MAR answers with its blob store's XML, so a
 * markup body means an unknown repository. The spec's own codes are used as they are.
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#error-codes
 */
export function reasonOfNotFound(endpoint: Endpoint, body: string): ProblemReason {
  // Without these two, this address is not a registry.
  if (endpoint === "ping" || endpoint === "catalog") return "malformed";
  if (endpoint === "portal") return "unknown-repository";
  const codes = errorCodes(body);
  if (codes.includes("NAME_UNKNOWN")) return "unknown-repository";
  if (codes.includes("MANIFEST_UNKNOWN") || codes.includes("BLOB_UNKNOWN")) return "unknown-manifest";
  if (endpoint === "tags") return "unknown-repository";
  // The manifest that names the blob has been read, so the repository exists.
  return endpoint !== "blob" && isMarkup(body) ? "unknown-repository" : "unknown-manifest";
}

function isMarkup(body: string): boolean {
  return /^\s*</.test(body);
}
