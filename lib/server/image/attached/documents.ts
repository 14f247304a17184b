import "server-only";
import {
  type AttachedDocument,
  asStatement,
  attachedDocuments,
  isReadableSbom,
  isUndecided,
} from "@/lib/mar/attached/attached-document";
import { ownDocument } from "@/lib/mar/sbom/own-document";
import type { Descriptor, ImageManifest } from "@/lib/oci/manifest/manifest";
import type { Repository } from "@/lib/oci/name/repository";
import type { CachedRegistry, DocumentQuestion } from "@/lib/server/cached/cached-registry";
import { RegistryFailure } from "@/lib/server/problem/registry-failure";

/** Limits: documents read per manifest, and bytes per document. */
const MOST_LOOKED_INTO = 8;
const MOST_BYTES = 4 * 1024 * 1024;

const TITLE = "org.opencontainers.image.title";

/** A document with its name, if it has one that distinguishes it from the others. */
export type NamedDocument = AttachedDocument & { name?: string };

/**
 * Returns the documents of a manifest. Reads a statement if no annotation names its predicate type. Of several SBOMs
 * each gets its name, and the image's own comes first. A document that is too large or unavailable stays as its media
 * types describe it.
 */
export async function readDocuments(
  cached: CachedRegistry,
  repository: Repository,
  manifest: ImageManifest,
): Promise<NamedDocument[]> {
  const documents = await Promise.all(attachedDocuments(manifest).map(decided));
  const several = documents.filter(isReadableSbom).length > 1;
  const named = await Promise.all(
    documents.map((document, at) => (several ? withName(document, at) : withTitle(document))),
  );
  const sboms = named.filter(({ kind }) => kind === "sbom");
  const own = sboms[ownDocument(sboms.map(({ name }) => name)) ?? 0];
  return own ? [own, ...named.filter((document) => document !== own)] : named;

  async function decided(document: AttachedDocument, at: number): Promise<AttachedDocument> {
    if (at >= MOST_LOOKED_INTO || !isUndecided(document)) return document;
    const predicateType = await lookedInto("statementType", document.descriptor);
    return predicateType ? asStatement(document, predicateType) : document;
  }

  async function withName(document: AttachedDocument, at: number): Promise<NamedDocument> {
    const titled = withTitle(document);
    if (titled.name || at >= MOST_LOOKED_INTO || !isReadableSbom(document)) return titled;
    const name = await lookedInto("documentName", document.descriptor);
    return name ? { ...document, name } : document;
  }

  async function lookedInto(what: DocumentQuestion, descriptor: Descriptor): Promise<string | undefined> {
    if (descriptor.size > MOST_BYTES) return undefined;
    try {
      return (await cached.document(repository, descriptor, what)).value;
    } catch (error) {
      if (error instanceof RegistryFailure) return undefined;
      throw error;
    }
  }
}

function withTitle(document: AttachedDocument): NamedDocument {
  const title = document.descriptor.annotations?.[TITLE];
  return title ? { ...document, name: title } : document;
}
