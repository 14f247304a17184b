import { OCI_INDEX } from "@/lib/oci/manifest/media-type";
import { parseDigest } from "@/lib/oci/name/digest";
import { entryDescriptor } from "../content/images/index-of";
import type { Made } from "../content/images/made";
import type { RegionView } from "../content/region-view";
import { hasReferrersApi } from "../content/repository/repositories";
import type { RepositoryIndex } from "../content/repository/repository-index";
import { portalDetailsReply, portalTagsReply } from "../portal/portal-reply";
import { accepts } from "./accept";
import { afterOrder, afterPosition, pageReply } from "./page";
import { errorReply, jsonReply, type Reply, redirectReply } from "./reply";
import type { Route } from "./route";
import { signedUrl } from "./signed-url";

/** A request that has a route. */
type RegistryRequest = {
  view: RegionView;
  route: Route;
  path: string;
  query: URLSearchParams;
  head: boolean;
  accept?: string;
  ifNoneMatch?: string;
  dataHost: string;
};

type Answer = (request: RegistryRequest) => Reply | Promise<Reply>;

function nameUnknown(name: string): Reply {
  return errorReply(404, "NAME_UNKNOWN", "repository name not known to registry", { name });
}

function catalogReply({ view, path, query }: RegistryRequest): Reply {
  const paging = { path, query, names: view.catalog, after: afterPosition, always: true };
  return pageReply(paging, (repositories) => ({ repositories }));
}

function tagsReply({ view, route, path, query, dataHost }: RegistryRequest): Reply {
  const name = route.repository;
  const repository = view.repository(name);
  if (!repository) {
    // MAR keeps lists of tags in storage, so a missing list is storage's error, after a redirect.
    return name.startsWith("sample/") ? nameUnknown(name) : redirectReply(signedUrl(dataHost, `/tags/${name}`, name));
  }
  const paging = { path, query, names: view.tags(repository), after: afterOrder, always: false };
  return pageReply(paging, (tags) => ({
    name,
    tags: tags.length === 0 && repository.content.noTagsAs === "null" ? null : tags,
  }));
}

async function findManifest(
  view: RegionView,
  repository: RepositoryIndex,
  reference: string,
): Promise<Made | undefined> {
  const digest = parseDigest(reference);
  if (digest) return repository.manifest(digest);
  const target = view.target(repository, reference);
  return target && repository.byTarget(target);
}

function manifestUnknown(reference: string): Reply {
  const detail = reference.includes(":") ? { Digest: reference } : { Tag: reference };
  return errorReply(404, "MANIFEST_UNKNOWN", `manifest tagged by "${reference}" is not found`, detail);
}

async function manifestReply({ view, route, accept, ifNoneMatch }: RegistryRequest): Promise<Reply> {
  const repository = view.repository(route.repository);
  if (!repository) return nameUnknown(route.repository);
  const manifest = await findManifest(view, repository, route.reference);
  if (!manifest || !accepts(accept, manifest.mediaType)) return manifestUnknown(route.reference);
  const { digest, mediaType, bytes } = manifest;
  const headers = { "Content-Type": mediaType, "Docker-Content-Digest": digest, ETag: `"${digest}"` };
  if (ifNoneMatch?.split(",").some((tag) => tag.trim() === `"${digest}"`)) {
    return { status: 304, headers, body: Buffer.alloc(0) };
  }
  return { status: 200, headers, body: bytes };
}

async function blobReply({ view, route, head, dataHost }: RegistryRequest): Promise<Reply> {
  const repository = view.repository(route.repository);
  if (!repository) return nameUnknown(route.repository);
  const digest = parseDigest(route.reference);
  const blob = digest && (await repository.blob(digest));
  if (!blob) return errorReply(404, "BLOB_UNKNOWN", "blob unknown to registry", { Digest: route.reference });
  if (head) {
    const headers = {
      "Content-Type": "application/octet-stream",
      "Docker-Content-Digest": blob.digest,
      "Content-Length": String(blob.size),
    };
    return { status: 200, headers, body: Buffer.alloc(0) };
  }
  const path = `/blobs/sha256/${blob.digest.slice(7, 9)}/${blob.digest.slice(7)}/data`;
  return redirectReply(signedUrl(dataHost, path, route.repository));
}

async function referrersReply({ view, route, query }: RegistryRequest): Promise<Reply> {
  const repository = view.repository(route.repository);
  if (!repository || !hasReferrersApi(route.repository)) return nameUnknown(route.repository);
  const digest = parseDigest(route.reference);
  const kept = digest && repository.content.referrers?.get(digest);
  if (kept) return { status: 200, headers: { "Content-Type": OCI_INDEX }, body: kept };
  const all = digest ? await repository.referrers(digest) : [];
  const artifactType = query.get("artifactType");
  const referrers = artifactType ? all.filter((referrer) => referrer.artifactType === artifactType) : all;
  const manifests = referrers.map(entryDescriptor);
  const filtered: Record<string, string> = artifactType ? { "OCI-Filters-Applied": "artifactType" } : {};
  return jsonReply(
    200,
    { schemaVersion: 2, mediaType: OCI_INDEX, manifests },
    { "Content-Type": OCI_INDEX, ...filtered },
  );
}

/** The answer of each endpoint. */
export const ANSWERS: Record<Route["endpoint"], Answer> = {
  ping: () => jsonReply(200, {}),
  catalog: catalogReply,
  tags: tagsReply,
  manifests: manifestReply,
  blobs: blobReply,
  referrers: referrersReply,
  "portal-tags": ({ view, route }) => portalTagsReply(view, route.repository),
  "portal-details": ({ view, route }) => portalDetailsReply(view, route.repository),
};
