import "server-only";
import type { Region } from "@/lib/mar/region";
import { type AttachedDocument, attachedDocuments } from "@/lib/oci/attached-document";
import { type Digest, parseDigest } from "@/lib/oci/digest";
import { isImageIndex } from "@/lib/oci/manifest";
import type { Repository } from "@/lib/oci/repository";
import { snapshotOf } from "../snapshot/snapshots";
import { BadRequest } from "./bad-request";
import { readRegion, readRepository } from "./registry-path";

/** An attached document that was asked for and found. */
export type FoundDocument = { region: Region; repository: Repository; manifest: Digest; document: AttachedDocument };

/**
 * Finds the document that a request names by `?manifest=` and, where its manifest has several, `&layer=`; without it the
 * first bill of materials, or else the first document. Throws `BadRequest`, also for blobs that are no attached documents:
 * nobody pulls images from here. Throws `RegistryFailure`.
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
  const { value } = await snapshotOf(region).manifest(repository, manifest);
  const documents = isImageIndex(value.manifest) ? [] : attachedDocuments(value.manifest);
  const document = wanted
    ? documents.find(({ descriptor }) => descriptor.digest === wanted)
    : (documents.find(({ kind }) => kind === "sbom") ?? documents[0]);
  if (document) return { region, repository, manifest, document };
  throw new BadRequest(
    "MANIFEST_UNKNOWN",
    "this manifest has no such document: it is no referrer, or one of another kind",
  );
}

function readDigest(text: string): Digest {
  const digest = parseDigest(text);
  if (digest) return digest;
  throw new BadRequest("DIGEST_INVALID", `"${text.slice(0, 80)}" is no digest`);
}
