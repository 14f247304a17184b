import "server-only";
import { type Digest, parseDigest } from "@/lib/oci/digest";
import { MANIFEST_MEDIA_TYPES } from "@/lib/oci/media-type";
import { isDigest, type Reference } from "@/lib/oci/reference";
import type { Repository } from "@/lib/oci/repository";
import { createBudget } from "./budget";
import type { EndpointContext } from "./endpoint-context";
import { RegistryFailure } from "./failure";
import { header } from "./header";
import { readManifest } from "./manifest-document";
import type { Answer } from "./question";
import type { FetchedManifest } from "./registry";
import { manifestUrl } from "./urls";
import { digestOf, verifyDigest } from "./verify-digest";

/**
 * A manifest by tag or digest, at most 4 MiB, its bytes checked against the digest that was asked for and against
 * `Docker-Content-Digest`.
 * @throws RegistryFailure; the signal's reason when it aborts
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pulling-manifests
 */
export async function manifest(
  { origin, transport, limits }: EndpointContext,
  repository: Repository,
  reference: Reference,
  signal: AbortSignal,
): Promise<FetchedManifest> {
  const subject = `the manifest ${repository}${isDigest(reference) ? "@" : ":"}${reference}`;
  const answer = await transport(
    {
      endpoint: "manifest",
      url: manifestUrl(origin, repository, reference),
      subject,
      // Without all four, registries convert to schema 1 or deny that the manifest is there.
      accept: MANIFEST_MEDIA_TYPES.join(", "),
      bytes: limits.manifestBytes,
      attemptMilliseconds: limits.attemptMilliseconds,
    },
    createBudget(limits.totalMilliseconds),
    signal,
  );
  const digest = verifiedDigest(answer, isDigest(reference) ? reference : undefined, subject);
  const { bytes, headers } = answer;
  return { digest, bytes, ...readManifest(bytes, header(headers, "content-type"), subject) };
}

function verifiedDigest({ bytes, headers }: Answer, asked: Digest | undefined, subject: string): Digest {
  const text = header(headers, "docker-content-digest");
  const said = text === undefined ? undefined : parseDigest(text);
  if (text !== undefined && !said) {
    throw new RegistryFailure("malformed", `${subject}: Docker-Content-Digest is no digest`);
  }
  if (asked) verifyDigest(bytes, asked, subject);
  // The header can be of the other algorithm; then it has to fit the same bytes.
  if (said && said !== asked) verifyDigest(bytes, said, subject);
  return asked ?? said ?? digestOf(bytes, "sha256");
}
