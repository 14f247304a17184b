import "server-only";
import type { SignatureReport } from "@/lib/contract/image/signature";
import { NOTARY_SIGNATURE } from "@/lib/mar/referrer/referrer-kind";
import { type ImageManifest, isImageIndex, type Manifest } from "@/lib/oci/manifest/manifest";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import { readApart } from "../apart/read-apart";
import type { CachedRegistry } from "../cached/cached-registry";
import type { FetchedManifest } from "../registry/registry";
import { SIGNATURE_LIMITS } from "../signature/limits";
import { askerSignal } from "../visitor/asker-signal";
import { type NamedDocument, readDocuments } from "./attached/documents";
import type { IndexEntries } from "./entry/index-entries";

/** What a manifest holds that is attached to something. `subject` is what it says that it is attached to. */
export type Held =
  | { kind: "signature"; subject: Digest; report: SignatureReport }
  | { kind: "documents"; subject: Digest | undefined; documents: readonly NamedDocument[] }
  /** An image index: its own page tells what it lists. */
  | { kind: "index"; subject: Digest | undefined; entries: number }
  /** Attached to this image, and nothing that can be shown or saved. */
  | { kind: "other"; subject: Digest | undefined; artifactType: string | undefined };

/** What is opened of what is attached to an image, if it is attached to it. */
export type Opened = Held | { kind: "stranger" };

/**
 * Reads the manifest that is opened, and of a signature its envelope. What is about another image is not shown as if it
 * were about this one: the subject must be the image, or a manifest that its index lists.
 * @throws RegistryFailure
 */
export async function readOpened(
  cached: CachedRegistry,
  repository: Repository,
  image: FetchedManifest & { entries: IndexEntries },
  opened: Digest,
): Promise<Opened> {
  const { platforms, attestations, indexes } = image.entries;
  const own = [
    image.digest,
    ...indexes,
    ...[...platforms.map(({ entry }) => entry), ...attestations].map(({ digest }) => digest),
  ];
  const { manifest } = (await cached.manifest(repository, opened)).value;
  const subject = manifest.subject?.digest;
  const isOwn = subject !== undefined && own.includes(subject);
  const isEntry = !subject && attestations.some(({ digest }) => digest === opened);
  if (!isOwn && !isEntry) return { kind: "stranger" };
  return readHeld(cached, repository, manifest);
}

/**
 * Reads what a manifest holds: of a signature its envelope, of other documents what they are about.
 * @throws RegistryFailure
 */
export async function readHeld(cached: CachedRegistry, repository: Repository, manifest: Manifest): Promise<Held> {
  const subject = manifest.subject?.digest;
  if (isImageIndex(manifest)) return { kind: "index", subject, entries: manifest.manifests.length };
  const artifactType = manifest.artifactType ?? manifest.config.mediaType;
  if (subject && artifactType === NOTARY_SIGNATURE) {
    return { kind: "signature", subject, report: await readReport(cached, repository, manifest, subject) };
  }
  const documents = await readDocuments(cached, repository, manifest);
  return documents.length > 0 ? { kind: "documents", subject, documents } : { kind: "other", subject, artifactType };
}

/** @see https://github.com/notaryproject/specifications/blob/v1.1.0/specs/signature-specification.md#storage */
async function readReport(
  cached: CachedRegistry,
  repository: Repository,
  { layers }: ImageManifest,
  subject: Digest,
): Promise<SignatureReport> {
  const [envelope, ...more] = layers;
  if (!envelope || more.length > 0) return { outcome: "unreadable", failure: "malformed", part: "envelope" };
  if (envelope.size > SIGNATURE_LIMITS.envelopeBytes) {
    return { outcome: "unreadable", failure: "too-large", part: "envelope" };
  }
  const { value } = await cached.blob(repository, envelope);
  const question = { envelope: value, mediaType: envelope.mediaType ?? "", subject };
  const called = `the signature ${repository}@${envelope.digest}`;
  return readApart("readSignature", question, { subject: called, key: repository, signal: askerSignal() });
}
