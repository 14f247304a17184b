import "server-only";
import { type AttachedDocument, attachedDocuments, isReadableSbom } from "@/lib/mar/attached/attached-document";
import type { Region } from "@/lib/mar/region";
import { type ImageManifest, isImageIndex } from "@/lib/oci/manifest/manifest";
import { type Digest, parseDigest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import type { CachedRegistry } from "../cached/cached-registry";
import { BadRequest } from "../http/bad-request";
import { readRegion, readRepository } from "../http/registry-path";
import { readDocuments } from "../image/attached/documents";
import { cachedRegistryOf } from "../process/cached-registries";

/** An attached document that was requested and found. */
export type FoundDocument = { region: Region; repository: Repository; manifest: Digest; document: AttachedDocument };

/**
 * Finds the document that a request names by `?manifest=` and, if the manifest has several, `&layer=`. Without `layer`
 * it is the first SBOM, else the first document.
 * @throws BadRequest also for blobs that are not attached documents, so that nobody pulls images from here
 * @throws RegistryFailure
 */
export async function findDocument(
  request: Request,
  params: { region: string; repository: readonly string[] },
): Promise<FoundDocument> {
  const region = readRegion(params.region);
  const repository = readRepository(params.repository.join("/"));
  const search = new URL(request.url).searchParams;
  const manifest = readDigest(search.get("manifest") ?? "");
  const layer = search.get("layer");
  const wanted = layer === null ? undefined : readDigest(layer);
  const cached = cachedRegistryOf(region);
  const { value } = await cached.manifest(repository, manifest);
  const document = isImageIndex(value.manifest)
    ? undefined
    : await chosenDocument(cached, repository, value.manifest, wanted);
  if (document) return { region, repository, manifest, document };
  throw new BadRequest(
    "MANIFEST_UNKNOWN",
    "this manifest has no such document: it is no referrer, or one of another kind",
  );
}

/** A named layer needs no look into documents; finding the first SBOM does. */
async function chosenDocument(
  cached: CachedRegistry,
  repository: Repository,
  manifest: ImageManifest,
  wanted: Digest | undefined,
): Promise<AttachedDocument | undefined> {
  if (wanted) return attachedDocuments(manifest).find(({ descriptor }) => descriptor.digest === wanted);
  const documents = await readDocuments(cached, repository, manifest);
  return documents.find(isReadableSbom) ?? documents.find(({ kind }) => kind === "sbom") ?? documents[0];
}

function readDigest(text: string): Digest {
  const digest = parseDigest(text);
  if (digest) return digest;
  throw new BadRequest("DIGEST_INVALID", `"${text.slice(0, 80)}" is no digest`);
}
