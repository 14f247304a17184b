import "server-only";
import { READABLE_MANIFEST_MEDIA_TYPES } from "@/lib/oci/manifest/media-type";
import { type Digest, parseDigest } from "@/lib/oci/name/digest";
import { isDigest, type Reference } from "@/lib/oci/name/reference";
import type { Repository } from "@/lib/oci/name/repository";
import { isLarge, readApart } from "@/lib/server/apart/read-apart";
import { RegistryFailure } from "@/lib/server/problem/registry-failure";
import type { EndpointContext } from "../endpoint-context";
import type { FetchedManifest } from "../registry";
import { manifestUrl } from "../urls";
import { createBudget } from "../wire/attempt/budget";
import { header } from "../wire/header";
import type { Answer } from "../wire/question";
import { type ManifestQuestion, readManifestBytes } from "./manifest-bytes";

/**
 * Returns a manifest by tag or digest, at most 4 MiB. Its bytes are checked against the requested digest and
 * `Docker-Content-Digest`; schema 1 only as far as possible. Withdrawn forms are converted to the forms that replaced
 * them.
 * @throws RegistryFailure; the signal's reason when it aborts
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pulling-manifests
 */
export async function manifest(
  context: EndpointContext,
  repository: Repository,
  reference: Reference,
  signal: AbortSignal,
): Promise<FetchedManifest> {
  const fetched = await manifestUnless(context, repository, { reference, known: undefined }, signal);
  if (fetched) return fetched;
  throw new RegistryFailure("malformed", `the manifest ${repository}: a 304 that nobody asked for`);
}

/**
 * Does the same, unless the registry says that the reference still has the digest that is known: then it sends no manifest, and the result
 * is `undefined`.
 * @throws RegistryFailure; the signal's reason when it aborts
 */
export async function manifestUnless(
  { origin, transport, limits }: EndpointContext,
  repository: Repository,
  { reference, known }: { reference: Reference; known: Digest | undefined },
  signal: AbortSignal,
): Promise<FetchedManifest | undefined> {
  const subject = `the manifest ${repository}${isDigest(reference) ? "@" : ":"}${reference}`;
  const answer = await transport(
    {
      endpoint: "manifest",
      url: manifestUrl(origin, repository, reference),
      subject,
      // Registries convert a form missing from this list to schema 1, or answer that it does not exist. The list is
      // always the same, so that caches on the way keep one answer.
      accept: ACCEPT,
      unless: known,
      bytes: limits.manifestBytes,
      attemptMilliseconds: limits.attemptMilliseconds,
    },
    createBudget(limits.totalMilliseconds),
    signal,
  );
  if (answer.isUnchanged) {
    const said = saidDigest(answer, subject);
    if (!said || said === known) return undefined;
    throw new RegistryFailure("malformed", `${subject}: unchanged, and with another digest`);
  }
  const { bytes, headers } = answer;
  const question: ManifestQuestion = {
    bytes,
    contentType: header(headers, "content-type"),
    asked: isDigest(reference) ? reference : undefined,
    said: saidDigest(answer, subject),
    subject,
  };
  if (!isLarge(bytes)) return { bytes, ...readManifestBytes(question) };
  return { bytes, ...(await readApart("readManifestBytes", question, { subject, key: repository, signal })) };
}

const ACCEPT = READABLE_MANIFEST_MEDIA_TYPES.join(", ");

function saidDigest({ headers }: Answer, subject: string): Digest | undefined {
  const text = header(headers, "docker-content-digest");
  const said = text === undefined ? undefined : parseDigest(text);
  if (text !== undefined && !said) {
    throw new RegistryFailure("malformed", `${subject}: Docker-Content-Digest is not a digest`);
  }
  return said;
}
