import "server-only";
import { type Digest, parseDigest } from "@/lib/oci/digest";
import { READABLE_MANIFEST_MEDIA_TYPES } from "@/lib/oci/media-type";
import { isDigest, type Reference } from "@/lib/oci/reference";
import type { Repository } from "@/lib/oci/repository";
import { createBudget } from "./budget";
import type { EndpointContext } from "./endpoint-context";
import { RegistryFailure } from "./failure";
import { header } from "./header";
import { parseJson } from "./json";
import { readManifest } from "./manifest-document";
import type { Answer } from "./question";
import type { FetchedManifest } from "./registry";
import { isSchema1, readSchema1, schema1Digest } from "./schema-1";
import { manifestUrl } from "./urls";
import { digestOf, verifyDigest } from "./verify-digest";

/**
 * A manifest by tag or digest, at most 4 MiB, its bytes checked against the digest that was asked for and against
 * `Docker-Content-Digest`; those of schema 1 as far as that can be done. Withdrawn forms are read as the ones that replaced them.
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
      // What is left out, registries convert to schema 1 or deny that it is there. Always the same list, so that caches on the
      // way keep one answer.
      accept: ACCEPT,
      bytes: limits.manifestBytes,
      attemptMilliseconds: limits.attemptMilliseconds,
    },
    createBudget(limits.totalMilliseconds),
    signal,
  );
  const { bytes, headers } = answer;
  const asked = isDigest(reference) ? reference : undefined;
  const said = saidDigest(answer, subject);
  const document = attempted(() => parseJson(bytes, subject));
  if (document.ok && isSchema1(document.value)) {
    return {
      bytes,
      ...schema1Digest(bytes, document.value, asked ?? said),
      ...readSchema1(document.value, header(headers, "content-type"), subject),
    };
  }
  const digest = verifiedDigest(bytes, asked, said, subject);
  if (!document.ok) throw document.failure;
  return { digest, bytes, ...readManifest(document.value, header(headers, "content-type"), subject) };
}

const ACCEPT = READABLE_MANIFEST_MEDIA_TYPES.join(", ");

/** The value, or what was thrown for it: whether bytes are JSON is known before their digest, and told after it. */
function attempted<T>(read: () => T): { ok: true; value: T } | { ok: false; failure: unknown } {
  try {
    return { ok: true, value: read() };
  } catch (failure) {
    return { ok: false, failure };
  }
}

function saidDigest({ headers }: Answer, subject: string): Digest | undefined {
  const text = header(headers, "docker-content-digest");
  const said = text === undefined ? undefined : parseDigest(text);
  if (text !== undefined && !said) {
    throw new RegistryFailure("malformed", `${subject}: Docker-Content-Digest is no digest`);
  }
  return said;
}

function verifiedDigest(
  bytes: Uint8Array,
  asked: Digest | undefined,
  said: Digest | undefined,
  subject: string,
): Digest {
  if (asked) verifyDigest(bytes, asked, subject);
  // The header can be of the other algorithm; then it has to fit the same bytes.
  if (said && said !== asked) verifyDigest(bytes, said, subject);
  return asked ?? said ?? digestOf(bytes, "sha256");
}
