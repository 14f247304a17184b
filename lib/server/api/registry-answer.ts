import "server-only";
import type { Region } from "@/lib/mar/region";
import { OCI_INDEX } from "@/lib/oci/manifest/media-type";
import { isDigest, type Reference } from "@/lib/oci/name/reference";
import type { Repository } from "@/lib/oci/name/repository";
import { CATALOG, REFERRERS, RESOLUTION, TAGS } from "../cached/freshness";
import { dateDraft, offerDraft } from "../exchange/draft";
import { bytesResponse } from "../http/bytes-response";
import { changingCacheControl, dataAge, IMMUTABLE_CACHE_CONTROL } from "../http/caching";
import { changingResponse } from "../http/changing-response";
import { listResponse } from "../http/list-response";
import type { RegistryQuestion } from "../http/registry-path";
import { NameList } from "../names/name-list";
import { cachedRegistryOf } from "../process/cached-registries";

/**
 * Answers a request of the registry's read API from the region's cached registry.
 * @throws RegistryFailure, BadRequest
 */
export async function answerRegistryQuestion(
  request: Request,
  region: Region,
  question: RegistryQuestion,
): Promise<Response> {
  const cached = cachedRegistryOf(region);
  switch (question.kind) {
    case "catalog":
      return listResponse(request, {
        freshness: CATALOG,
        read: async () => {
          const { value, readAt } = await cached.catalog();
          return { value: listOf(value), readAt };
        },
        form: { field: "repositories" },
      });
    case "tags": {
      const name = question.repository;
      return listResponse(request, { freshness: TAGS, read: () => cached.tags(name), form: { name, field: "tags" } });
    }
    case "manifest":
      return manifestResponse(request, region, question.repository, question.reference);
    case "referrers": {
      const artifactType = new URL(request.url).searchParams.get("artifactType") ?? undefined;
      // Filtered here: the query can hold anything, and each value would be another request upstream.
      const { value, readAt } = await cached.referrers(question.repository, question.digest);
      offerDraft("answer");
      dateDraft(readAt);
      const manifests = value.manifests.filter((each) => !artifactType || each.artifactType === artifactType);
      return changingResponse(
        request,
        { body: JSON.stringify({ ...value, manifests }), readAt, freshness: REFERRERS },
        { "Content-Type": OCI_INDEX, ...(artifactType ? { "OCI-Filters-Applied": "artifactType" } : {}) },
      );
    }
  }
}

const lists = new WeakMap<readonly string[], NameList>();

/** Returns the catalog in the form from which answers are written. */
function listOf(names: readonly string[]): NameList {
  const known = lists.get(names);
  if (known) return known;
  const made = NameList.from(names);
  lists.set(names, made);
  return made;
}

async function manifestResponse(request: Request, region: Region, repository: Repository, reference: Reference) {
  const { value, readAt } = await cachedRegistryOf(region).manifest(repository, reference);
  offerDraft("answer");
  dateDraft(readAt);
  return bytesResponse(request, value, {
    "Content-Type": value.mediaType,
    "Cache-Control": isDigest(reference) ? IMMUTABLE_CACHE_CONTROL : changingCacheControl(RESOLUTION),
    "X-Data-Age": dataAge(readAt),
  });
}
