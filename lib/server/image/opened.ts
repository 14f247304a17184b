import "server-only";
import type { SignatureReport } from "@/lib/contract/image/signature";
import { NOTARY_SIGNATURE } from "@/lib/mar/referrer/referrer-kind";
import { type ImageManifest, isImageIndex, type Manifest } from "@/lib/oci/manifest/manifest";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import type { CachedRegistry } from "../cached/cached-registry";
import type { FetchedManifest } from "../registry/registry";
import { SIGNATURE_LIMITS } from "../signature/limits";
import { type NamedDocument, readDocuments } from "./attached/documents";
import type { IndexEntries } from "./entry/index-entries";

/** The content of an attached manifest. `subject` is the manifest that it says it is attached to. */
export type Held =
  | { kind: "signature"; subject: Digest; report: SignatureReport }
  | { kind: "documents"; subject: Digest | undefined; documents: readonly NamedDocument[] }
  /** An image index: its own page lists its entries. */
  | { kind: "index"; subject: Digest | undefined; entries: number }
  /** Attached to this image, but nothing in it can be shown or saved. */
  | { kind: "other"; subject: Digest | undefined; artifactType: string | undefined };

/** The content to open, or `stranger` if the manifest is not attached to this image. */
export type Opened = Held | { kind: "stranger" };

/**
 * Reads the opened manifest and, for a signature, its envelope. Content about another image is not shown: the subject
 * must be the image or a manifest that its index lists.
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
 * Reads a manifest's content: the envelope of a signature, the subject of other documents.
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

/**
 * Reads the signature in the manifest's only layer.
 * @see https://github.com/notaryproject/specifications/blob/v1.1.0/specs/signature-specification.md#storage
 */
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
  return (await cached.signature(repository, envelope, subject)).value;
}
