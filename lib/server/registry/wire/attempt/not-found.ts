import "server-only";
import type { ProblemReason } from "@/lib/contract/problem";
import { errorBodySchema } from "@/lib/oci/distribution/error-body";
import type { Endpoint } from "../question";

/** The codes of an error body in the spec's form; none where the body has another form. */
export function errorCodes(body: string): readonly string[] {
  try {
    return errorBodySchema.safeParse(JSON.parse(body)).data?.errors.map(({ code }) => code) ?? [];
  } catch {
    return [];
  }
}

/**
 * What a 404 says. MAR answers for a repository that does not exist with the XML of its blob store, so a markup body
 * means the repository; the spec's own codes say it themselves.
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#error-codes
 */
export function reasonOfNotFound(endpoint: Endpoint, body: string): ProblemReason {
  // Without these two there is no registry at this address.
  if (endpoint === "ping" || endpoint === "catalog") return "malformed";
  const codes = errorCodes(body);
  if (codes.includes("NAME_UNKNOWN")) return "unknown-repository";
  if (codes.includes("MANIFEST_UNKNOWN") || codes.includes("BLOB_UNKNOWN")) return "unknown-manifest";
  if (endpoint === "tags") return "unknown-repository";
  // The manifest that names a blob has been read, so its repository is there.
  return endpoint !== "blob" && isMarkup(body) ? "unknown-repository" : "unknown-manifest";
}

function isMarkup(body: string): boolean {
  return /^\s*</.test(body);
}
