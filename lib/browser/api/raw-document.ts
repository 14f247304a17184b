import { queryOptions } from "@tanstack/react-query";
import { rawDocumentApiPath } from "@/lib/contract/api-path";
import type { RawDocument } from "@/lib/contract/image/raw-document";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import { DigestMismatch } from "./fetch/digest-mismatch";
import { fetchVerified } from "./fetch/fetch-verified";

/** Returns the query for a document's bytes. It fails unless they hash to the document's digest. They never change. */
export function rawDocumentQuery(region: Region, repository: Repository, document: RawDocument) {
  const path = rawDocumentApiPath(region, repository, document);
  return queryOptions({
    queryKey: ["raw-document", path, document.digest],
    queryFn: ({ signal }) => fetchVerified(path, document.digest, signal),
    staleTime: Number.POSITIVE_INFINITY,
    retry: (failures, error) => failures < 1 && !(error instanceof DigestMismatch),
  });
}
