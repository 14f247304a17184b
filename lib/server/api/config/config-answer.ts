import "server-only";
import { documentFileName } from "@/lib/display/image/document-file-name";
import type { Region } from "@/lib/mar/region";
import { isImageIndex } from "@/lib/oci/manifest/manifest";
import { withdrawnForm } from "@/lib/oci/manifest/media-type";
import type { Repository } from "@/lib/oci/name/repository";
import { BadRequest } from "../../http/bad-request";
import { bytesResponse } from "../../http/bytes-response";
import { dataAge, IMMUTABLE_CACHE_CONTROL } from "../../http/caching";
import { readManifestDigest } from "../../http/manifest-digest";
import { cachedRegistryOf } from "../../process/cached-registries";
import { configContentType } from "./config-content-type";

/**
 * Answers with the config of a manifest, byte for byte. The request names the manifest, `?manifest=<digest>`, never the
 * config, so that no other blob can be downloaded.
 * @throws RegistryFailure, BadRequest
 * @see https://github.com/opencontainers/image-spec/blob/v1.1.1/manifest.md#image-manifest-property-descriptions
 */
export async function answerConfigQuestion(
  request: Request,
  region: Region,
  repository: Repository,
): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const digest = readManifestDigest(searchParams);
  const cached = cachedRegistryOf(region);
  const { manifest } = (await cached.manifest(repository, digest)).value;
  if (isImageIndex(manifest)) {
    throw new BadRequest(
      "MANIFEST_UNKNOWN",
      "this digest is an image index, which has no config: name a manifest in it",
    );
  }
  if (withdrawnForm(manifest.mediaType)) {
    throw new BadRequest("MANIFEST_UNKNOWN", "a manifest of this form has no config");
  }
  const { config } = manifest;
  const { value: bytes, readAt } = await cached.configBytes(repository, config);
  const fileName = documentFileName(repository, config.digest);
  return bytesResponse(
    request,
    { bytes, digest: config.digest },
    {
      "Content-Type": configContentType(config.mediaType, bytes),
      // The image's author wrote these bytes: no browser may render them as a page.
      "X-Content-Type-Options": "nosniff",
      ...(searchParams.has("download") ? { "Content-Disposition": `attachment; filename="${fileName}"` } : {}),
      "Cache-Control": IMMUTABLE_CACHE_CONTROL,
      "X-Data-Age": dataAge(readAt),
    },
  );
}
